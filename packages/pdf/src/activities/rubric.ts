import { fill, numeral } from '@curricle/locale'
import type { Rubric } from '@curricle/model'
import { phrasing } from '../handlers/phrasing.ts'
import { cellLook, ruled } from '../handlers/table.ts'
import { runs } from '../runs.ts'
import type { Block, Cell } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

/** How something is assessed: a row per criterion, a column per level. */
export function rubric(node: Rubric, writing: Writing): Block[] {
  const { words, theme } = writing
  const look = cellLook(writing)
  const state: Writing = { ...writing, look: { ...writing.look, ...look } }
  const bold = { bold: true, color: theme.accent }
  const isRightToLeft = words.direction === 'rtl'
  const levels = node.children[0]?.children ?? []
  const directed = (cells: Cell[]): Cell[] => (isRightToLeft ? cells.reverse() : cells)
  const head: Cell[] = [
    { text: runs(words.criterion, state, bold), ...look, ...bold, tag: { scope: 'Column' } },
    ...levels.map(
      (level): Cell => ({
        text: runs(`${level.name} (${fill(words.points, { count: numeral(level.points, words) })})`, state, bold),
        ...look,
        ...bold,
        tag: { scope: 'Column' }
      })
    )
  ]
  const body = node.children.map(criterion =>
    directed([
      {
        text: phrasing(criterion.heading, { ...state, look: { ...state.look, bold: true } }),
        ...look,
        tag: { scope: 'Row' }
      },
      ...criterion.children.map((level): Cell => ({ text: phrasing(level.children, state), ...look, tag: {} }))
    ])
  )
  const widths: (number | string)[] = ['25%', ...levels.map(() => '*')]
  return [
    {
      table: {
        widths: isRightToLeft ? widths.reverse() : widths,
        body: [directed(head), ...body],
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true
      },
      layout: ruled(writing, body.length + 1),
      margin: [0, 4, 0, theme.size * 1.2]
    }
  ]
}
