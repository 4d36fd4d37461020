/** An XML element as plain data. */
export interface XmlElement {
  name: string
  attributes: Attributes
  children: readonly XmlChild[]
}
export type XmlChild = XmlElement | string
/** Undefined attributes are left out; the rest keep the order in which they are given. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

type Given = XmlElement | string | number | undefined | readonly Given[]

/**
 * An element: `element('title', {lang: 'en'}, 'Ethics & law')`. Children may be nested lists; undefined ones are left
 * out; text is text, never markup: `element('text', {}, '<p>a &lt; b</p>')` is read back as those very characters.
 */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Given[]): XmlElement {
  return { name, attributes, children: children.flatMap(flatten) }
}

function flatten(given: Given): XmlChild[] {
  if (given === undefined) return []
  if (typeof given === 'string') return [given]
  if (typeof given === 'number') return [String(given)]
  return Array.isArray(given) ? (given as readonly Given[]).flatMap(flatten) : [given as XmlElement]
}
