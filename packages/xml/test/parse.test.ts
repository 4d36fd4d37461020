import { describe, expect, it } from 'vitest'
import { attribute, childElements, element, find, findAll, parse, serialize, textOf } from '../src/index.ts'

describe('parse', () => {
  it('reads back what serialize wrote', () => {
    const html = '<p>a &lt; b & "c"</p>'
    const root = parse(serialize(element('item', { ident: 'q1' }, element('text', {}, html))))
    expect(textOf(find(root, 'text'))).toBe(html)
    expect(attribute(root, 'ident')).toBe('q1')
  })

  it('finds by local name whatever the prefix', () => {
    const root = parse('<x:a xmlns:x="urn:x" x:href="h"><b/><x:b>t</x:b></x:a>')
    expect(childElements(root, 'b')).toHaveLength(2)
    expect(findAll(root, 'b').map(textOf)).toEqual(['', 't'])
    expect(attribute(root, 'href')).toBe('h')
  })

  it('refuses a document type, so no entity of its own can grow or read files', () => {
    expect(() => parse('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>')).toThrow(/document type/)
    expect(() => parse('<a>&e;</a>')).toThrow()
  })

  it('refuses what is not well-formed or beyond its limits, with the line', () => {
    expect(() => parse('<a>\n<b></a>')).toThrow(/2:/)
    expect(() => parse('<a><b/><b/></a>', { elements: 2 })).toThrow(/more than 2 elements and attributes \(line 1/)
    expect(() => parse('<a b="" c=""/>', { elements: 2 })).toThrow(/more than 2 elements and attributes \(line 1/)
    expect(() => parse('<a><b><c/></b></a>', { depth: 2 })).toThrow(/deeper than 2/)
  })
})
