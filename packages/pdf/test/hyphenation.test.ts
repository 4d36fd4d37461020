import { describe, expect, it } from 'vitest'
import { syllables } from '../src/hyphenation.ts'

describe('hyphenation', () => {
  it('divides a word by the rules of its language', () => {
    expect(syllables('responsibility', 'en')).toEqual(['re', 'spon', 'si', 'bil', 'ity'])
    expect(syllables('utilisation', 'fr').join('-')).toBe('uti-li-sa-tion')
    expect(syllables('исследование', 'ru').join('')).toBe('исследование')
  })

  it('leaves at least two letters before a hyphen and three after it', () => {
    for (const word of ['abominably', 'evaluated', 'openly,', 'identity)']) {
      const parts = syllables(word, 'en')
      expect(parts[0]?.length).toBeGreaterThanOrEqual(2)
      expect(parts.at(-1)?.replace(/[^a-z]/g, '').length).toBeGreaterThanOrEqual(3)
      expect(parts.join('')).toBe(word)
    }
  })

  it('leaves words of other languages whole', () => {
    expect(syllables('تجريبي', 'ar')).toEqual(['تجريبي'])
  })
})
