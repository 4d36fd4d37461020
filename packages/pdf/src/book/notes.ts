import type { Footnote } from '@curricle/model'
import { destination } from '../destinations.ts'
import { runs } from '../runs.ts'
import type { Block, Run } from '../tagged/index.ts'
import { goalOf } from '../title.ts'
import type { Writing } from '../writing.ts'

/** The notes of a page or activity below its text, each linked to and from its number there. */
export function notes(writing: Writing): Block[] {
  const all = writing.notes?.splice(0) ?? []
  if (all.length === 0) return []
  const { theme, words } = writing
  const look = { fontSize: theme.size * 0.84, color: '#33373d' }
  const state: Writing = { ...writing, look: { ...writing.look, ...look }, width: writing.width - 14 }
  const isRightToLeft = words.direction === 'rtl'
  const from = isRightToLeft ? writing.width - 60 : 0
  const rule: Block = {
    canvas: [{ type: 'line', x1: from, y1: 0, x2: from + 60, y2: 0, lineWidth: 0.5, lineColor: theme.rule }],
    margin: [0, 10, 0, 6],
    tag: { keepWithNext: true }
  }
  return [rule, ...all.map((note, index) => noteBlock(note, index + 1, look, state))]
}

function noteBlock(note: Footnote, place: number, look: { fontSize: number; color: string }, writing: Writing): Block {
  const name = destination('note', ...writing.place, note.label)
  const back = destination('back', ...writing.place, note.label)
  const number = String(note.number ?? place)
  const lead: Run[] = runs(`${number}. `, writing, { ...look, linkToDestination: back, color: writing.theme.accent })
  const [first, ...rest] = writing.blocks(note.children, writing)
  const opening: Block =
    first && 'text' in first && typeof first.text !== 'string'
      ? { ...first, text: [...lead, ...first.text], ...look }
      : { text: lead, ...look }
  const others = opening.text.length > lead.length || !first ? rest : [first, ...rest]
  const inside: Block[] = [{ ...opening, ...goalOf(name, writing), margin: [0, 0, 0, 2] }, ...others]
  return { stack: inside, ...look, id: name, tag: { role: 'Note' }, margin: [0, 0, 0, 1] }
}
