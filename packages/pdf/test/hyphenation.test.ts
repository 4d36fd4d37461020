import { describe, expect, it } from 'vitest'
import { syllables } from '../src/hyphenation.ts'
import { pdf } from '../src/index.ts'
import { elements, read } from './reading.ts'
import { course, p, titled } from './tree.ts'
import { written } from './written.ts'

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

  it('never puts a hyphen into an address', async () => {
    const url = 'https://www.internationalorganisation.org/comprehensive/responsibilities/internationalisation'
    const link = { type: 'link' as const, url, children: [{ type: 'text' as const, value: url }] }
    for (let words = 1; words < 12; words++) {
      const text = { type: 'text' as const, value: `${'word '.repeat(words)}` }
      const page = { type: 'page' as const, ...titled('page', 'Page'), children: [p([text, link])] }
      const { files } = await written(pdf, course([page]))
      const { tree } = await read(files.get('sample.pdf') as Uint8Array)
      expect(elements(tree).flatMap(({ role, text }) => (role === 'Link' ? [text] : []))).toContain(url)
    }
  })
})
