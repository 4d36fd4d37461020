import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { ResolvedCourse, ThemeFonts } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { coverageOf, faces } from '../src/fonts.ts'
import { pdf } from '../src/index.ts'
import { familyOfSigns, led } from '../src/own-fonts.ts'
import { TaggedDocument } from '../src/tagged/index.ts'
import { themeOf } from '../src/theme.ts'
import { elements, type ReadPdf, read } from './reading.ts'
import { brokenRules } from './standards.ts'
import { asset, course, list, p, titled } from './tree.ts'
import { type Said, written } from './written.ts'

const require = createRequire(import.meta.url)
const face = (path: string): Uint8Array => readFileSync(require.resolve(`@expo-google-fonts/${path}.ttf`))
const files = {
  'plain.ttf': face('amiri/400Regular/Amiri_400Regular'),
  'bold.ttf': face('amiri/700Bold/Amiri_700Bold'),
  'signs.ttf': face('noto-emoji/400Regular/NotoEmoji_400Regular'),
  'hindi.ttf': face('noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular'),
  'none.ttf': new TextEncoder().encode('\u0000\u0001\u0000\u0000 no font')
}
const assets = Object.entries(files).map(([path, bytes]) => asset(path, 'font/ttf', bytes))

const sample = (fonts: ThemeFonts, words: string, more: Partial<ResolvedCourse> = {}): ResolvedCourse =>
  course(
    [
      {
        type: 'page',
        ...titled('text', 'Text'),
        children: [
          p([
            { type: 'text', value: words },
            { type: 'strong', children: [{ type: 'text', value: ' strong ' }] },
            { type: 'inlineCode', value: 'code' }
          ])
        ]
      }
    ],
    { ...more, assets, metadata: { theme: { fonts } } } as Parameters<typeof course>[1]
  )

async function book(course: ResolvedCourse, options = {}): Promise<{ pdf: ReadPdf; said: Said[]; bytes: Uint8Array }> {
  const { files, said } = await written(pdf, course, options)
  const bytes = files.get('sample.pdf') as Uint8Array
  return { pdf: await read(bytes), said, bytes }
}

/** The fonts of a file, without the mark of their subset. */
const fontsOf = ({ document }: ReadPdf): string[] =>
  document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter(dict => dict.get(PDFName.of('Subtype')) === PDFName.of('Type0'))
    .map(dict => (dict.get(PDFName.of('BaseFont')) as PDFName).decodeText().replace(/^.*\+/, ''))
    .sort()

const about = { title: 'T', language: 'en', authors: [], standard: 'ua' as const }

