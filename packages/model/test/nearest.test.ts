import { expect, it } from 'vitest'
import { nearest } from '../src/index.ts'

it('names what was most likely meant', () => {
  expect(nearest('exercice', ['exercise', 'quiz', 'survey'])).toBe('exercise')
  expect(nearest('mastrey', ['mastery', 'attempts'])).toBe('mastery')
  expect(nearest('Dual-Use', ['dual-use', 'dual-used'])).toBe('dual-use')
})

it('names nothing when nothing is near', () => {
  expect(nearest('banana', ['exercise', 'quiz'])).toBeUndefined()
  expect(nearest('x', [])).toBeUndefined()
})
