import { describe, expect, it } from 'vitest'
import { identifier, number, slug, uuid } from '../src/index.ts'

describe('uuid', () => {
  it('is the same for the same path in every build and every version', () => {
    expect(uuid('handbook', 'pathways', 'check')).toBe('20be6240-8fcf-5eb2-b6e0-f910cd55ee3a')
  })

  it('is a UUID of version 5 and variant 1', () => {
    expect(uuid('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('differs for paths that differ', () => {
    const paths = [['a'], ['a', 'b'], ['b', 'a'], ['ab'], ['a', '']]
    expect(new Set(paths.map(path => uuid(...path))).size).toBe(paths.length)
  })
})

it('identifier begins with a letter, as xs:ID wants', () => {
  expect(identifier('i', 'handbook')).toMatch(/^i[0-9a-f]{32}$/)
  expect(identifier('i', 'handbook')).toBe(`i${uuid('handbook').replaceAll('-', '')}`)
})

it('number fits into a column of 31 bits', () => {
  const numbers = Array.from({ length: 500 }, (_, index) => number('handbook', String(index)))
  expect(numbers.every(each => Number.isInteger(each) && each >= 0 && each < 2 ** 31)).toBe(true)
  expect(new Set(numbers).size).toBe(numbers.length)
})

describe('slug', () => {
  it('keeps letters and digits of any script', () => {
    expect(slug('Évaluer, puis décider !')).toBe('évaluer-puis-décider')
    expect(slug('双重用途 2')).toBe('双重用途-2')
    expect(slug('e\u0301')).toBe('é')
  })

  it('takes accents off for file names', () => {
    expect(slug('Évaluer, puis décider !', { ascii: true })).toBe('evaluer-puis-decider')
  })

  it('is empty when nothing is left', () => {
    expect(slug('?!')).toBe('')
    expect(slug('双重', { ascii: true })).toBe('')
  })
})
