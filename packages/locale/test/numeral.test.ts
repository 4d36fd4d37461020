import { expect, it } from 'vitest'
import { fill, numeral, words } from '../src/index.ts'

it('writes a number with the decimal sign of its reader, and without the dust of binary fractions', () => {
  expect(numeral(0.1 + 0.2, words('en'))).toBe('0.3')
  expect(numeral(1.5, words('fr-CA'))).toBe('1,5')
  expect(fill(words('fr').points, { count: numeral(1.5, words('fr')) })).toBe('1,5 point')
})
