import type { FlowContent, ResolvedCourse } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { elements, type ReadPdf, read } from './reading.ts'
import { asset, course, line, p, table, titled } from './tree.ts'
import { type Said, written } from './written.ts'

const page = (children: FlowContent[], more: Parameters<typeof course>[1] = {}): ResolvedCourse =>
  course([{ type: 'page', ...titled('text', 'Text'), children }], more)

async function book(course: ResolvedCourse): Promise<{ pdf: ReadPdf; said: Said[] }> {
  const { files, said } = await written(pdf, course)
  return { pdf: await read(files.get('sample.pdf') as Uint8Array), said }
}

/** A JPEG of four by four dots in CMYK. */
const inCmyk =
  '/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgICAgIDAgICAwMDAwQGBAQEBAQIBgYFBgkICgoJCAkJCgwPDAoLDgsJCQ0RDQ4PEBAREAoMEhMSEBMPEBAQ/9sAQwEDAwMEAwQIBAQIEAsJCxAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ/8AAFAgABAAEBAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAgJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwBEHNKpVN//2Q=='

const rules = (said: readonly Said[]): [string, unknown][] => said.map(({ ruleId, node }) => [ruleId, node])
const figure = (url: string): FlowContent => ({
  type: 'figure',
  kind: 'image',
  children: [{ type: 'image', url, alt: 'What it shows' }]
})

/** The right edge of every word on every page, in points: nothing may stand beyond the paper. */
const width = 595.28

describe('a fault in the sources', () => {
  it('is a character that no font has: a message at its line, its code point in its place', async () => {
    const text = {
      type: 'text' as const,
      value: 'A sign 𐎠 here',
      position: { start: { line: 7, column: 1 }, end: { line: 7, column: 15 } }
    }
    const { pdf, said } = await book(page([p([text])]))
    const position = { start: { line: 7, column: 8 }, end: { line: 7, column: 10 } }
    expect(rules(said)).toEqual([['glyph-missing', text]])
    expect(said[0]?.position).toEqual(position)
    expect(said[0]?.reason).toBe('No font has the character “𐎠” (U+103A0)')
    expect(pdf.tree.text).toContain('A sign [U+103A0] here')
  })

  it('is a picture of no bytes, or of bytes that are none: its words stand in its place', async () => {
    for (const [bytes, type] of [
      ['', 'image/png'],
      ['no picture', 'image/png'],
      ['no picture', 'image/jpeg'],
      ['<svg><rect', 'image/svg+xml'],
      ['<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>', 'image/svg+xml']
    ] as const) {
      const node = figure('a')
      const { pdf, said } = await book(page([node], { assets: [asset('a', type, bytes)] }))
      expect(rules(said)).toEqual([['picture-unreadable', (node as { children: unknown[] }).children[0]]])
      expect(pdf.tree.text).toContain('What it shows')
    }
  })

  it('is a photograph whose file is cut off: its words stand in its place', async () => {
    const whole = Buffer.from(inCmyk, 'base64')
    for (const [length, expected] of [
      [whole.length, []],
      [whole.length - 4, ['the file ends before its picture does']]
    ] as const) {
      const { pdf, said } = await book(
        page([figure('a')], { assets: [asset('a', 'image/jpeg', whole.subarray(0, length))] })
      )
      expect(said.map(({ reason }) => reason.split(': ')[1])).toEqual(expected)
      expect(pdf.tree.text.includes('What it shows')).toBe(expected.length > 0)
    }
  })

  it('is a picture in colours of print, where PDF/A holds those of screens alone', async () => {
    const node = figure('a')
    const bytes = Buffer.from(inCmyk, 'base64')
    const sample = page([node], { assets: [asset('a', 'image/jpeg', bytes)] })
    expect((await written(pdf, sample)).said).toEqual([])
    const { files, said } = await written(pdf, sample, { standard: 'a' })
    expect(rules(said)).toEqual([['picture-unreadable', (node as { children: unknown[] }).children[0]]])
    expect(said[0]?.reason).toContain('CMYK')
    expect((await read(files.get('sample.pdf') as Uint8Array)).tree.text).toContain('What it shows')
  })

  it('is TeX that cannot be understood: it is printed as it is', async () => {
    const node: FlowContent = { type: 'math', value: '\\frac{1' }
    const { pdf, said } = await book(page([node]))
    expect(rules(said)).toEqual([['formula-invalid', node]])
    expect(pdf.tree.text).toContain('\\frac{1')
  })

  it('is a table of forty columns: it is printed in pieces that fit, each with its head', async () => {
    const cells = (word: string): string[] => Array.from({ length: 40 }, (_, index) => `${word}${index + 1}`)
    const node = table(cells('head'), cells('cell'))
    const { pdf, said } = await book(page([node]))
    expect(rules(said)).toEqual([['table-too-wide', node]])
    const tables = elements(pdf.tree).filter(each => each.role === 'Table')
    expect(tables.map(each => elements(each).filter(cell => cell.role === 'TH').length)).toEqual([9, 9, 9, 9, 8])
    expect(new Set(pdf.tree.text.match(/cell\d+/g)).size).toBe(40)
  })

  it('is HTML whose form a PDF cannot show: its words stay, scripts are none', async () => {
    const node: FlowContent = {
      type: 'html',
      value: '<details><summary>More</summary><script>alert(1)</script></details>'
    }
    const { pdf, said } = await book(page([node]))
    expect(rules(said)).toEqual([['html-unsupported', node]])
    expect(pdf.tree.text).toContain('More')
    expect(pdf.tree.text).not.toContain('alert')
  })

  it('is hostile SVG: nothing outside of it is fetched, no script stays, no link is made', async () => {
    const svg =
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"><script>alert(1)</script><image xlink:href="file:///etc/passwd" width="5" height="5"/><a xlink:href="https://example.org"><text y="5">word</text></a></svg>'
    const { pdf, said } = await book(page([figure('a')], { assets: [asset('a', 'image/svg+xml', svg)] }))
    expect(said).toEqual([])
    expect(pdf.pages.at(-1)?.annotations).toBe(0)
    expect(pdf.pages.map(each => each.text).join('')).toContain('word')
  })
})

