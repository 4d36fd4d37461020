import { fill } from '@curricle/locale'
import type { Caption, Figure } from '@curricle/model'
import { destination, figureName } from './destinations.ts'
import { phrasing } from './handlers/phrasing.ts'
import { runs } from './runs.ts'
import type { Block, Look } from './tagged/index.ts'
import { goalOf } from './title.ts'
import type { Writing } from './writing.ts'

/** The caption of a figure or table with its number: `Figure 2: …`. */
export function caption(node: Caption, figure: Figure, writing: Writing): Block {
  const { theme, words } = writing
  const look: Look = { font: theme.display, fontSize: theme.size * 0.86, color: '#3a3f45' }
  const state = { ...writing, look, divides: false }
  const label =
    figure.number === undefined
      ? ''
      : fill(figure.kind === 'table' ? words.table : words.figure, { number: figure.number })
  const own = figureName(figure)
  const name = own === undefined ? undefined : destination(...writing.place, own)
  const isTable = figure.kind === 'table'
  return {
    text: [...(label ? runs(`${label}${words.colon} `, state, { bold: true }) : []), ...phrasing(node.children, state)],
    ...look,
    ...goalOf(name, writing),
    margin: isTable ? [0, 0, 0, 4] : [0, 5, 0, 0],
    alignment: isTable ? (words.direction === 'rtl' ? 'right' : 'left') : 'center',
    tag: { role: 'Caption', ...(isTable && { keepWithNext: true }) }
  }
}
