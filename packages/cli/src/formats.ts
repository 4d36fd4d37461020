import { exportersFor, formatOptions } from '@curricle/compiler'
import type { Exporter } from '@curricle/model'
import type { Arguments } from './arguments.ts'
import { becomes, formatsPage } from './formats-page.ts'
import type { ExitCode, Outside } from './outside.ts'
import { reporter } from './reporter.ts'

/** `curricle formats`: each format in a line; one that is named, with everything that it makes of the language; `--reporter markdown`: both as a page. */
export async function listFormats(given: Arguments, outside: Outside): Promise<ExitCode> {
  const as = given.values.reporter === 'markdown' ? 'markdown' : reporter(given)
  const exporters = await exportersFor(given.names.length > 0 ? given.names : undefined)
  if (as === 'json') outside.out(`${JSON.stringify(exporters.map(data), null, 2)}\n`)
  else if (as === 'markdown') outside.out(formatsPage(exporters))
  else outside.out(given.names.length > 0 ? exporters.map(long).join('\n') : exporters.map(short).join(''))
  return 0
}

const short = ({ name, extension, description }: Exporter) =>
  `${name.padEnd(12)} ${extension.padEnd(7)} ${description}\n`

function long(exporter: Exporter): string {
  const rows = Object.entries(exporter.carries).map(
    ([construct, carriage]) => `  ${construct.padEnd(18)} ${becomes(carriage)}`
  )
  return `${short(exporter)}\n${rows.join('\n')}\n\n  Files: ${exporter.media.join(', ')}\n\n${options(exporter)}`
}

function options(exporter: Exporter): string {
  const found = formatOptions(exporter)
  if (found.length === 0) return '  It has no options.\n'
  const rows = found.map(({ name, values, default: usual, about }) => {
    const said = usual === undefined ? values : `${values} (default: ${usual})`
    return `  ${name.padEnd(18)} ${said}\n  ${''.padEnd(18)} ${about}\n`
  })
  return `  Options, in course.yaml below \`exports:\` and \`${exporter.name}:\`\n\n${rows.join('')}`
}

function data(exporter: Exporter): object {
  const { name, extension, description, container, carries, media } = exporter
  return { name, extension, description, container, carries, media, options: formatOptions(exporter) }
}
