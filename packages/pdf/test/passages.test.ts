import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { FlowContent } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { contentOf } from './content-stream.ts'
import { elements, read } from './reading.ts'
import { course, p, titled } from './tree.ts'
import { written } from './written.ts'

const html = (value: string) => ({ type: 'html', value }) as const
const text = (value: string) => ({ type: 'text', value }) as const
const strong = (value: string) => ({ type: 'strong' as const, children: [text(value)] })

/** What is not in the language of the course: its words, by language. */
async function foreign(children: Parameters<typeof p>[0]): Promise<[string | undefined, string][]> {
  const page = { type: 'page', ...titled('a', 'A page'), children: [p(children)] } as never
  const { files } = await written(pdf, course([page]))
  const { tree } = await read(files.get('sample.pdf') as Uint8Array)
  return elements(tree)
    .filter(({ language, role }) => language !== undefined && role !== 'Document')
    .map(({ language, text }) => [language, text.trim()])
}

describe('a passage in another language', () => {
  it('says so in the tree, as one element whatever stands in it', async () => {
    const words = [html('<span lang="fr">'), text('le mot '), strong('juste'), text(' ici'), html('</span>')]
    expect(await foreign([text('She sought '), ...words, text(', as always.')])).toEqual([['fr', 'le mot juste ici']])
  })

  it('ends at its own closing tag', async () => {
    const words = [
      html("<i lang='la'>"),
      text('per '),
      html('<b>'),
      text('se'),
      html('</b>'),
      text(' ipsum'),
      html('</i>')
    ]
    expect(await foreign([...words, text(' and on')])).toEqual([['la', 'per se ipsum']])
  })

  it('follows another as an element of its own', async () => {
    const words = ['es', 'es-MX'].flatMap(each => [html(`<span lang=${each}>`), text('hola'), html('</span>')])
    expect(await foreign(words)).toEqual([
      ['es', 'hola'],
      ['es-MX', 'hola']
    ])
  })

  it('is none without a language that is one', async () => {
    const words = [html('<span lang="not a tag!">'), text('hola'), html('</span>')]
    expect(await foreign(words)).toEqual([])
  })
})

describe('a quotation', () => {
  it('within a quotation is a part of it', async () => {
    const inner: FlowContent = { type: 'blockquote', children: [p('Within.')] }
    const page = {
      type: 'page',
      ...titled('a', 'A page'),
      children: [{ type: 'blockquote', children: [p('Out.'), inner] }]
    }
    const { files } = await written(pdf, course([page as never]))
    const { tree } = await read(files.get('sample.pdf') as Uint8Array)
    const [quote, ...others] = elements(tree).filter(({ role }) => role === 'BlockQuote')
    expect(others).toEqual([])
    expect(quote?.children.map(({ role }) => role)).toEqual(['P', 'Div'])
  })
})

describe('lines', () => {
  it('are as far apart where a word of another script stands in one', async () => {
    const words = Array.from({ length: 60 }, (_, index) => (index === 30 ? 'العربية' : 'letters')).join(' ')
    const page = { type: 'page', ...titled('a', 'A page'), children: [p(words)] } as never
    const { files } = await written(pdf, course([page]))
    const heights = await baselines(files.get('sample.pdf') as Uint8Array)
    const steps = heights.slice(1).map((height, index) => Math.round(((heights[index] ?? 0) - height) * 10))
    expect(steps.length).toBeGreaterThan(3)
    expect(new Set(steps).size).toBe(1)
  })
})

/** How high the lines of the last page's last paragraph stand, from above. */
async function baselines(bytes: Uint8Array): Promise<number[]> {
  const page = (await PDFDocument.load(bytes)).getPages().at(-1)
  const stream = page?.doc.context.lookup(page.node.get(PDFName.of('Contents')))
  if (!page || !(stream instanceof PDFRawStream)) throw new Error('no page')
  const { marked, heights } = contentOf(page, Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
  const lines = [...marked]
    .filter(([, words]) => /letters|العربية/.test(words))
    .flatMap(([id]) => [...(heights.get(id) ?? [])])
  return [...new Set(lines)].sort((a, b) => b - a)
}
