import type { TableCell, TableRow } from '@curricle/model'
import { fault, type Manuscript, source } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { phrasing } from './phrasing.ts'

/** A table's rows, header first. */
export function rows(manuscript: Manuscript, table: Parsed): TableRow[] {
  touchingText(manuscript, table)
  return (table.children ?? []).map(({ children, position }) => ({
    type: 'tableRow',
    children: (children ?? []).map(cell => tableCell(manuscript, cell)),
    position
  }))
}

function tableCell(manuscript: Manuscript, { children = [], position }: Parsed): TableCell {
  return { type: 'tableCell', children: phrasing(manuscript, children), position }
}

/** Reports text right below a table, which the parser takes for a row, and rows with more or fewer cells than the header. */
export function touchingText(manuscript: Manuscript, table: Parsed): void {
  const [header, ...body] = table.children ?? []
  const columns = header?.children?.length ?? 0
  for (const row of body) {
    const count = row.children?.length ?? 0
    if (!source(manuscript, row).includes('|')) {
      const note = 'Leave a blank line between a table and the text after it.'
      fault(manuscript, 'table-row-without-bars', 'This line would become a row of the table above', row, note)
    } else if (count !== columns) {
      const reason = `This row has ${cells(count)}, the header of its table ${columns}`
      const note = 'Each row has as many cells as the header; an empty one is `| |`, a bar in a text is `\\|`.'
      fault(manuscript, 'table-row-uneven', reason, row, note)
    }
  }
}

const cells = (count: number): string => (count === 1 ? 'one cell' : `${count} cells`)
