import type { Footnote } from '@curricle/model'
import { destination } from '../destinations.ts'
import { runs } from '../runs.ts'
import type { Block, Look, Run } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

/** The number of a note in the text; the note itself goes to the foot of its page, linked to and fro. */
export function footnote(node: Footnote, writing: Writing): Run[] {
  const { notes, place, theme } = writing
  if (!notes) return []
  const key = destination(...place, node.label)
  const known = notes.get(key)
  const number = known ?? notes.size + 1
  notes.set(key, number)
  const id = destination('note', key)
  const look: Look = { sup: true, color: theme.accent, linkToDestination: id }
  const first = known === undefined && {
    anchor: destination('back', key),
    note: { id, block: noteBlock(node, number, key, writing) }
  }
  return runs(String(number), writing, look, { role: 'Reference', ...first })
}

/** The words of a note, small, its number leading back to the text. */
function noteBlock(node: Footnote, number: number, key: string, writing: Writing): Block {
  const { theme, words } = writing
  const look: Look = { fontSize: theme.size * 0.82, color: '#33373d', font: theme.body, bold: false, italics: false }
  const state: Writing = { ...writing, look, notes: undefined, width: theme.measure }
  const lead = runs(`${number}. `, state, { linkToDestination: destination('back', key), color: theme.accent })
  const [first, ...rest] = writing.blocks(node.children, state)
  const begins = first && 'text' in first && typeof first.text !== 'string' ? first.text : undefined
  const opening: Block = { text: [...lead, ...(begins ?? [])], id: destination('note', key), margin: [0, 0, 0, 2] }
  const others = begins || !first ? rest : [first, ...rest]
  const alignment = words.direction === 'rtl' ? 'right' : 'left'
  return { stack: [opening, ...others], ...look, lineHeight: theme.lineHeight, alignment }
}
