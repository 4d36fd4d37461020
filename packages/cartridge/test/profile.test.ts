import { parse } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { canvas, cartridge } from '../src/index.ts'
import { course } from './course.ts'
import { broken } from './profile.ts'
import { type Written, written } from './written.ts'

/** The manifest and the questions in the profile's form. */
function documents({ entries }: Written): string[] {
  return [...entries]
    .filter(
      ([path, body]) => path === 'imsmanifest.xml' || (/\.xml$/.test(path) && String(body).includes('cc_profile'))
    )
    .map(([path]) => path)
}

const plain = await written(cartridge, course)
const questions = documents(plain).find(path => plain.text(path).includes('cc_maxattempts')) ?? ''

describe.each([
  ['1.1', plain],
  ['1.3', await written(cartridge, course, { version: '1.3' })],
  ['Canvas', await written(canvas, course)]
])('a cartridge (%s)', (_, made) => {
  it.each(documents(made))('breaks no rule of the profile in %s', path => {
    expect(broken(made.xml(path))).toEqual([])
  })
})

describe('the rules', () => {
  const after = (path: string, from: RegExp, to: string): string[] => {
    const text = plain.text(path)
    expect(text).toMatch(from)
    return [...new Set(broken(parse(text.replace(from, to))).map(each => each.split(' ')[0] ?? ''))]
  }

  it.each([
    ['a file twice in one resource', /(<file href="[^"]*"\/>)/, '$1$1', '9a'],
    ['a page without address', /(type="webcontent") href="[^"]*"/, '$1', '5g'],
    ['a quiz with an address', /(type="[^"]*\/assessment")/, '$1 href="a.xml"', '1c'],
    ['a dependency twice', /(<dependency [^>]*>)/, '$1$1', '7b'],
    [
      'a resource that needs itself',
      /(identifier="(r\w+)" type="webcontent"[^>]*>)/,
      '$1<dependency identifierref="$2"/>',
      '7a'
    ]
  ])('of the manifest find %s', (_, from, to, rule) => {
    expect(after('imsmanifest.xml', from, to)).toContain(rule)
  })

  it.each([
    ['a choice that no condition names', /(<response_label ident=")\d+/, '$10', '9a'],
    ['a field with a wrong value', /(cc_maxattempts<\/fieldlabel><fieldentry>)[^<]*/, '$1many', '1a'],
    ['an unknown kind', /cc\.multiple_choice\.v0p1/, 'cc.order.v0p1', '2a'],
    ['the wrong cardinality', /rcardinality="Single"/, 'rcardinality="Multiple"', '4a'],
    ['feedback that nothing shows', /<displayfeedback [^>]*>/, '', '12d'],
    ['two questions with one name', /(<item ident=")\w+(.*?<item ident=")\w+/s, '$1a$2a', '13a']
  ])('of questions find %s', (_, from, to, rule) => {
    expect(after(questions, from, to)).toContain(rule)
  })
})
