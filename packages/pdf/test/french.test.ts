import { describe, expect, it } from 'vitest'
import { frenchSpaces } from '../src/french.ts'

describe('French spaces', () => {
  it('keeps high punctuation with its word', () => {
    expect(frenchSpaces('Prêt ? Oui ; voici : « un mot » !')).toBe(
      'Prêt\u202F? Oui\u202F; voici\u00A0: «\u00A0un mot\u00A0»\u202F!'
    )
  })

  it('leaves times, addresses and text without spaces as they are', () => {
    expect(frenchSpaces('10:30, https://example.org/a:b?c')).toBe('10:30, https://example.org/a:b?c')
  })
})
