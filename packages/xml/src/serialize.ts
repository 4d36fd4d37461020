import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'
import { stripForbidden } from './character.ts'
import type { XmlElement } from './element.ts'

/**
 * The document as text: `<?xml version="1.0" encoding="UTF-8"?>`, then the root, without added white space.
 * Every character comes back as it was given, but for those that XML forbids, which are left out.
 */
export function serialize(root: XmlElement): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' })
  append(document, root)
  return document.end({ prettyPrint: false })
}

function append(parent: XMLBuilder, { name, attributes, children }: XmlElement): void {
  const node = parent.ele(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) node.att(key, escapeAttribute(String(value)))
  }
  for (const child of children) {
    if (typeof child === 'string') node.txt(escapeText(child))
    else append(node, child)
  }
}

/**
 * xmlbuilder2 leaves `&lt;` and other named entities in a text as they are, so `&` has to be escaped before it sees it.
 * Line ends become line feeds, as a reader would make them (XML 1.0, 2.11).
 */
function escapeText(text: string): string {
  return stripForbidden(text).replace(/\r\n?/g, '\n').replace(/&/g, '&amp;')
}

/** White space in attributes becomes spaces, as a reader would make it (XML 1.0, 3.3.3). */
function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\n\t]/g, ' ')
}
