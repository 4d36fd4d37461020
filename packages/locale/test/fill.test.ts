import { describe, expect, test } from 'vitest'
import { fill, words } from '../src/index.ts'

describe('fill', () => {
  test('puts values in the place of their names', () => {
    expect(fill('{number} of {total}', { number: 2, total: 12 })).toBe('2 of 12')
  })

  test('leaves a name without a value as it is', () => {
    expect(fill('To {whom}', {})).toBe('To {whom}')
  })

  test('does not fill in what a value brings along', () => {
    expect(fill('{a}', { a: '{b} $&', b: 'x' })).toBe('{b} $&')
  })

  test('gives the word the form that goes with its number', () => {
    const points = (language: string, count: number | string) => fill(words(language).points, { count })
    expect([0, 1, 2].map(count => points('en', count))).toEqual(['0 points', '1 point', '2 points'])
    expect([0, '1,5', 2].map(count => points('fr', count))).toEqual(['0 point', '1,5 point', '2 points'])
    expect([1, 3, 11].map(count => points('ar', count))).toEqual(['1 نقطة', '3 نقاط', '11 نقطة'])
    expect([1, 3, 11].map(count => points('ru', count))).toEqual(['баллы: 1', 'баллы: 3', 'баллы: 11'])
  })
})
