import type { ContentNode } from '@curricle/model'
import type { Root, RootContent, Text } from 'hast'
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
  inside: boolean,
  state: State,
  write: (node: ContentNode, state: State) => Markup
): Markup {
  const own = new Map<string, Markup>()
  const inline = inside || isLine(nodes)
  const name = inline ? 'span' : 'div'
  const children = nodes.map((node): RootContent => {
    if (node.type === 'html') return { type: 'raw', value: node.value } as unknown as RootContent
    if (node.type === 'text') return { type: 'text', value: node.value }
    const key = String(own.size)
    own.set(key, write(node, state))
    return { type: 'element', tagName: name, properties: { dataOwn: key }, children: [] }
  })
  const parsed = raw({ type: 'root', children })
  const prefix = `${state.context.idPrefix ?? ''}user-`
  const clean = sanitize(parsed, { ...(inline ? phrasingSchema : flowSchema), clobberPrefix: prefix })
  // The sanitiser unwraps a root with one child.
  const content = clean.type === 'root' ? clean.children : [clean as RootContent]
  const shown: Root = { type: 'root', children: content.map(child => pointed(child, state, prefix)) }
  const text = toHtml(shown, { closeSelfClosing: true, characterReferences: { useNamedReferences: true } })
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

/** A line that was handed over by itself, such as the words of a choice. HTML alone may be either: then it is a block. */
function isLine(nodes: readonly ContentNode[]): boolean {
  const others = nodes.filter(node => node.type !== 'html')
  return others.length > 0 && others.every(node => phrasing.has(node.type))
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
function pointed<Content extends RootContent>(node: Content, state: State, prefix: string): Content | Text {
  if (node.type !== 'element') return node
  const { tagName, properties } = node
  const { href, src, alt } = properties
  if (tagName === 'img') {
    const address = typeof src === 'string' ? localAddress(src, state.context) : undefined
    if (address === undefined) return { type: 'text', value: String(alt ?? '') }
    return { ...node, properties: { ...properties, src: address, alt: String(alt ?? ''), loading: 'lazy' } }
  }
  const children = node.children.map(child => pointed(child, state, prefix))
  if (typeof href !== 'string') return { ...node, children }
  if (href.startsWith('#'))
    return { ...node, properties: { ...properties, href: `#${prefix}${href.slice(1)}` }, children }
  const beside = /^https?:/i.test(href) ? { target: '_blank', rel: ['noopener'] } : {}
  return { ...node, properties: { ...properties, href: localAddress(href, state.context), ...beside }, children }
}
