import { type Pair, type PhrasingContent, text } from '@curricle/model'
import { type Answered, type Asked, before } from './asked.ts'
import { fault, source } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { phrasing } from './phrasing.ts'
import { touchingText } from './table.ts'

/** A table of two columns: each row a pair; without a left side an extra wrong answer. */
export function match(asked: Asked, table: Parsed): Answered {
  const { manuscript, question } = asked
  const { title } = question
  touchingText(manuscript, table)
  const [header, ...body] = table.children ?? []
  const cells = (row: Parsed | undefined): PhrasingContent[][] =>
    (row?.children ?? []).map(({ children }) => phrasing(manuscript, children ?? []))
  const columns = cells(header)
  if (columns.length !== 2) {
    fault(
      manuscript,
      'key-malformed',
      `The table of “${title}” has ${columns.length} columns`,
      table,
      'A table to match has two. If the table belongs to the text, write the answer below it.'
    )
  } else if (columns.some(column => text(column) === '')) {
    fault(
      manuscript,
      'key-malformed',
      `A column of “${title}” has no name`,
      header,
      'The header says what stands on the left and on the right.'
    )
  }
  const lefts = new Map<string, Parsed>()
  for (const row of body) {
    const [left, right] = (row.children ?? []).map(cell =>
      source(manuscript, cell)
        .replace(/^\||\|$/g, '')
        .trim()
    )
    if (!left) continue
    const before = lefts.get(left)
    lefts.set(left, before ?? row)
    if (!before || right === undefined) continue
    const reason = `“${left}” stands on the left twice, also in line ${before.position.start.line}`
    fault(
      manuscript,
      'key-contradictory',
      reason,
      row,
      'Each has one answer: put both into one row, or name them apart.'
    )
  }
  const pairs = body.map((row, index): Pair => {
    const [left = [], right = []] = cells(row)
    if (text(right) === '' && right.length === 0) {
      fault(
        manuscript,
        'key-malformed',
        `A row of “${title}” has nothing on the right`,
        row,
        'Only the left side may be empty: such a row is an extra wrong answer.'
      )
    }
    return { type: 'pair', id: String(index + 1), ...(left.length > 0 && { left }), right, position: row.position }
  })
  if (columns.length === 2 && pairs.filter(({ left }) => left).length < 2) {
    fault(manuscript, 'key-malformed', `“${title}” has nothing to match`, table, 'Write at least two pairs.')
  }
  const [left = [], right = []] = columns
  return { interaction: 'match', prompt: before(asked), children: pairs, fields: { columns: [left, right] } }
}
