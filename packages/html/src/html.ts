import type { ContentNode, Html } from '@curricle/model'
import { authored } from './authored.ts'
import type { HtmlContext } from './context.ts'
import { endnotes } from './handlers/footnote.ts'
import { handlers } from './handlers/index.ts'
import { join, type Markup } from './markup.ts'
import { type State, state } from './state.ts'

/**
 * The content as HTML text that also parses as XHTML: sanitised, footnotes gathered at its end, math as MathML, code
 * highlighted. The same content and context give the same text.
 */
export function html(content: readonly ContentNode[], context: HtmlContext): Markup {
  const begun = state(context, write)
  const text = begun.all(content)
  return join([text, endnotes(begun)])
}

/** An author's element may begin in one `html` node and end in another, so siblings are sanitised together. */
function write(nodes: readonly ContentNode[], inline: boolean, state: State): Markup {
  if (nodes.some(isHtml)) return authored(nodes, inline, state, one)
  return join(nodes.map(node => one(node, state)))
}

const isHtml = (node: ContentNode): node is Html => node.type === 'html'

/** The table is exhaustive by its type, so every node finds the handler of its own type. */
function one(node: ContentNode, state: State): Markup {
  const handler = handlers[node.type] as (node: ContentNode, state: State) => Markup
  return handler(node, state)
}
