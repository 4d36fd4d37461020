import { describe, expect, it } from 'vitest'
import { coverageOf, faces } from '../src/fonts.ts'
import { TaggedDocument } from '../src/tagged/index.ts'

const about = { title: 'T', language: 'en', authors: [], date: new Date(0), standard: 'ua' as const }
const pieces = (text: string) => {
  const all = faces()
  return coverageOf(new TaggedDocument(all, about), all).pieces(text, 'serif', false, false)
}

describe('pictures among letters', () => {
  it('stand between spaces of the text’s own width', () => {
    expect(pieces('A 😀 and ✅, so')).toEqual([
      { text: 'A ', family: 'serif' },
      { text: '😀', family: 'emoji' },
      { text: ' and ', family: 'serif' },
      { text: '✅', family: 'emoji' },
      { text: ', so', family: 'serif' }
    ])
  })

  it('have no box for a skin tone, and are read with it', () => {
    expect(pieces('👍🏽👎')).toEqual([{ text: '👍👎', family: 'emoji', actual: '👍🏽👎' }])
  })

  it('that are one are drawn as one', () => {
    expect(pieces('👩‍👩‍👧🇫🇷')).toEqual([{ text: '👩‍👩‍👧🇫🇷', family: 'emoji' }])
  })
})
