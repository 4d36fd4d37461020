import type { Words } from '@curricle/locale'
import type { Rubric, Table, TableRow } from '@curricle/model'

/** A rubric as a table to read: criteria down, levels across with their points. */
export function rubricTable(rubric: Rubric, words: Words): Table {
  const levels = rubric.children[0]?.children ?? []
  const head: TableRow = {
    type: 'tableRow',
    children: [
      { type: 'tableCell', children: [{ type: 'text', value: words.criterion }] },
      ...levels.map(({ name, points }) => ({
        type: 'tableCell' as const,
        children: [{ type: 'text' as const, value: `${name} (${points})` }]
      }))
    ]
  }
  const rows = rubric.children.map<TableRow>(criterion => ({
    type: 'tableRow',
    children: [
      { type: 'tableCell', children: criterion.heading },
      ...criterion.children.map(level => ({ type: 'tableCell' as const, children: level.children }))
    ]
  }))
  return { type: 'table', children: [head, ...rows] }
}
