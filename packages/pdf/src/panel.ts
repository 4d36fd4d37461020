import type { Block, TableLook } from './tagged/index.ts'
import type { Writing } from './writing.ts'

/** How a panel looks: its ground, and the line at the side where reading begins. */
export interface PanelLook {
  ground?: string
  /** Colour of the line. */
  edge?: string
  padding?: number
}

/** Blocks set apart from the text. Panels break between pages as the text does. */
export function panel(blocks: Block[], writing: Writing, look: PanelLook = {}): Block {
  const { theme, words } = writing
  const { ground = theme.tint, edge, padding = 9 } = look
  const rightToLeft = words.direction === 'rtl'
  const layout: TableLook = {
    hLineWidth: () => 0,
    vLineWidth: column => (edge && column === (rightToLeft ? 1 : 0) ? 2.5 : 0),
    vLineColor: () => edge ?? ground,
    paddingLeft: () => padding + 1,
    paddingRight: () => padding + 1,
    paddingTop: () => padding - 2,
    paddingBottom: () => padding - 1
  }
  return {
    table: { widths: ['*'], body: [[{ stack: blocks, fillColor: ground }]] },
    layout,
    margin: [0, 5, 0, theme.size],
    tag: { role: 'None' }
  }
}

/** Width inside a panel, in points. */
export const insidePanel = (writing: Writing): Writing => ({ ...writing, width: writing.width - 22 })
