import { describe, expect, it } from 'vitest'
import type { ItemData } from '../src/data.ts'
import { quantity } from '../src/quantity.ts'
import { credit, given, points } from '../src/score.ts'

const base = { code: 'aa', id: 'q', max: 2, objectives: [], records: [] }
const third = 0.333333
const multiple: ItemData = {
  ...base,
  type: 'multiple-choice',
  choices: [
    { code: 'a', credit: third },
    { code: 'b', credit: third },
    { code: 'c', credit: third },
    { code: 'd', credit: -third }
  ]
}
const typed: ItemData = {
  ...base,
  type: 'text-entry',
  answers: [
    { code: 'a', value: 'CWC', credit: 1 },
    { code: 'b', value: 'l’arme chimique', credit: 1 },
    { code: 'c', value: 'BWC', credit: 0 }
  ]
}
const number: ItemData = {
  ...base,
  type: 'numeric',
  answers: [
    { code: 'a', value: 9, tolerance: 0.25, unit: 'h', credit: 1 },
    { code: 'b', value: 540, tolerance: 0, unit: 'h', credit: 0 }
  ]
}

describe('score', () => {
  it('gives a single choice its credit', () => {
    const item: ItemData = {
      ...base,
      type: 'single-choice',
      choices: [
        { code: 'a', credit: 1 },
        { code: 'b', credit: 0.5 }
      ]
    }
    expect([['a'], ['b'], []].map(response => points(item, response))).toEqual([2, 1, 0])
  })

  it('adds up a multiple choice: all right is all the points, guessing everything costs, never below 0', () => {
    expect(credit(multiple, ['a', 'b', 'c'])).toBe(1)
    expect(credit(multiple, ['a', 'b'])).toBeCloseTo(2 / 3, 3)
    expect(credit(multiple, ['a', 'b', 'c', 'd'])).toBeCloseTo(2 / 3, 3)
    expect(credit(multiple, ['d'])).toBe(0)
  })

  it('takes a typed answer without regard to capitals, spaces and the form of its apostrophe', () => {
    expect(credit(typed, ['  cwc '])).toBe(1)
    expect(credit(typed, ["L'arme  chimique"])).toBe(1)
    expect(credit({ ...typed, caseSensitive: true }, ['cwc'])).toBe(0)
  })

  it('knows a mistake that the author expected', () => {
    expect(given(typed, ['bwc'])?.code).toBe('c')
    expect(given(number, ['540'])?.code).toBe('b')
  })

  it('takes a number within its tolerance, with the decimal sign of the language and with the unit', () => {
    expect(credit(number, ['9.25'])).toBe(1)
    expect(credit(number, ['9,25 h'], ',')).toBe(1)
    expect(credit(number, ['9.26'])).toBe(0)
    expect(credit(number, ['nine'])).toBe(0)
  })

  it('counts right pairs, right places and right gaps', () => {
    const key = ['a', 'b', 'c', 'd']
    expect(credit({ ...base, type: 'match', key }, ['a', 'b', 'd', ''])).toBe(0.5)
    expect(credit({ ...base, type: 'order', key }, ['a', 'c', 'b', 'd'])).toBe(0.5)
    const gaps = [
      { typed: true, accepted: ['CWC'] },
      { typed: false, accepted: ['The Hague'] }
    ]
    expect(credit({ ...base, type: 'cloze', gaps }, ['cwc', 'Vienna'])).toBe(0.5)
    expect(credit({ ...base, type: 'gap-match', gaps: [{ typed: false, accepted: ['b'] }] }, ['b'])).toBe(1)
  })

  it('leaves free text and scales to people', () => {
    expect(credit({ ...base, type: 'extended-text' }, ['An essay.'])).toBeUndefined()
    expect(credit({ ...base, type: 'likert', statements: ['s'] }, ['3'])).toBeUndefined()
  })
})

describe('a typed number', () => {
  it.each([
    ['1,500', '.', 1500],
    ['1.500', ',', 1500],
    ['1,5', '.', 1.5],
    ['1 500,25', ',', 1500.25],
    ['−3', '.', -3],
    ['٩٫٢٥', '.', 9.25],
    ['.5', '.', 0.5],
    ['1e3', '.', 1000],
    ['12 apples', '.', undefined],
    ['', '.', undefined]
  ] as const)('%s with the decimal sign %s is %s', (text, decimal, value) => {
    expect(quantity(text, decimal)).toBe(value)
  })
})
