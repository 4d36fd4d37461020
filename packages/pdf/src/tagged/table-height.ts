import { columnCalculator, type LaidOutNode } from './pdfmake.ts'

/** How much of a page a cell needs in a width, in points. */
type CellHeight = (cell: LaidOutNode, width: number) => number

/**
 * Heights of the rows of a measured table in points, in a width: all of them, or only those with which it begins: the head
 * and the rows that stay with it. `whole` measures what may not break, `least` what may. The last is that of the line below.
 */
export function rowHeights(
  node: LaidOutNode,
  width: number,
  all: boolean,
  { whole, least }: { whole: CellHeight; least: CellHeight }
): number[] {
  const { table, _layout: layout, _offsets: offsets } = node
  if (!table?.widths || !layout || !offsets) return []
  const columns = table.widths.map(column => ({ ...column }))
  columnCalculator.buildColumnWidths(columns, width - offsets.total, offsets.total, node)
  const head = table.headerRows ?? 0
  const rows = all ? table.body : table.body.slice(0, Math.max(head + (table.keepWithHeaderRows ?? 0), 1))
  const heights = rows.map((row, index) => {
    const measure = all || table.dontBreakRows || index < head ? whole : least
    const cells = row.map((cell, column) => (cell._span ? 0 : measure(cell, widthOf(cell, column))))
    const around = layout.paddingTop(index, node) + layout.paddingBottom(index, node) + layout.hLineWidth(index, node)
    return Math.max(...cells, leastRow(table.heights, index)) + around
  })
  return [...heights, layout.hLineWidth(rows.length, node)]

  function widthOf(cell: LaidOutNode, column: number): number {
    const span = columns.slice(column, column + (cell.colSpan ?? 1))
    return span.reduce((sum, each) => sum + (each._calcWidth ?? 0), 0)
  }
}

function leastRow(heights: unknown, row: number): number {
  const height: unknown = Array.isArray(heights) ? heights[row] : heights
  return typeof height === 'number' ? height : 0
}