describe('signs', () => {
  it('of other scripts and pictures of feelings are drawn in fonts that have them', async () => {
    const { pdf, said } = await book(page([p('Done ✅, not ❌, ★ and ⚠️: x → y ≤ z, Привет, αβγ, 👍🏽.')]))
    expect(said).toEqual([])
    expect(pdf.tree.text).toContain('Done ✅, not ❌, ★ and ⚠: x → y ≤ z, Привет, αβγ, 👍')
  })
})

describe('what is too long', () => {
  it('is a word: it is cut at the end of the line', async () => {
    const word = 'abcdefghij'.repeat(40)
    const { pdf, said } = await book(page([p(word), table(['A', 'B'], [word, 'x'])]))
    expect(said.map(({ ruleId }) => ruleId)).toEqual(['word-too-long', 'word-too-long'])
    expect(pdf.tree.text.replace(/[\s\u00AD]/g, '')).toContain(word)
    for (const each of pdf.pages) expect(each.right).toBeLessThan(width)
  })

  it('is code of 300 lines: it goes over pages, and no line leaves the paper', async () => {
    const value = Array.from(
      { length: 300 },
      (_, index) => `line ${index + 1} ${'x'.repeat(index === 150 ? 300 : 5)}`
    ).join('\n')
    const node: FlowContent = { type: 'code', lang: 'js', value }
    const { pdf, said } = await book(page([node]))
    expect(rules(said)).toEqual([['code-too-long', node]])
    expect(pdf.tree.text.match(/line \d+/g)).toHaveLength(300)
    expect(elements(pdf.tree).filter(each => each.role === 'Code')).toHaveLength(1)
    for (const each of pdf.pages) expect(each.right).toBeLessThan(width)
  })

  it('is a table: its head is repeated on each page, but not in the tree', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`Row ${index + 1}`, 'what stands in it'])
    const { pdf } = await book(page([table(['Name', 'Text'], ...rows)]))
    const heads = elements(pdf.tree).filter(each => each.role === 'TH')
    expect(heads.map(each => each.text)).toEqual(['Name', 'Text'])
    expect(pdf.pages.filter(each => each.text.includes('Name')).length).toBeGreaterThan(3)
  })

  it('is a formula: it is made smaller, with a message when it becomes hard to read', async () => {
    const node: FlowContent = {
      type: 'math',
      value: Array.from({ length: 60 }, (_, index) => `a_{${index}}`).join('+')
    }
    const { said } = await book(page([node]))
    expect(rules(said)).toEqual([['formula-too-wide', node]])
  })
})

describe('pages', () => {
  /** A heading, then nothing but the running head and the number of the page. */
  const stranded = /Heading \d+\s*(?:Text|The first module)?\s*\d*\s*$/
  const words = 'Some words that make a paragraph of several lines, so that it may stand on two pages. '.repeat(5)

  it('end and begin with at least two lines of a paragraph, and no heading is the last line', async () => {
    const content = Array.from({ length: 60 }, (_, index): FlowContent[] => [
      { type: 'heading', depth: 3, id: `h${index}`, children: line(`Heading ${index}`) },
      p(words.slice(0, 90 + ((index * 71) % 337))),
      p(words.slice(0, 200 + ((index * 113) % 229)))
    ]).flat()
    const { pdf } = await book(page(content))
    const paragraphs = elements(pdf.tree).filter(each => each.role === 'P' && each.text.startsWith('Some words'))
    expect(paragraphs.some(each => each.lines.length > 1)).toBe(true)
    for (const each of paragraphs.filter(paragraph => paragraph.lines.length > 1)) {
      expect(Math.min(...each.lines)).toBeGreaterThanOrEqual(2)
    }
    for (const each of pdf.pages) expect(each.text).not.toMatch(stranded)
  })

  it('leave no heading above a box, table or picture that goes to the next page', async () => {
    const blocks: ((index: number) => FlowContent)[] = [
      index => ({
        type: 'box',
        kind: 'case',
        title: 'Case',
        children: [p(words.slice(0, 150 + ((index * 97) % 251)))]
      }),
      index => table(['Kind', 'What'], ['Paper', words.slice(0, 100 + ((index * 71) % 337))], ['Model', 'Weights']),
      index => ({ type: 'code', value: 'line of code\n'.repeat(3 + (index % 17)) })
    ]
    const content = Array.from({ length: 60 }, (_, index): FlowContent[] => [
      p(words.slice(0, 90 + ((index * 113) % 337))),
      { type: 'heading', depth: 3, id: `h${index}`, children: line(`Heading ${index}`) },
      (blocks[index % 3] as (typeof blocks)[number])(index)
    ]).flat()
    const { pdf } = await book(page(content))
    expect(pdf.pages.length).toBeGreaterThan(8)
    for (const each of pdf.pages) expect(each.text).not.toMatch(stranded)
  })
})
