import type { PhrasingContent } from '@curricle/model'
import { destination } from '../destinations.ts'
import { phrasing } from '../handlers/phrasing.ts'
import type { Block, Cell, Look } from '../tagged/index.ts'
import { headingOf, said, title } from '../title.ts'
import type { Writing } from '../writing.ts'

/** Lines at the end of a list that stay on one page. */
const lastLines = 3

/** A line of the table of contents. */
export interface Entry {
  words: readonly PhrasingContent[]
  /** Where it leads. */
  goal: string
  level: 1 | 2
}

/** What modules, their pages and activities say in the table of contents. */
export function entries(writing: Writing): Entry[] {
  return writing.course.children.flatMap(module => [
    {
      words: headingOf(module),
      goal: destination(module.id),
      level: 1 as const
    },
    ...module.children
      .filter((place, index) => index > 0 || place.title !== module.title)
      .map(place => ({
        words: headingOf(place),
        goal: destination(module.id, place.id),
        level: 2 as const
      }))
  ])
}

/** The words without links of their own: the whole line leads to its place. */
const unlinked = (words: readonly PhrasingContent[]): PhrasingContent[] =>
  words.flatMap(node => (node.type === 'link' || node.type === 'reference' ? unlinked(node.children) : node))

/** The table of contents with page numbers. */
export function contents(list: readonly Entry[], writing: Writing): Block[] {
  const { words } = writing
  const head = title(said(words.contents), 1, writing, { bookmark: true, runs: true })
  return [{ ...head, pageBreak: 'before' }, pageTable(list, writing)]
}

/** Lines that lead to places, with the numbers of their pages. */
export function pageTable(list: readonly Entry[], writing: Writing): Block {
  const { words, theme } = writing
  const isRightToLeft = words.direction === 'rtl'
  const digits = writing.coverage.pieces('0123456789', theme.display, false, false)
  const numbers = digits.every(({ family }) => family === theme.display) ? theme.display : theme.signs
  const rows = list.map((entry): Cell[] => {
    const first = entry.level === 1
    const look: Look = {
      font: theme.display,
      fontSize: theme.size * (first ? 1.05 : 0.95),
      bold: first,
      color: first ? theme.accent : theme.ink
    }
    const link = { linkToDestination: entry.goal }
    const margin: Cell['margin'] = [
      isRightToLeft || first ? 0 : 14,
      first ? 9 : 0,
      isRightToLeft && !first ? 14 : 0,
      2.5
    ]
    const row: Cell[] = [
      {
        // The blank parts the words from the number for who hears them.
        text: [
          ...phrasing(unlinked(entry.words), {
            ...writing,
            look: { ...look, ...link },
            notes: undefined,
            divides: false
          }),
          { text: ' ', ...look, ...link }
        ],
        ...look,
        margin
      },
      {
        text: '',
        pageReference: entry.goal,
        noWrap: true,
        ...look,
        font: numbers,
        alignment: isRightToLeft ? 'left' : 'right',
        margin: [0, margin[1], 0, 2.5]
      }
    ]
    return isRightToLeft ? row.reverse() : row
  })
  const tableOf = (body: Cell[][]): Block => ({
    table: { widths: isRightToLeft ? [30, '*'] : ['*', 30], body, dontBreakRows: true },
    layout: 'noBorders',
    tag: { role: 'None' }
  })
  // The last lines go to another page together: one alone there looks lost.
  const tables: Block[] =
    rows.length > lastLines
      ? [tableOf(rows.slice(0, -lastLines)), { stack: [tableOf(rows.slice(-lastLines))], unbreakable: true }]
      : [tableOf(rows)]
  return { stack: tables, tag: { role: 'TOC' } }
}
