// Writes docs/formats.md from what the exporters declare: `node scripts/formats-page.mjs` (`--print`: to the terminal). A test says when it is not current.
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The page as Markdown. */
export function formatsPage(exporters) {
  return [
    '# What each format carries',
    'Made from what the exporters declare (`node scripts/formats-page.mjs`); the messages of a build come from the same tables.',
    exporters.map(({ name, extension, description }) => `- **${name}** (\`${extension}\`): ${description}`).join('\n'),
    '● in its own form, ◐ in another form, ○ not carried.',
    overview(exporters),
    ...exporters.map(section)
  ]
    .join('\n\n')
    .concat('\n')
}

const marks = { native: '●', degraded: '◐', none: '○' }

function overview(exporters) {
  const constructs = Object.keys(exporters[0]?.carries ?? {})
  return [
    `| | ${exporters.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${exporters.map(() => ':---:').join(' | ')} |`,
    ...constructs.map(each => `| ${each} | ${exporters.map(({ carries }) => marks[carries[each].how]).join(' | ')} |`)
  ].join('\n')
}

function section({ name, carries, media, guide }) {
  const rows = Object.entries(carries).map(([construct, carriage]) => `| ${construct} | ${said(carriage)} |`)
  return [
    `## ${name}`,
    ['| what the author writes | what it becomes |', '| --- | --- |', ...rows].join('\n'),
    `Files: ${media.map(type => `\`${type}\``).join(', ')}.`,
    guide.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    `A second time: ${guide.again}`
  ].join('\n\n')
}

function said(carriage) {
  const words = {
    native: () => carriage.as,
    degraded: () => `◐ ${carriage.to}`,
    none: () => `○ not carried: ${carriage.why}`
  }
  return words[carriage.how]().replaceAll('|', '\\|')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { exportersFor } = await import(new URL('../packages/compiler/dist/index.js', import.meta.url))
  const path = fileURLToPath(new URL('../docs/formats.md', import.meta.url))
  const page = formatsPage(await exportersFor())
  if (process.argv.includes('--print')) process.stdout.write(page)
  else writeFileSync(path, page)
}
