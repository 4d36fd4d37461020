import { SaxesParser } from 'saxes'
import type { XmlElement } from './element.ts'

/** How much of a foreign document is read. */
export interface ParseLimits {
  /** Elements and attributes in the document. Default 500,000. */
  elements?: number
  /** Elements within elements. Default 200. */
  depth?: number
}

/**
 * The root of a document, which may be anyone's: a document type (and with it every entity but XML's own five), text that is
 * not well-formed, and what is beyond the limits, throws an `Error` that says where.
 */
export function parse(text: string, { elements = 500_000, depth = 200 }: ParseLimits = {}): XmlElement {
  const parser = new SaxesParser({ xmlns: false })
  const open: OpenElement[] = []
  let root: XmlElement | undefined
  let count = 0
  const refuse = (reason: string): never => {
    throw new Error(`${reason} (line ${parser.line}, column ${parser.column})`)
  }
  parser.on('error', error => {
    throw error
  })
  parser.on('doctype', () => refuse('a document type declaration is not read'))
  const counted = () => {
    if (++count > elements) refuse(`more than ${elements} elements and attributes`)
  }
  parser.on('attribute', counted)
  parser.on('opentag', ({ name, attributes }) => {
    counted()
    if (open.length >= depth) refuse(`elements nested deeper than ${depth}`)
    const element: OpenElement = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  const words = (value: string) => open.at(-1)?.children.push(value)
  parser.on('text', words)
  parser.on('cdata', words)
  const own = text.replace(/^\uFEFF/, '')
  for (let at = 0; at < own.length; at += piece) parser.write(copy(own.slice(at, at + piece)))
  parser.close()
  return root ?? refuse('no element')
}

/** Letters that are parsed at a time: V8 keeps the whole text that a name was cut out of, here no more than its piece. */
const piece = 4096

/** The same letters in memory of their own; a slice would still hold on to the text it is from. */
const copy = (text: string): string => JSON.parse(JSON.stringify(text))

interface OpenElement extends XmlElement {
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

/** A name without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The elements right below one, by local name when it is given. */
export function childElements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || localName(child) === name)
  )
}

/** All elements below one, in the order of the document, by local name. */
export function findAll(parent: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  for (const child of childElements(parent)) {
    if (localName(child) === name) found.push(child)
    found.push(...findAll(child, name))
  }
  return found
}

/** The element at the end of a path of local names, each right below the one before. */
export function find(parent: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let here: XmlElement | undefined = parent
  for (const name of path) here = here && childElements(here, name)[0]
  return here
}

/** An attribute by its local name. */
export function attribute(element: XmlElement, name: string): string | undefined {
  const found = Object.entries(element.attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === name)
  return found?.[1] === undefined ? undefined : String(found[1])
}

/** All text below an element; empty when there is no element. */
export function textOf(element: XmlElement | undefined): string {
  return element ? element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('') : ''
}
