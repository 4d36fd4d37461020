import { type Item, type Pair, parts, text as plainText } from '@curricle/model'
import { phrasing } from '../handlers/phrasing.ts'
import { cellLook, ruled } from '../handlers/table.ts'
import { letter, shuffled } from '../order.ts'
import { runs, blank as space } from '../runs.ts'
import type { Block, Cell } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

/** Statements of fewer letters leave more room for the words of the scale. */
const short = 40

/** The right sides in the order in which they are printed, extra wrong ones included. */
export const rightSides = (node: Item, seed: readonly string[]): Pair[] => shuffled(parts(node, 'pair'), ...seed)

/** A matching question: numbers with a blank on one side, letters on the other. */
export function pairs(node: Item, writing: Writing, seed: readonly string[]): Block[] {
  const { theme } = writing
  const look = cellLook(writing)
  const state: Writing = { ...writing, look: { ...writing.look, ...look } }
  const bold = { bold: true, color: theme.accent }
  const lefts = parts(node, 'pair').filter(pair => pair.left !== undefined)
  const rights = rightSides(node, seed)
  const rows = Math.max(lefts.length, rights.length)
  const head: Cell[] = (node.columns ?? [[], []]).map(column => ({
    text: phrasing(column, { ...state, look: { ...state.look, ...bold } }),
    ...look,
    ...bold,
    tag: { scope: 'Column' }
  }))
  const body = Array.from({ length: rows }, (_, index): Cell[] => {
    const left = lefts[index]?.left
    const right = rights[index]
    const blank = space(8, state)
    return [
      {
        text: left ? [...blank, ...runs(` ${index + 1}. `, state, { bold: true }), ...phrasing(left, state)] : '',
        ...look,
        tag: {}
      },
      {
        text: right
          ? [
              ...runs(`${letter(index, writing.course.language)}. `, state, { bold: true }),
              ...phrasing(right.right, state)
            ]
          : '',
        ...look,
        tag: {}
      }
    ]
  })
  return [framed([head, ...body], ['*', '*'], writing)]
}

/** Statements to rate: a box for each step of the scale. */
export function likert(node: Item, writing: Writing): Block[] {
  const { theme, words } = writing
  const look = cellLook(writing)
  const state: Writing = { ...writing, look: { ...writing.look, ...look } }
  const bold = { bold: true, color: theme.accent }
  const small = { ...look, ...bold, fontSize: theme.size * 0.76 }
  const scale = node.scale ?? []
  const head: Cell[] = [
    { text: runs(words.pdf.statement, state, bold), ...look, ...bold, tag: { scope: 'Column' } },
    ...scale.map(
      (step): Cell => ({
        text: runs(step, { ...state, divides: true }, small),
        ...small,
        alignment: 'center',
        tag: { scope: 'Column' }
      })
    )
  ]
  const body = parts(node, 'statement').map((statement): Cell[] => [
    { text: phrasing(statement.children, state), ...look, tag: { scope: 'Row' } },
    ...scale.map(
      (): Cell => ({
        canvas: [{ type: 'rect', x: 0, y: 1.5, w: 10, h: 10, r: 1.5, lineWidth: 0.75, lineColor: '#444444' }],
        alignment: 'center',
        tag: { role: 'Artifact' }
      })
    )
  ])
  const longest = Math.max(
    ...parts(node, 'statement').map(({ children }) => plainText({ type: 'paragraph', children }).length),
    0
  )
  const [widest, together] = longest < short ? [14.5, 72] : [11.5, 60]
  const width = `${Math.min(widest, together / Math.max(scale.length, 1))}%`
  return [framed([head, ...body], ['*', ...scale.map(() => width)], writing)]
}

function framed(body: Cell[][], widths: string[], writing: Writing): Block {
  const isRightToLeft = writing.words.direction === 'rtl'
  return {
    table: {
      widths: isRightToLeft ? [...widths].reverse() : widths,
      body: isRightToLeft ? body.map(row => [...row].reverse()) : body,
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true
    },
    layout: ruled(writing, body.length),
    unbreakable: true,
    margin: [0, 3, 0, writing.theme.size]
  }
}
