import type { ContentNode, Footnote, PhrasingContent } from '@curricle/model'
import type { HtmlContext } from './context.ts'
import type { Markup } from './markup.ts'

/** What handlers share while one content is written. */
export interface State {
  context: HtmlContext
  /** Footnotes referred to so far, in their order. */
  notes: Note[]
  /** Writes nodes that follow each other. */
  all(nodes: readonly ContentNode[]): Markup
  /** The same where nothing may end the line. */
  line(nodes: readonly PhrasingContent[]): Markup
  /** The `id` of an element: with the prefix, and with a number when this content has it already. */
  id(id: string): string
}

/** A footnote with the ids of the places that refer to it. */
export interface Note {
  node: Footnote
  number: number
  id: string
  references: string[]
}

/** The beginning of a content. `write` comes from the caller, who has the handlers. */
export function state(
  context: HtmlContext,
  write: (nodes: readonly ContentNode[], inline: boolean, state: State) => Markup
): State {
  const taken = new Map<string, number>()
  const begun: State = {
    context,
    notes: [],
    all: nodes => write(nodes, false, begun),
    line: nodes => write(nodes, true, begun),
    id(id) {
      const count = (taken.get(id) ?? 0) + 1
      taken.set(id, count)
      return `${context.idPrefix ?? ''}${id}${count === 1 ? '' : `-${count}`}`
    }
  }
  return begun
}
