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

/** Reports text right below a table, which the parser takes for a row. */
export function touchingText(manuscript: Manuscript, table: Parsed): void {
  for (const row of table.children ?? []) {
    if (source(manuscript, row).includes('|')) continue
    const note = 'Leave a blank line between a table and the text after it.'
    fault(manuscript, 'table-row-without-bars', 'This line would become a row of the table above', row, note)
  }
}
