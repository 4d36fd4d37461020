import { formatOptions } from '@curricle/compiler'
import { type Carriage, constructs, type Exporter } from '@curricle/model'

/** What each format makes of each construct, as a page of Markdown. */
export function formatsPage(exporters: readonly Exporter[]): string {
  return [
    '# What each format carries',
    'Made from what the exporters declare (`curricle formats --reporter markdown`); the messages of a build come from the same tables.',
    exporters.map(({ name, extension, description }) => `- **${name}** (\`${extension}\`): ${description}`).join('\n'),
    '● in its own form, ◐ in another form, ○ not carried. The report beside the packages of a course lists the ◐ and ○ of what is in that course.',
    overview(exporters),
    ...exporters.map(section)
  ]
    .join('\n\n')
    .concat('\n')
}

const marks: Readonly<Record<Carriage['how'], string>> = { native: '●', degraded: '◐', none: '○' }

function overview(exporters: readonly Exporter[]): string {
  return [
    `| | ${exporters.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${exporters.map(() => ':---:').join(' | ')} |`,
    ...constructs.map(each => `| ${each} | ${exporters.map(({ carries }) => marks[carries[each].how]).join(' | ')} |`)
  ].join('\n')
}

function section(exporter: Exporter): string {
  const { name, carries, media, guide } = exporter
  const rows = constructs.map(construct => `| ${construct} | ${cell(carries[construct])} |`)
  return [
    `## ${name}`,
    ['| what the author writes | what it becomes |', '| --- | --- |', ...rows].join('\n'),
    `Files: ${media.map(type => `\`${type}\``).join(', ')}.`,
    options(exporter),
    guide.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    `A second time: ${guide.again}`
  ].join('\n\n')
}

function options(exporter: Exporter): string {
  const rows = formatOptions(exporter).map(
    each => `| \`${each.name}\` | ${each.values} | ${each.default ?? ''} | ${each.about.replaceAll('|', '\\|')} |`
  )
  if (rows.length === 0) return 'It has no options.'
  const example = `Options, in \`course.yaml\` below \`exports:\` and \`${exporter.name}:\`.`
  return `${example}\n\n${['| option | values | default | |', '| --- | --- | --- | --- |', ...rows].join('\n')}`
}

function cell(carriage: Carriage): string {
  const mark = carriage.how === 'native' ? '' : `${marks[carriage.how]} `
  return `${mark}${becomes(carriage)}`.replaceAll('|', '\\|')
}

/** What becomes of a construct, in words. */
export function becomes(carriage: Carriage): string {
  if (carriage.how === 'native') return carriage.as
  return carriage.how === 'degraded' ? carriage.to : `not carried: ${carriage.why}`
}
