import { fill } from '@curricle/locale'
import type { Agenda, AgendaSlot, TableRow } from '@curricle/model'
import { join, literal, type Markup, tag } from '../markup.ts'
import type { State } from '../state.ts'
import { kicker } from './section.ts'
import { cell } from './table.ts'

/** The plan of a meeting: the first column says from when to when, the last row how long it all takes. */
export function agenda(node: Agenda, state: State): Markup {
  const { words } = state.context
  const id = node.id === undefined ? undefined : state.id(node.id)
  const [table] = node.children
  const [header, ...rows] = table.children
  const columns = (row: TableRow, name: 'td' | 'th') =>
    row.children.slice(1).map((each, index) => cell(each, name, table.align?.[index + 1], state))
  const head = header && tag('tr', {}, tag('th', { scope: 'col' }, literal(words.time)), ...columns(header, 'th'))
  const body = rows.map((row, index) =>
    tag('tr', {}, tag('th', { scope: 'row' }, time(node.slots[index], state)), ...columns(row, 'td'))
  )
  const span = Math.max(1, (header?.children.length ?? 2) - 1)
  const foot = tag(
    'tr',
    {},
    tag('th', { scope: 'row' }, literal(words.total)),
    tag('td', { colspan: span }, literal(fill(words.minutes, { count: node.totalMinutes })))
  )
  return tag(
    'section',
    { id, class: 'agenda' },
    kicker(words.agenda, node.title),
    tag(
      'div',
      { class: 'table-scroll' },
      tag('table', {}, tag('thead', {}, head), tag('tbody', {}, ...body), tag('tfoot', {}, foot))
    )
  )
}

/** `10:30–10:45 (15 min)`, or the duration alone. Numbers run from left to right in every script. */
function time(slot: AgendaSlot | undefined, { context: { words } }: State): Markup | undefined {
  if (!slot) return undefined
  const duration = fill(words.minutes, { count: slot.durationMinutes })
  if (!slot.from) return literal(duration)
  const clock = [slot.from, slot.to].filter(each => each !== undefined).map(each => tag('time', {}, literal(each)))
  return join([tag('bdi', { dir: 'ltr' }, join(clock, '–')), tag('small', {}, literal(duration))], ' ')
}
