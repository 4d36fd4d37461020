import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { diskSources, inspect } from '@curricle/compiler'
import type { Inspection, PackageInspection } from '@curricle/model'
import { type Arguments, UsageError } from './arguments.ts'
import type { ExitCode, Outside } from './outside.ts'
import { reporter } from './reporter.ts'

/** The largest file that is opened, in bytes: it is read whole. */
const largest = 2 * 1024 ** 3

/** `curricle inspect`: what an LMS finds in packages. 1 when it would stumble. */
export async function inspectFiles(given: Arguments, outside: Outside): Promise<ExitCode> {
  const as = reporter(given)
  if (given.names.length === 0) throw new UsageError('Name a package: `curricle inspect FILE`.')
  const found: PackageInspection[] = []
  for (const name of given.names) found.push(await open(resolve(outside.folder, name)))
  if (as === 'json') outside.out(`${JSON.stringify(found, null, 2)}\n`)
  else outside.out(found.map(each => `${lines(each, '').join('\n')}\n${problems(each)}`).join('\n'))
  return found.some(each => each.problems.length > 0) ? 1 : 0
}

async function open(path: string): Promise<PackageInspection> {
  const name = basename(path)
  try {
    const file = await stat(path)
    if (file.size > largest) throw new Error('it is larger than 2 GiB')
    return await inspect(file.isDirectory() ? diskSources(path) : await readFile(path), name)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new UsageError(`There is no file ${path}.`)
    return { kind: 'unreadable', title: name, children: [], problems: [`It cannot be opened: ${message}.`] }
  }
}

function lines(node: Inspection, indent: string): string[] {
  const details = Object.entries(node.details ?? {}).map(([name, value]) => `${name}: ${value}`)
  const head = [printable(`${node.kind}${node.title ? ` “${node.title}”` : ''}`), ...details.map(printable)].join('  ')
  return [indent + head, ...node.children.flatMap(child => lines(child, `${indent}  `))]
}

function problems({ problems: found }: PackageInspection): string {
  return found.length === 0
    ? 'No problem was found.\n'
    : `Problems:\n${found.map(each => `  ${printable(each)}\n`).join('')}`
}

/** Foreign text without what moves a terminal's cursor or colours it. */
const printable = (text: string) => text.replace(/\p{Cc}+/gu, ' ')
