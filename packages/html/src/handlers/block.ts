import type { Blockquote, Code, Heading, Paragraph, ThematicBreak } from '@curricle/model'
import { highlight } from '../highlight.ts'
import { type Markup, tag } from '../markup.ts'
import type { State } from '../state.ts'

export const paragraph = (node: Paragraph, state: State): Markup => tag('p', {}, state.line(node.children))

/** Depth 3 is the highest within a page; it gets the level that the format wants for it. */
export function heading(node: Heading, state: State): Markup {
  const level = node.depth - 3 + (state.context.headingLevel ?? 3)
  const id = node.id === undefined ? undefined : state.id(node.id)
  return tag(`h${Math.min(6, Math.max(1, level))}`, { id }, state.line(node.children))
}

export const blockquote = (node: Blockquote, state: State): Markup => tag('blockquote', {}, state.all(node.children))

export const thematicBreak = (_: ThematicBreak): Markup => tag('hr')

/** Code runs from left to right on pages that do not. */
export function code(node: Code, { context }: State): Markup {
  const language = node.lang?.toLowerCase()
  const names = language && /^[\w+#.-]+$/.test(language) ? `hljs language-${language}` : 'hljs'
  const written = tag('pre', {}, tag('code', { class: names }, highlight(node.value, language)))
  return context.words.direction === 'rtl' ? tag('div', { dir: 'ltr' }, written) : written
}
