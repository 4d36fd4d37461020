import type { Gap } from '@curricle/model'
import { literal, type Markup, tag, trusted } from '../markup.ts'
import type { State } from '../state.ts'

/** The format's own field, or a line to write on. */
export function gap(node: Gap, { context }: State): Markup {
  const field = context.gap?.(node)
  if (field !== undefined) return trusted(field)
  return tag('span', { class: 'gap', role: 'img', 'aria-label': context.words.blank }, literal('________'))
}
