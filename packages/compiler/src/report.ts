import { type Construct, interactions, type Variant } from '@curricle/model'
import { essence } from './losses.ts'
import type { Written } from './output.ts'

/**
 * The page for whoever imports the packages of one course, in Markdown: for each its size and SHA-256, what is in it, what its
 * format lost and from which line, how to import it and what a second import does. `earlier`: names of packages beside them
 * that this build did not make.
 */
export function report(written: readonly Written[], earlier: readonly string[]): string {
  const [first] = written
  if (!first) return ''
  return [
    `# Packages of ${first.package.title}`,
    overview(written),
    ...(written.some(each => each.package.edition === 'teacher') ? [forTeachers] : []),
    ...formatsOf(written).map(format =>
      section(
        format,
        written.filter(each => each.package.exporter.name === format)
      )
    ),
    ...(earlier.length > 0 ? ['## From earlier builds', list(earlier.map(name => `\`${name}\``))] : []),
    'Check a file after it was copied: `sha256sum FILE` (Linux), `shasum -a 256 FILE` (macOS), `certutil -hashfile FILE SHA256` (Windows).'
  ]
    .join('\n\n')
    .concat('\n')
}

/** Most formats can hide whole pages and activities from students at best, not a passage within a page. */
const forTeachers =
  '**The teacher’s packages** hold solutions, notes and passages for teachers, also within pages that everyone may open. Import them into a course that no learner enters, unless the import of a format below says that it hides them.'

const formatsOf = (written: readonly Written[]) => [...new Set(written.map(each => each.package.exporter.name))]

function overview(written: readonly Written[]): string {
  const rows = written.map(
    ({ package: { name, language, edition, region, variant }, size, sha256 }) =>
      `| \`${name}\` | ${language} | ${[edition, region, slow[variant]].filter(Boolean).join(', ')} | ${bytes(size)} | \`${sha256}\` |`
  )
  return ['| Package | Language | For | Size | SHA-256 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

const slow: Readonly<Record<Variant, string>> = { usual: '', 'low-bandwidth': 'slow lines' }

function section(format: string, written: readonly Written[]): string {
  const exporter = written[0]?.package.exporter
  if (!exporter) return ''
  return [
    `## ${format}`,
    exporter.description,
    '### How to import',
    exporter.guide.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    `**A second time:** ${exporter.guide.again}`,
    '### What is in them',
    list(inside(written)),
    '### What is shown in another form, or not at all',
    lost(written)
  ].join('\n\n')
}

/** What is in packages, those that carry the same in one line. */
function inside(written: readonly Written[]): string[] {
  const names = new Map<string, string[]>()
  for (const { package: made } of written) {
    const contents = carried(made.contents)
    names.set(contents, [...(names.get(contents) ?? []), `\`${made.name}\``])
  }
  return [...names].map(([contents, each]) => `${each.join(', ')}: ${contents}.`)
}

/** What packages of one format lose, each once: languages and editions differ in little but the places. */
function lost(written: readonly Written[]): string {
  const places = new Map<string, Set<string>>()
  for (const { package: made } of written)
    for (const { reason, file, line, note } of made.losses) {
      const key = note ? `${essence(reason)} ${note}` : essence(reason)
      const place = file ? `${file}${line ? `, line ${line}` : ''}` : ''
      places.set(key, (places.get(key) ?? new Set()).add(place))
    }
  const losses = [...places].map(([loss, where]) => {
    const known = [...where].filter(place => place !== '')
    return known.length > 0 ? `${loss} (${known.join('; ')})` : loss
  })
  const forms = [...new Set(written.flatMap(each => each.package.forms)), ...absent(written)]
  if (losses.length + forms.length === 0) return 'Nothing: everything is carried in its own form.'
  return [
    ...(losses.length > 0 ? [list(losses)] : []),
    ...(forms.length > 0 ? ['By the nature of the format, and without loss of what it is for:', list(forms)] : [])
  ].join('\n\n')
}

/** What a format has no part for, the same of all languages and editions. */
function absent(written: readonly Written[]): string[] {
  const names = new Map<string, Set<string>>()
  for (const [why, each] of written.flatMap(({ package: made }) => [...made.left]))
    names.set(why, new Set([...(names.get(why) ?? []), ...each]))
  return [...names].map(([why, each]) => `Not in it, since ${why}: ${[...each].join(', ')}.`)
}

const list = (lines: readonly string[]) => lines.map(line => `- ${line}`).join('\n')

/** What a package carries in words, such as `12 pages, 24 questions, 2 quizzes`: the first few kinds of things, or all. */
export function carried(contents: ReadonlyMap<Construct, number>, kinds: number = Number.POSITIVE_INFINITY): string {
  const counted: [string, string, number][] = [
    ['page', 'pages', contents.get('page') ?? 0],
    ['question', 'questions', interactions.reduce((sum, each) => sum + (contents.get(each) ?? 0), 0)],
    ['exercise', 'exercises', contents.get('exercise') ?? 0],
    ['slide deck', 'slide decks', contents.get('slides') ?? 0],
    ['quiz', 'quizzes', (contents.get('quiz') ?? 0) + (contents.get('practice') ?? 0)],
    ['survey', 'surveys', contents.get('survey') ?? 0],
    ['discussion', 'discussions', contents.get('discussion') ?? 0],
    ['figure', 'figures', contents.get('figure') ?? 0],
    ['recording', 'recordings', (contents.get('audio') ?? 0) + (contents.get('video') ?? 0)],
    ['agenda', 'agendas', contents.get('agenda') ?? 0],
    ['term', 'terms', contents.get('term') ?? 0],
    ['objective', 'objectives', contents.get('objective') ?? 0]
  ]
  const said = counted
    .filter(([, , count]) => count > 0)
    .map(([one, many, count]) => `${count} ${count === 1 ? one : many}`)
  return said.slice(0, kinds).join(', ') || 'nothing'
}

/** A size for people, such as `1.2 MB`; units of 1,000. */
export function bytes(size: number): string {
  if (size < 1000) return `${size} B`
  const [value, unit] = size < 1_000_000 ? [size / 1000, 'kB'] : [size / 1_000_000, 'MB']
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
}
