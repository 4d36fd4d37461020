import { words } from '@curricle/locale'
import { expect, it } from 'vitest'
import { spellings } from '../src/qti/spellings.ts'
import { weights } from '../src/qti/weights.ts'

const english = words('en')

it('writes a number that is not an integer with point and with comma', () => {
  expect(spellings({ value: 2.5, tolerance: 0 }, english).values).toEqual(['2.5', '2,5'])
  expect(spellings({ value: 2.5, tolerance: 0 }, words('fr')).values).toEqual(['2,5', '2.5'])
})

it('lists every number within the tolerance at the author’s precision', () => {
  expect(spellings({ value: 15, tolerance: 5 }, english)).toEqual({
    values: ['15', '10', '11', '12', '13', '14', '16', '17', '18', '19', '20'],
    complete: true
  })
})

it('widens the steps when there are too many, and keeps the middle and the ends', () => {
  const { values, complete } = spellings({ value: 0.5, tolerance: 0.0375 }, english)
  expect(complete).toBe(false)
  expect(values).toEqual(expect.arrayContaining(['0.5', '0.4625', '0.5375', '0.463']))
  expect(values.length).toBeLessThan(210)
})

it('writes nought so that Moodle takes it for an answer', () => {
  expect(spellings({ value: 0, tolerance: 0 }, english).values).toEqual(['0.0', '0,0', '0'])
})

it('makes points whole in the same proportion', () => {
  expect(weights([1, 0.5, 2])).toEqual({ weights: [2, 1, 4], factor: 2, exact: true })
  expect(weights([1, 1, 3])).toEqual({ weights: [1, 1, 3], factor: 1, exact: true })
  expect(weights([200, 1])).toEqual({ weights: [99, 1], factor: 1, exact: false })
})
