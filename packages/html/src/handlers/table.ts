import type { Table, TableCell, TableRow } from '@curricle/model'
import { join, type Markup, tag } from '../markup.ts'
import type { State } from '../state.ts'

export const table = (node: Table, state: State): Markup => tableWith(node, undefined, state)

/** A table under its caption. The first row is the header. */
export function tableWith(node: Table, caption: Markup | undefined, state: State): Markup {
  const [header, ...rows] = node.children
  const head = header && tag('thead', {}, row(header, 'th', node.align, state))
  const body = rows.length > 0 ? tag('tbody', {}, ...rows.map(each => row(each, 'td', node.align, state))) : undefined
  const heading = caption && tag('caption', {}, caption)
  return tag('div', { class: 'table-scroll' }, tag('table', {}, heading, head, body))
}

export const tableRow = (node: TableRow, state: State): Markup => row(node, 'td', undefined, state)

export const tableCell = (node: TableCell, state: State): Markup => cell(node, 'td', undefined, state)

function row(node: TableRow, name: 'td' | 'th', align: Table['align'], state: State): Markup {
  return tag('tr', {}, join(node.children.map((each, index) => cell(each, name, align?.[index], state))))
}

/** Alignment is a class, which a content security policy and every sanitiser let pass; Bootstrap (Moodle) knows these names. */
export function cell(
  node: TableCell,
  name: 'td' | 'th',
  align: 'left' | 'center' | 'right' | null | undefined,
  state: State
): Markup {
  const content = state.line(node.children)
  // The empty corner above a column of names heads nothing: a screen reader would say a header without words.
  const heads = name === 'th' && content !== ''
  const attributes = { scope: heads ? 'col' : undefined, class: align ? `text-${align}` : undefined }
  return tag(heads ? 'th' : 'td', attributes, content)
}
