import type { ContentNode } from '@curricle/model'
import type { Element, Root, RootContent } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { localAddress } from './address.ts'
import { type Markup, trusted } from './markup.ts'
import { flowSchema, phrasingSchema } from './schema.ts'
import type { State } from './state.ts'

/**
 * Siblings of which some are raw HTML. Only what the author wrote as HTML is parsed and sanitised; our own markup waits
 * outside, each piece behind an empty element that marks its place, so that no sanitiser has to let MathML or media
 * through and no author's tag reaches into it.
 */
export function authored(
  nodes: readonly ContentNode[],
  state: State,
  write: (node: ContentNode, state: State) => Markup
): Markup {
  const own = new Map<string, Markup>()
  const inline = nodes.every(node => node.type === 'html' || phrasing.has(node.type))
  const name = inline ? 'span' : 'div'
  const children = nodes.map((node): RootContent => {
    if (node.type === 'html') return { type: 'raw', value: node.value } as unknown as RootContent
    if (node.type === 'text') return { type: 'text', value: node.value }
    const key = String(own.size)
    own.set(key, write(node, state))
    return { type: 'element', tagName: name, properties: { dataOwn: key }, children: [] }
  })
  const parsed = raw({ type: 'root', children }) as Root
  const prefix = `${state.context.idPrefix ?? ''}user-`
  const schema = { ...(inline ? phrasingSchema : flowSchema), clobberPrefix: prefix }
  const clean = sanitize(parsed, schema) as Root
  eachElement(clean, element => repoint(element, state, prefix))
  const text = toHtml(clean, { closeSelfClosing: true, characterReferences: { useNamedReferences: true } })
  return putBack(text, own)
}

/** Each piece stands once, in its place; one whose place was in something that is dropped stands at the end: no text is lost. */
function putBack(text: string, own: Map<string, Markup>): Markup {
  const filled = text.replace(/<(span|div) data-own="(\d+)"><\/\1>/g, (_, _name, key: string) => {
    const piece = own.get(key) ?? ''
    own.delete(key)
    return piece
  })
  return trusted(filled + [...own.values()].join(''))
}

const phrasing = new Set<ContentNode['type']>([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'inlineMath',
  'footnote',
  'citation',
  'reference',
  'gap'
])

/** Addresses in an author's HTML: a file of the course, a place in that HTML, or the web; anything else is taken out. */
function repoint(element: Element, state: State, prefix: string): void {
  const { properties } = element
  if (typeof properties.href === 'string') {
    const { href } = properties
    properties.href = href.startsWith('#') ? `#${prefix}${href.slice(1)}` : localAddress(href, state.context)
    if (/^https?:/i.test(href)) Object.assign(properties, { target: '_blank', rel: ['noopener'] })
  }
  if (element.tagName === 'img') {
    properties.src = typeof properties.src === 'string' ? localAddress(properties.src, state.context) : undefined
    properties.alt = typeof properties.alt === 'string' ? properties.alt : ''
    properties.loading = 'lazy'
  }
}

function eachElement(parent: Root | Element, visitor: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    visitor(child)
    eachElement(child, visitor)
  }
}
