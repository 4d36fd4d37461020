import { relative, resolve } from 'node:path'
import { type Built, build as buildPackages, carried, size } from '@curricle/compiler'
import type { Arguments } from './arguments.ts'
import { orders } from './job.ts'
import { count, messagesAsData, messagesAsText, noticesAsText } from './messages.ts'
import type { ExitCode, Outside } from './outside.ts'
import { progress } from './progress.ts'
import { reporter } from './reporter.ts'
import { table } from './table.ts'

/** `curricle build`: packages on disk, messages, and a closing table. */
export async function build(given: Arguments, outside: Outside): Promise<ExitCode> {
  const as = reporter(given)
  const out = resolve(outside.folder, given.values.out ?? 'exports')
  const shown = relative(outside.folder, out) || '.'
  const isStrict = given.flags.has('strict')
  const line = progress(outside)
  const built: Built[] = []
  for (const { sources, job } of await orders(given, outside)) {
    const options = {
      out,
      strict: isStrict,
      ...(as === 'text' && { progress: line.step }),
      ...(outside.signal && { signal: outside.signal })
    }
    built.push(await buildPackages(sources, job, options))
  }
  line.end()
  const errors = sum(built, each => each.errors)
  const warnings = sum(built, each => each.warnings)
  if (as === 'json') outside.out(`${JSON.stringify(data(built, outside.folder), null, 2)}\n`)
  else {
    const files = built.flatMap(each => each.files)
    const notices = given.flags.has('verbose')
    outside.err(messagesAsText(files, { notices }))
    if (!notices) outside.err(noticesAsText(files, 'the reports beside the packages and `--verbose` say what'))
    outside.out(closing(built, shown, { errors, warnings, isStrict }))
  }
  return errors > 0 || (isStrict && warnings > 0) ? 1 : 0
}

const sum = <Each>(list: readonly Each[], count: (each: Each) => number) =>
  list.reduce((total, each) => total + count(each), 0)

interface Outcome {
  errors: number
  warnings: number
  isStrict: boolean
}

function closing(built: readonly Built[], folder: string, { errors, warnings, isStrict }: Outcome): string {
  const written = built.flatMap(each => each.written)
  const rows = written.map(({ package: { name, contents, losses }, size: bytes }) => [
    name,
    size(bytes),
    carried(contents, 3),
    lossesInShort(losses)
  ])
  const stale = built.flatMap(each => each.stale)
  return [
    ...(rows.length > 0 ? ['', table([['Package', 'Size', 'Carries', 'Losses'], ...rows])] : []),
    ...(stale.length > 0 ? ['', `No source makes these any more, delete them: ${stale.join(', ')}`] : []),
    '',
    `${count(written.length, 'package')} in ${folder}, ${count(errors, 'error')}, ${count(warnings, 'warning')}.`,
    ...(isStrict && errors === 0 && warnings > 0
      ? [
          `This fails and replaces nothing: with --strict, ${warnings === 1 ? 'a warning counts as an error' : 'warnings count as errors'}.`
        ]
      : []),
    ''
  ].join('\n')
}

function lossesInShort(losses: Built['written'][number]['package']['losses']): string {
  const left = losses.filter(({ ruleId }) => ruleId === 'construct-not-carried').length
  const other = losses.length - left
  const said = [...(other > 0 ? [`${other} in another form`] : []), ...(left > 0 ? [`${left} not carried`] : [])]
  return said.join(', ') || 'complete'
}

function data(built: readonly Built[], folder: string): object {
  return {
    packages: built.flatMap(({ written }) =>
      written.map(
        ({
          package: { name, course, module, language, edition, region, variant, exporter, contents },
          path,
          size: bytes,
          sha256
        }) => ({
          name,
          path: relative(folder, path),
          course,
          module,
          language,
          edition,
          region,
          variant,
          format: exporter.name,
          size: bytes,
          sha256,
          contents: Object.fromEntries(contents)
        })
      )
    ),
    messages: messagesAsData(built.flatMap(({ files }) => files)),
    stale: built.flatMap(({ stale }) => stale)
  }
}
