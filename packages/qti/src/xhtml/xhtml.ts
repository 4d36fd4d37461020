import { element, parse, stripForbidden, textOf, type XmlChild, type XmlElement } from '@curricle/xml'
import { writtenAttributes } from './attributes.ts'
import { definitions, list } from './list.ts'
import { mathml } from './math.ts'
import { media } from './media.ts'
import type { PartWriter } from './part-writer.ts'
import type { Kind, Place, Profile } from './profile.ts'
import { table } from './table.ts'

export interface XhtmlContext {
  profile: Profile
  /** Elements of QTI in the places of gaps, by the gap's id. */
  gaps?: ReadonlyMap<string, XmlElement>
  /** The ids that this file has already; filled. */
  ids: Set<string>
}

/**
 * HTML text (that parses as XHTML) as elements that a version of QTI has. Every word stays: what the version lacks is written
 * as `div` or `span` with its name as class, titles and numbers of lists become words.
 */
export function xhtml(text: string, place: Place, context: XhtmlContext): XmlChild[] {
  return content(parse(`<div>${stripForbidden(text)}</div>`).children, place, context)
}

/** Some nodes, put where the place allows them. */
export function content(nodes: readonly XmlChild[], place: Place, context: XhtmlContext): XmlChild[] {
  const written = nodes.flatMap(node => one(node, place, context))
  return place === 'blocks' ? paragraphs(written, context) : written
}

function one(node: XmlChild, place: Place, context: XhtmlContext): XmlChild[] {
  if (typeof node === 'string') return [node]
  const gap = node.attributes['data-gap']
  // A gap stands within lines alone; New Quizzes find it right below its paragraph.
  if (gap !== undefined) {
    const field = context.gaps?.get(String(gap))
    if (!field) return []
    return place === 'lines' ? [field] : [element('span', { class: 'gap' }, field)]
  }
  if (node.name === 'math') return [mathml(node)]
  if (node.name === 'wbr') return ['\u200B']
  const { elements, instead } = context.profile
  if ((node.name === 'audio' || node.name === 'video') && elements[node.name] === undefined) return media(node)
  const name = elements[node.name] === undefined ? instead[node.name] : node.name
  const kind = name === undefined ? undefined : elements[name]
  if (name === undefined || kind === undefined) {
    const words = content(node.children, place, context)
    return place === 'lines' ? [...words, ' '] : words
  }
  if (place === 'lines' && !isLine(kind)) return asLine(node, context)
  const written = [...makers[kind](node, name, context), ...title(node)]
  return name === 'details' && place === 'blocks' ? [element('div', {}, written)] : written
}

type Maker = (node: XmlElement, name: string, context: XhtmlContext) => XmlElement[]

const makers: Readonly<Record<Kind, Maker>> = {
  line: lines,
  text: lines,
  'empty-line': (node, name, context) => (isAddressed(node) ? [start(node, name, [], context)] : []),
  empty: (node, name, context) => [start(node, name, [], context)],
  flow: (node, name, context) => [start(node, name, inner(node, context), context)],
  blocks: (node, name, context) => [
    start(node, name, content(node.children, context.profile.mixedQuotation ? 'both' : 'blocks', context), context)
  ],
  list: (node, name, context) => [list(node, name, partWriter(context))],
  definitions: (node, name, context) => [definitions(node, name, partWriter(context))],
  table: (node, name, context) => [start(node, name, table(node, partWriter(context)), context)]
}

function partWriter(context: XhtmlContext): PartWriter {
  return {
    content: (nodes, place) => content(nodes, place, context),
    start: (node, name, children) => start(node, name, children, context)
  }
}

function lines(node: XmlElement, name: string, context: XhtmlContext): XmlElement[] {
  // A link without an address (an anchor) is nothing but its words.
  const written = name === 'a' && node.attributes.href === undefined ? 'span' : name
  return [start(node, written, content(node.children, 'lines', context), context)]
}

/** `details` wants its summary first and nothing but blocks below; formulas and fields stand in a `div` of it. */
function inner(node: XmlElement, context: XhtmlContext): XmlChild[] {
  if (node.name === 'details' && context.profile.elements.details) {
    const summary = node.children.find(child => typeof child !== 'string' && child.name === 'summary')
    const rest = node.children.filter(child => child !== summary)
    return [
      element('summary', {}, summary ? textOf(summary as XmlElement) : '…'),
      element('div', {}, content(rest, 'both', context))
    ]
  }
  if (node.name === 'audio' || node.name === 'video')
    return node.children.flatMap(child =>
      typeof child === 'string'
        ? []
        : [element(child.name, writtenAttributes(child, child.name, context.profile, context.ids))]
    )
  return content(node.children, 'both', context)
}

/** A block where only lines may stand: its words, then a new line. */
function asLine(node: XmlElement, context: XhtmlContext): XmlChild[] {
  const words = content(node.children, 'lines', context)
  return [element('span', { class: node.name }, words), element('br')]
}

/** Lines between blocks get a paragraph. */
function paragraphs(nodes: readonly XmlChild[], { profile }: XhtmlContext): XmlChild[] {
  const blocks: XmlChild[] = []
  let open: XmlChild[] = []
  const close = (): void => {
    if (open.some(each => typeof each !== 'string' || each.trim() !== '')) blocks.push(element('p', {}, open))
    open = []
  }
  for (const node of nodes) {
    const kind = typeof node === 'string' || node.name === 'math' ? 'line' : profile.elements[node.name]
    if (kind !== undefined && isLine(kind)) open.push(node)
    else {
      close()
      blocks.push(node)
    }
  }
  close()
  return blocks
}

function start(node: XmlElement, name: string, children: readonly XmlChild[], context: XhtmlContext): XmlElement {
  return element(name, writtenAttributes(node, name, context.profile, context.ids), children)
}

const isLine = (kind: Kind): boolean => kind === 'line' || kind === 'empty-line'
const isAddressed = (node: XmlElement): boolean => node.name !== 'img' || node.attributes.src !== undefined

/** QTI has no attribute for it. */
function title({ attributes }: XmlElement): XmlChild[] {
  return attributes.title === undefined || attributes.title === '' ? [] : [` (${attributes.title})`]
}
