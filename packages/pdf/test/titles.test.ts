import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { PhrasingContent } from '@curricle/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { contentOf } from './content-stream.ts'
import { elements, type ReadPdf, read } from './reading.ts'
import { brokenRules } from './standards.ts'
import { course, p, titled } from './tree.ts'
import { written } from './written.ts'

const formula: PhrasingContent = { type: 'inlineMath', value: '\\pi^2' }
const heading: PhrasingContent[] = [
  { type: 'text', value: 'The number ' },
  formula,
  { type: 'text', value: ' and ' },
  { type: 'link', url: 'https://example.org', children: [{ type: 'text', value: 'where' }] }
]

describe('a title with a formula and a link', () => {
  let bytes: Uint8Array
  let book: ReadPdf
  beforeAll(async () => {
    const page = { type: 'page' as const, ...titled('numbers', 'The number \\pi^2 and where'), heading }
    const long = Array.from({ length: 60 }, () => p('Words that fill the page.'))
    const made = course([{ ...page, children: long }])
    const [module] = made.children
    if (module) Object.assign(module, { title: page.title, heading })
    bytes = (await written(pdf, made)).files.get('sample.pdf') as Uint8Array
    book = await read(bytes)
  })

  it('breaks no rule', async () => {
    expect(await brokenRules(bytes)).toEqual([])
  })

  it('is said in signs where only text can stand', () => {
    expect(book.bookmarks.map(({ title }) => title)).toContain('The number π² and where')
    expect(book.pages.map(({ text }) => text).join(' ')).not.toContain('\\pi')
  })

  it('is the title of a file of its module in signs too', async () => {
    const alone = course([{ type: 'page', ...titled('text', 'Text'), children: [p('Words.')] }], { scope: 'module' })
    Object.assign(alone.children[0] ?? {}, { title: 'The number \\pi^2 and where', heading })
    const { document, xmp } = await read((await written(pdf, alone)).files.get('sample.pdf') as Uint8Array)
    expect(document.getTitle()).toBe('The number π² and where')
    expect(xmp).toContain('The number π² and where')
  })

  it('that ends with a formula leaves no link without words in the table of contents', async () => {
    const ends: PhrasingContent[] = [{ type: 'text', value: 'The number ' }, formula]
    const page = { type: 'page' as const, ...titled('pi', 'The number \\pi^2'), heading: ends, children: [p('Words.')] }
    const { files } = await written(pdf, course([page]))
    const { tree } = await read(files.get('sample.pdf') as Uint8Array)
    const links = elements(tree).flatMap(each => each.links)
    expect(links.map(({ contents }) => contents)).toContain('The number')
    expect(links.every(({ contents }) => contents !== '')).toBe(true)
  })

  it('is one link in the table of contents, its formula an element within', () => {
    const [entry] = elements(book.tree).filter(({ role }) => role === 'TOCI')
    const links = entry ? elements(entry).filter(({ role }) => role === 'Link') : []
    expect(links).toHaveLength(1)
    const [link] = links
    expect(new Set(link?.links.map(({ target }) => target))).toEqual(new Set(['one']))
    expect(link?.links.every(({ contents }) => contents !== '')).toBe(true)
    expect(link?.children.map(({ role, alt }) => [role, alt])).toEqual([['Formula', 'π²']])
  })
})

describe('a very long title', () => {
  const words = 'On the supervision of systems that decide by themselves, with notes. '
  it.each([1, 3, 5, 9])('of %i lines and more stays within the field of the cover', async times => {
    const made = course([{ type: 'page', ...titled('page', 'Page'), children: [p('Words.')] }], {
      title: words.repeat(times).trim()
    })
    const { files } = await written(pdf, made)
    expect(await lowestLine(files.get('sample.pdf') as Uint8Array)).toBeGreaterThan(841.89 * (1 - 0.56))
  })

  it('is cut where it would take a second line above the text', async () => {
    const children = Array.from({ length: 60 }, () => p('Words that fill the page.'))
    const made = course([{ type: 'page', ...titled('page', 'Page'), children }])
    const [module] = made.children
    if (module) Object.assign(module, { title: words.repeat(3), heading: [{ type: 'text', value: words.repeat(3) }] })
    const { files } = await written(pdf, made)
    const { pages } = await read(files.get('sample.pdf') as Uint8Array)
    expect(pages.some(({ text }) => text.includes('with notes. On…'))).toBe(true)
  })
})

/** How high the lowest line of the title stands on the cover, in points above the lower edge of the paper. */
async function lowestLine(bytes: Uint8Array): Promise<number> {
  const [cover] = (await PDFDocument.load(bytes)).getPages()
  const stream = cover?.doc.context.lookup(cover.node.get(PDFName.of('Contents')))
  if (!cover || !(stream instanceof PDFRawStream)) throw new Error('no cover')
  const { marked, heights } = contentOf(cover, Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
  const [title] = [...marked].filter(([, words]) => words.startsWith('On the supervision'))
  return Math.min(...(heights.get(title?.[0] ?? -1) ?? []))
}
