import { type Agenda, type AgendaSlot, type Audience, type Table, text } from '@curricle/model'
import { directive } from './directive.ts'
import { claim } from './identity.ts'
import { clock, duration } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { rows } from './table.ts'

/** `:::agenda`: a table whose first column holds durations; clock times follow from `start=`. */
export function agenda(
  manuscript: Manuscript,
  node: Parsed
): { made: Agenda | undefined; audience: Audience | undefined } {
  const { id, values, audience, title, children, position } = directive(manuscript, node, { start: clock })
  const { start } = values
  if (id !== undefined) claim(manuscript, id, 'agenda', position)
  const [found, ...others] = children
  if (found?.type !== 'table' || others.length > 0) {
    fault(
      manuscript,
      'agenda-malformed',
      'An agenda is one table and nothing else',
      (others[0] ?? found ?? node).position.start,
      'Put other text before or after the directive.'
    )
  }
  if (found?.type !== 'table') return { made: undefined, audience }
  const table: Table = {
    type: 'table',
    children: rows(manuscript, found),
    position: found.position
  }
  if (found.align) table.align = found.align
  const minutes = table.children.slice(1).map(row => {
    const words = text(row.children[0]?.children ?? [])
    const read = duration.read(words)
    if (read === undefined) {
      fault(
        manuscript,
        'agenda-malformed',
        words === '' ? 'This row has no duration' : `\`${words}\` is not a duration`,
        (row.children[0] ?? row).position,
        `The first column of an agenda holds ${duration.expected}.`
      )
    }
    return read ?? 0
  })
  const made: Agenda = {
    type: 'agenda',
    ...(id !== undefined && { id }),
    ...(title && { title }),
    ...(start !== undefined && { start }),
    slots: slots(minutes, start),
    totalMinutes: minutes.reduce((sum, each) => sum + each, 0),
    children: [table],
    position
  }
  return { made, audience }
}

function slots(minutes: readonly number[], start: string | undefined): AgendaSlot[] {
  const [hours, rest] = (start ?? '').split(':').map(Number)
  let now = (hours ?? 0) * 60 + (rest ?? 0)
  return minutes.map(durationMinutes => {
    const from = now
    now += durationMinutes
    return start === undefined ? { durationMinutes } : { durationMinutes, from: time(from), to: time(now) }
  })
}

/** Minutes since midnight as `HH:MM`. */
function time(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}
