import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { type Element, elements, read } from './reading.ts'
import { samples, sampleTexts } from './samples.ts'
import { written } from './written.ts'

const hasChinese = (): boolean => {
  try {
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json')
    return true
  } catch {
    return false
  }
}

/** What a screen reader says: the text that an element stands for, else the words that it marks. */
const spoken = (element: Element): string =>
  element.actual ?? element.content.map(part => (typeof part === 'string' ? part : spoken(part))).join('')
const plain = (text: string): string =>
  text
    .replace(/\u00AD/g, '')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()

for (const [language, texts] of sampleTexts) {
  describe.skipIf(language === 'zh' && !hasChinese())(`a book in ${language}`, () => {
    const book = async () => {
      const { files, said } = await written(pdf, (samples[language] as NonNullable<(typeof samples)[string]>)())
      return { ...(await read(files.get('sample.pdf') as Uint8Array)), said }
    }

    it('says what the author wrote, in the order in which it is read', async () => {
      const { tree, said } = await book()
      const text = plain(
        elements(tree)
          .filter(each => /^(H\d|P|LBody|TD|TH|Caption)$/.test(each.role))
          .map(spoken)
          .join(' ')
      )
      for (const words of [texts.long, texts.definition, texts.page, ...texts.points, ...texts.row]) {
        expect(text).toContain(plain(words))
      }
      expect(text).toContain(plain(texts.paragraph))
      expect(said).toEqual([])
    })

    it('draws every character with a glyph that can be read back', async () => {
      const { pages, language: declared } = await book()
      expect(pages.map(page => page.text).join('')).not.toContain('\uFFFD')
      expect(declared).toBe(language)
    })
  })
}

describe('a book in Arabic', () => {
  it('has its table in the order of reading, and its last column first on the page', async () => {
    const { files } = await written(pdf, (samples.ar as NonNullable<(typeof samples)[string]>)())
    const { tree } = await read(files.get('sample.pdf') as Uint8Array)
    const row = elements(tree).find(each => each.role === 'TR')
    expect(row?.children.map(cell => plain(spoken(cell)))).toEqual(sampleTexts.get('ar')?.head)
  })
})

describe.skipIf(hasChinese())('a book in Chinese without its font', () => {
  it('is not written, and the message names the package', async () => {
    const { files, said } = await written(pdf, (samples.zh as NonNullable<(typeof samples)[string]>)())
    expect(files.size).toBe(0)
    expect(said.map(({ ruleId, severity, note }) => ({ ruleId, severity, note }))).toEqual([
      {
        ruleId: 'font-missing',
        severity: 'error',
        // npm refuses to install anything into a clone of this repository.
        note: expect.stringMatching(
          /`npm install @\S+noto-sans-sc`, or in a clone of it `npx pnpm@[\d.]+ add -w @\S+noto-sans-sc`/
        )
      }
    ])
  })
})
