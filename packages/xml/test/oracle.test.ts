import { element, parse, serialize, textOf, type XmlElement } from '@curricle/xml'
import { expect, it } from 'vitest'
import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'

/** The same document by xmlbuilder2, which wants `&` escaped (it takes entities in a text for such). */
function built(root: XmlElement): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' })
  const append = (parent: XMLBuilder, { name, attributes, children }: XmlElement): void => {
    const node = parent.ele(name)
    for (const [key, value] of Object.entries(attributes)) node.att(key, String(value).replace(/&/g, '&amp;'))
    for (const child of children)
      typeof child === 'string' ? node.txt(child.replace(/&/g, '&amp;')) : append(node, child)
  }
  append(document, root)
  return document.end({ prettyPrint: false })
}

/** Numbers by chance that is the same every time (Lehmer). */
function dice(seed: number): (bound: number) => number {
  let state = seed
  return bound => {
    state = (state * 48_271) % 2_147_483_647
    return state % bound
  }
}

const words = ['a', '', 'x < y', '"q"', "it's", '&lt;p&gt;', '<b>é</b>', '&', ']]>', '\n', 'ß\u{1F600}', '  two  ']

function any(roll: (bound: number) => number, depth: number): XmlElement {
  const word = () => words[roll(words.length)] ?? ''
  const attributes = Object.fromEntries(
    Array.from({ length: roll(3) }, (_, index) => [`a${index}`, word().replace(/\n/g, '')])
  )
  const children = Array.from({ length: depth > 3 ? 0 : roll(4) }, () => (roll(2) ? word() : any(roll, depth + 1)))
  return element(['item', 'x.y', 'p_1'][roll(3)] ?? 'item', attributes, ...children)
}

it('writes what xmlbuilder2 writes, and what saxes reads back', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const root = any(dice(seed), 0)
    const xml = serialize(root)
    expect(xml).toBe(built(root))
    expect(textOf(parse(xml))).toBe(textOf(root))
  }
})

it('writes namespaces as they were given', () => {
  const root = element('manifest', { xmlns: 'urn:a', 'xmlns:b': 'urn:b' }, element('b:c', { 'b:d': '1' }), element('e'))
  expect(serialize(root)).toContain('<manifest xmlns="urn:a" xmlns:b="urn:b"><b:c b:d="1"/><e/></manifest>')
})

it('refuses names that are none', () => {
  expect(() => serialize(element('a b'))).toThrow('not a name in XML: "a b"')
  expect(() => serialize(element('a', { 'x="1" y': '' }))).toThrow('not a name')
})
