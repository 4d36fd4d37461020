import type { Block, TableLook } from './tagged/index.ts'
import type { Writing } from './writing.ts'

/** How a panel looks: its ground, and the line at the side where reading begins. */
export interface PanelLook {
  ground?: string
  /** Colour of the line. */
  edge?: string
  /** Colour of a line all around. */
  frame?: string
  /** Least height inside, in points. */
  least?: number
  padding?: number
}

/** Blocks set apart from the text. Panels break between pages as the text does. */
export function panel(blocks: Block[], writing: Writing, look: PanelLook = {}): Block {
  const { theme, words } = writing
  const last = blocks.at(-1)
  if (last?.margin) last.margin = [last.margin[0], last.margin[1], last.margin[2], 0]
  const { ground = theme.tint, edge, frame, least, padding = 9 } = look
  const rightToLeft = words.direction === 'rtl'
  const layout: TableLook = {
    hLineWidth: () => (frame ? 0.75 : 0),
    hLineColor: () => frame ?? ground,
    vLineWidth: column => (frame ? 0.75 : edge && column === (rightToLeft ? 1 : 0) ? 2.5 : 0),
    vLineColor: () => frame ?? edge ?? ground,
    paddingLeft: () => padding + 1,
    paddingRight: () => padding + 1,
    paddingTop: () => padding - 2,
    paddingBottom: () => padding - 1
  }
  return {
    table: {
      widths: ['*'],
      body: [[{ stack: blocks, fillColor: ground }]],
      dontBreakRows: lettersIn(blocks) < small,
      ...(least && { heights: least })
    },
    layout,
    margin: [0, 5, 0, theme.size],
    tag: { role: 'None' }
  }
}

/** Letters up to which a panel stays on one page. */
const small = 700

function lettersIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if ('text' in block)
      return (
        sum +
        (typeof block.text === 'string' ? block.text.length : block.text.reduce((all, run) => all + run.text.length, 0))
      )
    if ('stack' in block) return sum + lettersIn(block.stack)
    if ('ol' in block) return sum + lettersIn(block.ol ?? []) + 40
    if ('table' in block) return sum + lettersIn(block.table.body.flat())
    return sum + 200
  }, 0)
}

/** Width inside a panel, in points. */
export const insidePanel = (writing: Writing): Writing => ({ ...writing, width: writing.width - 22 })
