import type { Footnote } from '@curricle/model'
import { join, literal, type Markup, tag, trusted } from '../markup.ts'
import type { Note, State } from '../state.ts'

/** The number in the text (DPUB-ARIA 1.1, doc-noteref). */
export function footnote(node: Footnote, state: State): Markup {
  const note = state.notes.find(each => each.node.label === node.label) ?? begin(node, state)
  const id = state.id(`footnote-${note.number}-reference`)
  note.references.push(id)
  return tag('sup', {}, tag('a', { id, href: `#${note.id}`, role: 'doc-noteref' }, literal(String(note.number))))
}

/** The notes that the content refers to, each with a way back to every place that does (DPUB-ARIA 1.1, doc-endnotes). */
export function endnotes(state: State): Markup | undefined {
  const items: Markup[] = []
  // A note may hold a reference to another one, which then joins the end of the list.
  for (let index = 0; index < state.notes.length; index++) {
    const note = state.notes[index] as Note
    items.push(item(note, index, state))
  }
  if (items.length === 0) return undefined
  const { footnotes } = state.context.words
  return tag('section', { class: 'footnotes', role: 'doc-endnotes', 'aria-label': footnotes }, tag('ol', {}, ...items))
}

function begin(node: Footnote, state: State): Note {
  const number = node.number ?? state.notes.length + 1
  const note = { node, number, id: state.id(`footnote-${number}`), references: [] }
  state.notes.push(note)
  return note
}

/** The way back stands at the end of the last paragraph. */
function item(note: Note, index: number, state: State): Markup {
  const last = note.node.children.at(-1)
  const before = last?.type === 'paragraph' ? note.node.children.slice(0, -1) : note.node.children
  const content = [state.all(before), last?.type === 'paragraph' ? state.line(last.children) : undefined]
  const [blocks, line] = content
  const value = note.number === index + 1 ? undefined : note.number
  return tag('li', { id: note.id, value }, blocks, tag('p', {}, line, ...note.references.map(id => back(id, state))))
}

/** The arrow is followed by U+FE0E: as text, not as a coloured picture. */
function back(reference: string, { context: { words } }: State): Markup {
  const attributes = { href: `#${reference}`, role: 'doc-backlink', 'aria-label': words.back }
  return join([trusted(' '), tag('a', attributes, literal('↩\uFE0E'))])
}