describe('fonts of a theme', () => {
  it('set text, headings and code, each in its own', async () => {
    const family = { regular: 'plain.ttf', bold: 'bold.ttf', italic: 'plain.ttf' }
    const { pdf, said, bytes } = await book(sample({ body: family, headings: { regular: 'bold.ttf' } }, 'Words and'))
    expect(said).toEqual([])
    expect(fontsOf(pdf)).toEqual(['Amiri-Bold', 'Amiri-Regular', 'NotoSansMono-Regular'])
    expect(pdf.tree.text).toContain('Words and strong code')
    expect(await brokenRules(bytes)).toEqual([])
    const other = await book(sample({ code: { regular: 'plain.ttf' } }, 'Words and'))
    expect(fontsOf(other.pdf)).not.toContain('NotoSansMono-Regular')
  })

  it('may be ours, with serifs or without, which an option of the format changes', async () => {
    const body = async (fonts: ThemeFonts, options = {}): Promise<string[]> =>
      fontsOf((await book(sample(fonts, 'Words'), options)).pdf).filter(name => /Source.*Regular/.test(name))
    expect(await body({ body: 'sans' })).toEqual(['SourceSans3-Regular'])
    expect(await body({ body: 'sans' }, { font: 'serif' })).toContain('SourceSerif4-Regular')
    expect(await body({ headings: 'serif' })).toEqual(['SourceSerif4-Regular'])
  })

  it('leave a character that they lack to ours, and a space of French to the font that has it', async () => {
    const family = { regular: 'plain.ttf', bold: 'bold.ttf', italic: 'plain.ttf' }
    const { pdf, said } = await book(sample({ body: family }, 'Des mots ! Жук 中', { language: 'fr' }))
    expect(fontsOf(pdf)).toContain('SourceSerif4-Regular')
    expect(pdf.tree.text).toContain('Des mots\u202F! Жук')
    expect(said.map(({ ruleId }) => ruleId)).toEqual(['glyph-missing'])
    const some = `${'letters '.repeat(10)}ʒ`
    const rare = await book(sample({ body: { ...family, regular: 'plain.ttf' } }, some))
    expect(rare.pdf.tree.text).toContain('letters ʒ')
    expect(rare.said.map(({ ruleId, keys }) => [ruleId, keys])).toEqual([
      ['font-without-letter', ['theme', 'fonts', 'body']]
    ])
  })

  it('stand on lines as far apart as ours, but for those that need more room', () => {
    const all = { ...faces(), body: faces().mono as NonNullable<ReturnType<typeof faces>[string]> }
    const document = new TaggedDocument(all, { ...about, date: new Date(0) })
    const ours = themeOf({}, { standard: 'ua' }, 'en')
    const leading = (body: string) =>
      led({ ...ours, body }, ours, document).lineHeight * document.provideFont(body, false, false).lineHeight(1)
    expect(leading('body')).toBeCloseTo(leading('serif'), 5)
    expect(led({ ...ours, body: 'arabic' }, ours, document).lineHeight).toBe(1)
  })

  it('have marks of lists and numbers of pages from ours where they have letters alone', async () => {
    const fonts = { body: { regular: 'plain.ttf', bold: 'bold.ttf', italic: 'plain.ttf' } }
    const made = sample(fonts, 'Words')
    const [page] = made.children[0]?.children ?? []
    if (page?.type === 'page') page.children.push(list(false, 'One'), list(true, 'Two'))
    const { pdf, bytes } = await book(made)
    expect(await brokenRules(bytes)).toEqual([])
    expect(elements(pdf.tree).flatMap(({ role, text }) => (role === 'Lbl' ? [text.trim()] : []))).toEqual(['•', '1.'])
    expect(elements(pdf.tree).flatMap(({ role, text }) => (role === 'LBody' ? [text] : []))).toEqual(['One', 'Two'])
    const all = faces()
    const coverage = coverageOf(new TaggedDocument(all, { ...about, date: new Date(0) }), all)
    expect(['serif', 'symbols', 'emoji'].map(family => familyOfSigns(family, 'en', coverage))).toEqual([
      'serif',
      'symbols',
      'serif'
    ])
  })

  it.each([
    ['signs.ttf', 'font-without-language', ['theme', 'fonts', 'body']],
    ['none.ttf', 'font-unreadable', ['theme', 'fonts', 'body', 'regular']]
  ])('that do not serve are said at their line, and ours stand in their place: %s', async (regular, rule, key) => {
    const { pdf, said } = await book(sample({ body: { regular } }, 'Words'))
    expect(said.map(each => [each.ruleId, each.keys])).toEqual([[rule, key]])
    expect(fontsOf(pdf)).toContain('SourceSerif4-Regular')
    expect(pdf.tree.text).toContain('Words')
  })

  it('are said to lack faces with which words are stressed', async () => {
    const { said } = await book(sample({ body: { regular: 'plain.ttf' } }, 'Words'))
    expect(said.map(({ reason }) => reason)).toEqual([
      'The font of the text has no `bold` and no `italic`: what is stressed looks like the rest'
    ])
  })
})

describe('a language whose letters no font of ours has', () => {
  it('is not set in numbers of characters, but in a font of the course', async () => {
    const { files, said } = await written(pdf, sample({}, 'בגנאיתי '.repeat(9), { language: 'he' }))
    expect(files.size).toBe(0)
    expect(said.map(({ ruleId, severity, keys }) => ({ ruleId, severity, keys }))).toEqual([
      { ruleId: 'font-missing', severity: 'error', keys: ['languages'] }
    ])
  })

  it('is what a font is judged by, not the few Latin words beside it', async () => {
    const words = 'निर्णय क्यों महत्वपूर्ण है '.repeat(9)
    const { said } = await written(pdf, sample({ body: { regular: 'plain.ttf' } }, words, { language: 'hi' }))
    expect(said.map(({ ruleId, keys }) => [ruleId, keys])).toEqual([
      ['font-without-language', ['theme', 'fonts', 'body']],
      ['font-missing', ['languages']]
    ])
  })

  it('is read back as it is written, though its letters are drawn in another order', async () => {
    const words = 'निर्णय क्यों महत्वपूर्ण है'
    const { pdf } = await book(sample({ body: { regular: 'hindi.ttf' } }, words, { language: 'hi' }))
    expect(pdf.tree.text).toContain(words)
  })
})
