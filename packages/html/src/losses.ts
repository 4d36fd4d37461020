import type { Html } from '@curricle/model'
import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import { flowSchema } from './schema.ts'

/**
 * What of an author's HTML the pages will not show, in the author's words and order, each once: `<iframe>`,
 * `<p style=…>`. Empty when all of it is shown.
 */
export function htmlLosses({ value }: Pick<Html, 'value'>): string[] {
  return [...new Set(parse(value).flatMap(element => losses(element)))]
}

/** Whether the pages will show anything of an author's HTML: words, a picture, a line. */
export function htmlShows({ value }: Pick<Html, 'value'>): boolean {
  const root: Root = { type: 'root', children: [{ type: 'raw', value } as unknown as Element] }
  const clean = sanitize(raw(root), flowSchema)
  return shows(clean)
}

const shows = (node: Nodes): boolean =>
  node.type === 'text'
    ? node.value.trim() !== ''
    : node.type === 'element' && (node.tagName === 'img' || node.tagName === 'hr')
      ? true
      : 'children' in node && node.children.some(shows)

/** The addresses that an author's HTML names (`src`, `href`), as they are written, each once. */
export function htmlAddresses({ value }: Pick<Html, 'value'>): string[] {
  const addresses = parse(value).flatMap(({ properties: { src, href } }) => [src, href])
  return [...new Set(addresses.filter(address => typeof address === 'string'))]
}

/** Every element that a browser would make of it, in order. */
function parse(value: string): Element[] {
  const root = raw({ type: 'root', children: [{ type: 'raw', value } as unknown as Element] }) as Root
  return elements(root)
}

const elements = (parent: Root | Element): Element[] =>
  parent.children.flatMap(child => (child.type === 'element' ? [child, ...elements(child)] : []))

function losses({ tagName, properties }: Element): string[] {
  if (!flowSchema.tagNames?.includes(tagName)) return [`<${tagName}>`]
  const allowed = [...(flowSchema.attributes?.['*'] ?? []), ...(flowSchema.attributes?.[tagName] ?? [])]
  const names = allowed.map(each => (typeof each === 'string' ? each : each[0]))
  return Object.keys(properties)
    .filter(name => !names.includes(name))
    .map(name => `<${tagName} ${attribute(name)}=…>`)
}

/** hast writes `onClick` and `className`. */
const attribute = (property: string): string => (property === 'className' ? 'class' : property.toLowerCase())
