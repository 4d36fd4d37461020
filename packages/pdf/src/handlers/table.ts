import type { Caption, Figure, Image, Table, TableCell, TableRow } from '@curricle/model'
import { text as plainText } from '@curricle/model'
import { caption } from '../caption.ts'
import { columnWidths, overhang } from '../column-widths.ts'
import type { Block, Cell, Look, TableLook } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { phrasing } from './phrasing.ts'

/** A wider table is cut into tables of so many columns, each beginning with the first. */
const mostColumns = 9
/** Rows with a cell of more letters may break between pages; with more columns, cells are narrower. */
const breakable = 1500

/** Rows that stay with the head. */
const firstRows = 2

/** A table without a caption. */
export function table(node: Table, writing: Writing): Block[] {
  return tables(node, undefined, writing)
}

/** A table with its caption above, inside its element as ISO 32000-1, 14.8.4.2.2 wants it. */
export function tableFigure(node: Figure, writing: Writing): Block[] {
  const words = node.children.find((child): child is Caption => child.type === 'caption')
  const inner = node.children.find((child): child is Table => child.type === 'table')
  const image = node.children.find((child): child is Image => child.type === 'image')
  if (!inner || image) return []
  return tables(inner, words && caption(words, node, writing), writing)
}

function tables(node: Table, head: Block | undefined, writing: Writing): Block[] {
  const columns = Math.max(...node.children.map(row => row.children.length), 1)
  if (columns > mostColumns) {
    writing.message(`A table of ${columns} columns does not fit a page: it is printed in pieces`, {
      ruleId: 'table-too-wide',
      node,
      note: `Give it at most ${mostColumns} columns, or turn rows into columns.`
    })
  }
  return pieces(columns).map((indexes, piece) => {
    const widths = columnWidths(node, indexes, writing)
    const body = node.children.map((row, index) => cells(row, index === 0, indexes, node, writing))
    const rows: Block = {
      table: { widths, body, headerRows: 1, keepWithHeaderRows: firstRows, dontBreakRows: !isLong(node) },
      layout: ruled(writing, node.children.length),
      tag: { role: 'None' }
    }
    const out = -overhang(widths, writing)
    return {
      stack: piece === 0 && head ? [head, rows] : [rows],
      unbreakable: isSmall(node),
      margin: [out, 10, out, writing.theme.size * 1.2],
      // The text refers to it by its number.
      tag: { role: 'Table', ...(head && isSmall(node) && { float: true }) }
    }
  })
}

/** Which columns stand together. */
function pieces(columns: number): number[][] {
  const all = Array.from({ length: columns }, (_, index) => index)
  if (columns <= mostColumns) return [all]
  const result: number[][] = []
  for (let from = 1; from < columns; from += mostColumns - 1)
    result.push([0, ...all.slice(from, from + mostColumns - 1)])
  return result
}

function cells(row: TableRow, isHead: boolean, columns: readonly number[], node: Table, writing: Writing): Cell[] {
  const look = isHead ? { bold: true, color: writing.theme.accent } : {}
  const state: Writing = {
    ...writing,
    look: { ...writing.look, ...cellLook(writing), ...look }
  }
  const made = columns.map((column): Cell => {
    const cell: TableCell | undefined = row.children[column]
    const align = node.align?.[column]
    return {
      text: cell ? phrasing(cell.children, state) : '',
      ...state.look,
      ...(align === 'right' || align === 'center' ? { alignment: align } : {}),
      tag: isHead ? { scope: 'Column' } : {}
    }
  })
  return writing.words.direction === 'rtl' ? made.reverse() : made
}

/** Small tables stand on one page. */
const isSmall = (node: Table): boolean => node.children.length <= 7 && plainText(node).length < 700

const isLong = (node: Table): boolean =>
  node.children.some(row => row.children.some(cell => plainText(cell).length * row.children.length > breakable))

/** How text looks in tables: smaller and closer than running text. */
export const cellLook = ({ theme }: Writing): Look => ({
  font: theme.display,
  fontSize: theme.size * 0.88,
  lineHeight: theme.lineHeight * 0.93
})

/** A rule above and below the head, a thin one between rows, none between columns. */
export function ruled({ theme }: Writing, rows: number): TableLook {
  return {
    hLineWidth: row => (row === 0 || row === rows ? 0.75 : row === 1 ? 0.75 : 0.4),
    hLineColor: row => (row <= 1 || row === rows ? theme.accent : theme.rule),
    vLineWidth: () => 0,
    paddingLeft: column => (column === 0 ? 2 : 6),
    paddingRight: () => 6,
    paddingTop: () => 3.5,
    paddingBottom: () => 4
  }
}
