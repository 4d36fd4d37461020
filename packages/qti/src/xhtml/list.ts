import { element, type XmlChild, type XmlElement } from '@curricle/xml'
import type { PartWriter } from './part-writer.ts'

/** A list. QTI's begin at 1: other numbers are written as words. */
export function list(node: XmlElement, name: string, { content, start }: PartWriter): XmlElement {
  const items = node.children.flatMap(unwrapped)
  const first = Number(node.attributes.start ?? 1)
  const isNumbered = name === 'ol' && (first !== 1 || items.some(item => item.attributes.value !== undefined))
  let number = first - 1
  const written = items.map(item => {
    number = item.attributes.value === undefined ? number + 1 : Number(item.attributes.value)
    const isItem = item.name === 'li'
    const own = content(isItem ? item.children : [item], 'both')
    return start(isItem ? item : element('li'), 'li', isNumbered ? [`${number}. `, ...own] : own)
  })
  if (!isNumbered) return start(node, name, written)
  const listed = start(node, 'ul', written)
  return { ...listed, attributes: { ...listed.attributes, class: 'numbered' } }
}

/** Terms with their meanings. */
export function definitions(node: XmlElement, name: string, { content, start }: PartWriter): XmlElement {
  const written = node.children
    .flatMap(unwrapped)
    .map(each =>
      each.name === 'dt'
        ? start(each, 'dt', content(each.children, 'lines'))
        : start(each, 'dd', content(each.children, 'both'))
    )
  return start(node, name, written)
}

/** The elements of a list, those in other containers too; loose words become one. */
function unwrapped(child: XmlChild): XmlElement[] {
  if (typeof child === 'string') return child.trim() === '' ? [] : [element('dd', {}, child)]
  return child.name === 'div' ? child.children.flatMap(unwrapped) : [child]
}
