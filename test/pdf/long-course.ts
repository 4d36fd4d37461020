import { memorySources } from '@curricle/compiler'
import type { Sources } from '@curricle/model'

const sentences = [
  'Civilian research is published openly, and most of it serves peaceful ends.',
  'Internationalisation of responsibilities takes longer than anybody expected at the beginning of the negotiations.',
  'Who could use the result, for which purpose, and with how much effort?',
  'Withdraw it.',
  'A score without a scenario cannot be checked, and a scenario without a score cannot be compared with another one.'
]
/** So many sentences, others each time. */
const words = (count: number, from: number): string =>
  Array.from({ length: count }, (_, index) => sentences[(from * 3 + index * 2) % sentences.length]).join(' ')
const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

const heading = (title: string, id: string): string => `\n## ${title} {#${id}}\n\n`
const table = (head: string, rows: number, row: (index: number) => string): string =>
  `${head}\n${head.replace(/[^|]+/g, ' --- ')}\n${times(rows, row)}\n`

const notes =
  heading('Notes', 'notes') +
  times(
    20,
    n =>
      `${words(2, n)} Mark ${n}.[^n${n}] ${words((n % 4) + 1, n)}\n\n[^n${n}]: Note ${n}. ${words((n % 3) + 1, n)}\n\n`
  )
const tables =
  heading('A long table', 'table') +
  table(
    '| Rowname | Whatitis | Remark |',
    110,
    n => `| Row ${n}. | ${words(1, n)} | ${n % 5 ? 'short' : `${words(1, n)} Mark t${n}.[^t${n}]`} |\n`
  ) +
  times(22, n => `[^t${n * 5}]: Note t${n * 5}. ${words(1, n)}\n`) +
  heading('A wide table', 'wide') +
  table(
    `|${times(9, n => ` Col${n} |`)}`,
    25,
    n => `|${times(9, c => ` ${(n + c) % 3 ? n * c : 'internationalisation'} |`)}\n`
  )
const boxes =
  heading('Boxes', 'boxes') +
  times(
    8,
    n =>
      `:::box[Box ${n}]\n\n${times(n + 2, index => `${words(3, index + n)}\n\n- ${words(2, index)}\n- ${words(1, n)}\n\n`)}:::\n\n${words(3, n)}\n\n`
  ) +
  `:::box[Code]\n\n\`\`\`python\n${times(90, n => `def function_${n}(argument, another="a value that is far too long for one line of the page, so that it goes on below"): return ${n}\n`)}\`\`\`\n\n:::\n`
const sections =
  heading('Sections', 'sections') +
  times(
    40,
    n =>
      `### Heading ${n}\n\n${words((n % 7) + 2, n)}\n\n${n % 3 ? '' : `- ${words(2, n)}\n  - ${words(1, n)}\n    1. ${words(2, n)}\n\n`}`
  ) +
  heading('Words without end', 'endless') +
  `${'x'.repeat(400)} \`${'y'.repeat(300)}\` https://example.org/${'path/'.repeat(50)}\n`

/** A course that tries the breaking of pages: many notes, long tables and boxes, wide tables, endless words. */
export const longCourse = (paper: 'A4' | 'Letter'): Sources =>
  memorySources({
    'modules/long/course.yaml': `title: A long course\nlanguages: [en]\ndate: 2026-01-01\nlicence: CC-BY-4.0\nauthors: [Ada Author]\ntheme:\n  paper: ${paper}\n`,
    'modules/long/01-text.md': `---\nid: text\n---\n\n# Text\n\n${words(4, 1)}\n${notes}${tables}${boxes}${sections}`
  })
