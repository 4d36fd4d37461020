import { stripForbidden } from './character.ts'
import type { XmlElement } from './element.ts'

/**
 * The document as text: `<?xml version="1.0" encoding="UTF-8"?>`, then the root, without added white space.
 * Every character comes back as it was given, but for those that XML forbids, which are left out. Throws for a name that is none.
 */
export function serialize(root: XmlElement): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>']
  append(root, pieces, new Set())
  return pieces.join('')
}

/** `names`: those that were seen to be some; a document has a few dozen of them, thousands of times. */
function append({ name, attributes, children }: XmlElement, pieces: string[], names: Set<string>): void {
  pieces.push('<', checked(name, names))
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) pieces.push(' ', checked(key, names), '="', escapeAttribute(String(value)), '"')
  }
  if (children.length === 0) {
    pieces.push('/>')
    return
  }
  pieces.push('>')
  for (const child of children) {
    if (typeof child === 'string') pieces.push(escapeText(child))
    else append(child, pieces, names)
  }
  pieces.push('</', name, '>')
}

/** XML 1.0, production 5, with at most one prefix (Namespaces in XML 1.0, production 7). */
function checked(name: string, names: Set<string>): string {
  if (names.has(name)) return name
  if (!/^[\p{L}_][\p{L}\p{M}\p{N}_.·-]*(:[\p{L}_][\p{L}\p{M}\p{N}_.·-]*)?$/u.test(name))
    throw new Error(`not a name in XML: ${JSON.stringify(name)}`)
  names.add(name)
  return name
}

const replacements: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Line ends become line feeds, as a reader would make them (XML 1.0, 2.11). */
function escapeText(text: string): string {
  const clean = stripForbidden(text)
  return /[&<>\r]/.test(clean)
    ? clean.replace(/\r\n?/g, '\n').replace(/[&<>]/g, character => replacements[character] ?? '')
    : clean
}

/** White space in attributes becomes spaces, as a reader would make it (XML 1.0, 3.3.3). */
function escapeAttribute(text: string): string {
  const clean = stripForbidden(text)
  return /[&<>"\r\n\t]/.test(clean)
    ? clean.replace(/\r\n|[\r\n\t]/g, ' ').replace(/[&<>"]/g, character => replacements[character] ?? '')
    : clean
}
