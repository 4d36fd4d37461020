import { type Citation, type Link, type Reference, type Target, text } from '@curricle/model'
import { isExternal, localAddress } from '../address.ts'
import { join, literal, type Markup, tag } from '../markup.ts'
import type { State } from '../state.ts'

/** A link to the web opens beside the course: in the frame of an LMS it would take the course's place. */
export function link(node: Link, state: State): Markup {
  const children = state.line(node.children)
  const href = localAddress(node.url, state.context)
  if (href === undefined) return children
  const web = isExternal(node.url) && /^https?:/i.test(node.url)
  const beside = web ? { target: '_blank', rel: 'noopener' } : {}
  return tag('a', { href, title: node.title ?? undefined, ...beside }, children)
}

/** A link where the package holds the place; else its words, and the place's title unless the words say it already. */
export function reference(node: Reference, state: State): Markup {
  const { target } = node
  const href = state.context.link(target)
  const words = state.line(node.children)
  if (href !== undefined) return tag('a', { href }, words === '' ? literal(title(target)) : words)
  if (words === '') return literal(title(target))
  const says = text(node.children).toLowerCase().includes(title(target).toLowerCase())
  return says ? words : join([words, literal(` ${see(target, state)}`)])
}

export const citation = (node: Citation, state: State): Markup =>
  tag('span', { class: 'citation' }, state.line(node.children))

/** `(see “Duties”)` */
function see(target: Target, { context: { words } }: State): string {
  const [open, close] = words.quotes
  return `(${words.see} ${open}${title(target)}${close})`
}

/** A module that the package does not hold is known by its own title, not by that of one of its pages. */
function title(target: Target): string {
  return target.inside ? (target.placeTitle ?? target.moduleTitle) : target.moduleTitle
}
