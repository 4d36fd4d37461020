import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { slug } from '@curricle/model'
import { type Arguments, UsageError } from './arguments.ts'
import type { ExitCode, Outside } from './outside.ts'
import { courseFile, moduleFile } from './start.ts'

/** `curricle new`: a course with its first module, or the next module of a course. Never writes over a file. */
export async function begin({ names: [kind, name] }: Arguments, outside: Outside): Promise<ExitCode> {
  if (kind === 'course' && name) return beginCourse(name, outside)
  if (kind === 'module' && name) return beginModule(name, outside)
  throw new UsageError('Say what is new: `curricle new course NAME` or `curricle new module COURSE/NAME`.')
}

async function beginCourse(name: string, { folder, out, called = 'curricle' }: Outside): Promise<ExitCode> {
  const id = idOf(name, 'course')
  const place = join(folder, 'modules', id)
  if (await exists(place)) throw new UsageError(`modules/${id} is there already.`)
  await mkdir(join(place, 'media'), { recursive: true })
  await create(join(place, 'course.yaml'), courseFile(id))
  await create(join(place, '01-first-steps.md'), moduleFile('first-steps'))
  out(`Began modules/${id}: course.yaml and 01-first-steps.md.\nNext: ${called} build ${id}\n`)
  return 0
}

async function beginModule(path: string, { folder, out, called = 'curricle' }: Outside): Promise<ExitCode> {
  const [course, name, ...rest] = path.replace(/^modules\//, '').split('/')
  if (!course || !name || rest.length > 0)
    throw new UsageError('Name the course too: `curricle new module COURSE/NAME`.')
  const place = join(folder, 'modules', course)
  if (!(await exists(join(place, 'course.yaml')))) throw new UsageError(`There is no course modules/${course}.`)
  const files = await readdir(place)
  const numbers = files.map(file => Number(/^(\d+)-/.exec(file)?.[1] ?? 0))
  const id = idOf(name, 'module')
  for (const each of files.filter(each => each.endsWith('.md'))) {
    if (each.replace(/^\d+-/, '') !== `${id}.md` && !(await isModule(join(place, each), id))) continue
    throw new UsageError(
      `The module \`${id}\` is there already: modules/${course}/${each}. Give the new one another name.`
    )
  }
  const file = join(place, `${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}-${id}.md`)
  await create(file, moduleFile(id))
  out(`Began ${relative(folder, file)}.\nNext: ${called} build ${course}\n`)
  return 0
}

/** Whether the front matter of a file gives it the id. */
async function isModule(path: string, id: string): Promise<boolean> {
  const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec((await readFile(path, 'utf8')).replaceAll('\r\n', '\n')) ?? []
  return new RegExp(`^id:\\s*["']?${id}["']?\\s*$`, 'm').test(front)
}

/** An id begins with a letter, a name may begin with a number: `2026` becomes `course-2026`. */
function idOf(name: string, kind: string): string {
  const id = slug(name, { ascii: true })
  if (id === '') throw new UsageError(`\`${name}\` has no letters from a to z to make an id of.`)
  return /^[a-z]/.test(id) ? id : `${kind}-${id}`
}

const create = (path: string, text: string) => writeFile(path, text, { flag: 'wx' })

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch {
    return false // nothing is there
  }
}
