import { parse } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { canvas, cartridge } from '../src/index.ts'
import { course } from './course.ts'
import { faults } from './schema.ts'
import { type Written, written } from './written.ts'

/** The documents that the standard knows; Canvas's own are not among them. */
function documents({ entries, xml }: Written): [string, string[]][] {
  return [...entries.keys()]
    .filter(path => /^(imsmanifest|[rg]\w{32})\.xml$|assessment_qti\.xml$/.test(path))
    .map(path => [path, faults(xml(path))])
}

describe.each([
  ['1.1', await written(cartridge, course)],
  ['1.3', await written(cartridge, course, { version: '1.3' })],
  ['Canvas', await written(canvas, course)]
])('a cartridge (%s)', (_, made) => {
  it.each(documents(made))('keeps to its schema in %s', (_path, found) => {
    expect(found).toEqual([])
  })
})

describe('the schema', () => {
  it('finds elements in the wrong order and attributes that are not there', () => {
    const item =
      '<item ident="a" maxattempts="1"><presentation><material><mattext/></material></presentation><itemmetadata/></item>'
    const text = `<questestinterop><assessment ident="a" title="b"><section ident="s">${item}</section></assessment></questestinterop>`
    expect(faults(parse(text))).toEqual([
      '<item> holds: presentation itemmetadata ',
      '<item> has the attribute maxattempts',
      '<itemmetadata> holds: '
    ])
  })
})
