import type { Asset, FlowContent, Reference } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { elements, type ReadPdf, read } from './reading.ts'
import { asset, course, heading, p, table, titled } from './tree.ts'
import { written } from './written.ts'

const filler = 'Words that fill the page, one line after the other, until there is no more room on it. '

async function bookWith(assets: Asset[], ...content: FlowContent[]): Promise<ReadPdf> {
  const children = [{ type: 'page' as const, ...titled('page', 'Page'), children: content }]
  const { files } = await written(pdf, course(children, { assets }))
  return read(files.get('sample.pdf') as Uint8Array)
}
const book = (...content: FlowContent[]): Promise<ReadPdf> => bookWith([], ...content)

const lines = (count: number): string => Array.from({ length: count }, (_, line) => `line ${line};`).join('\n')
const said = (text: string): number[] => [...text.matchAll(/line (\d+);/g)].map(([, line]) => Number(line))

describe('what is taller than a page', () => {
  it('goes on on the next pages, in a box too', async () => {
    const code: FlowContent = { type: 'code', value: lines(200) }
    const pdf = await book({ type: 'box', kind: 'note', title: 'A box', children: [p('Before.'), code, p('After.')] })
    expect(pdf.tree.text).toContain('A box')
    expect(said(pdf.tree.text)).toEqual(Array.from({ length: 200 }, (_, line) => line))
    expect(pdf.tree.text).toContain('After.')
  })

  it('takes two rows of a table to the last page at least', async () => {
    for (let count = 16; count < 40; count++) {
      const rows = Array.from({ length: count }, (_, row) => [`Row ${row}.`, filler])
      const pdf = await book(table(['A', 'B'], ...rows), p('Below.'))
      const on = (row: number): number => pdf.pages.findIndex(({ text }) => text.includes(`Row ${row}.`))
      expect(on(count - 1)).toBe(on(count - 2))
    }
  })

  it('goes on on the next pages as a row of a table', async () => {
    const pdf = await book(table(['A', 'B'], ['one', `${filler.repeat(60)}The end.`]), p('Below.'))
    expect(pdf.tree.text).toContain('The end.')
    expect(elements(pdf.tree).filter(({ role }) => role === 'TR')).toHaveLength(2)
    expect(pdf.pages.at(-1)?.text).toContain('Below.')
  })
})

describe('a box over pages', () => {
  it('leaves no line of a paragraph alone', async () => {
    for (let lead = 0; lead < 6; lead++) {
      const content = Array.from({ length: 24 }, () => p(filler.repeat(3)))
      const pdf = await book(...Array.from({ length: lead }, () => p('Lead.')), {
        type: 'box',
        kind: 'case',
        title: 'A box',
        children: content
      })
      const broken = elements(pdf.tree).filter(({ role, lines }) => role === 'P' && lines.length > 1)
      expect(broken.flatMap(({ lines }) => lines).filter(count => count < 2)).toEqual([])
    }
  })
})

describe('an address', () => {
  it('is never parted right after what it begins with', async () => {
    const url = 'https://example.org'
    const content = Array.from({ length: 40 }, (_, letters) =>
      p([
        { type: 'text', value: `${'word '.repeat(8)}${'a '.repeat(letters)}` },
        { type: 'link', url, children: [{ type: 'text', value: url }] }
      ])
    )
    const links = elements((await book(...content)).tree).filter(({ role }) => role === 'Link')
    const parted = links.filter(({ text, lines }) => text === url && lines.join() !== '1')
    expect(links.filter(({ text }) => text === url).length).toBe(40)
    expect(parted).toHaveLength(0)
  })
})

describe('a figure', () => {
  const figure: FlowContent = {
    type: 'figure',
    kind: 'image',
    number: '1',
    children: [
      { type: 'image', url: 'tall.svg', alt: 'A tall picture' },
      { type: 'caption', children: [{ type: 'text', value: 'Tall' }] }
    ]
  }
  const picture = asset(
    'tall.svg',
    'image/svg+xml',
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="560"/>'
  )

  it('without room lets the text of its section go first, which leaves no gap', async () => {
    const text = Array.from({ length: 6 }, (_, index) => p(`Paragraph ${index}. ${filler.repeat(3)}`))
    const rest = Array.from({ length: 8 }, (_, index) => p(`Rest ${index}. ${filler.repeat(3)}`))
    const pdf = await bookWith([picture], ...text, figure, ...rest, heading(3, 'Section'), p('End.'))
    const words = pdf.pages.map(page => page.text)
    const page = words.findIndex(text => text.includes('Paragraph 5.'))
    expect(words[page]).toContain('Rest 0.')
    expect(words[page + 1]).toContain('Figure 1: Tall')
    const order = elements(pdf.tree).filter(({ role }) => role === 'Figure' || /^H/.test(role))
    expect(order.map(({ role }) => role).slice(-2)).toEqual(['Figure', 'H3'])
  })
})

describe('the lines of a paragraph', () => {
  it('stand at one distance, whatever faces their signs are of', async () => {
    const mixed = p(filler.repeat(2).replaceAll('page,', 'page ✓ العربية,'))
    const heights = async (paragraph: FlowContent): Promise<number> => {
      const pdf = await book(...Array.from({ length: 60 }, () => paragraph))
      return pdf.pages.length
    }
    const plain = p(filler.repeat(2).replaceAll('page,', 'page xx xxxxxxx,'))
    expect(await heights(mixed)).toBe(await heights(plain))
  })
})

describe('a paragraph that ends with a colon', () => {
  it('has its last two lines on the page of what it announces', async () => {
    for (let lead = 20; lead < 32; lead++) {
      const announced: FlowContent = {
        type: 'list',
        ordered: false,
        children: [{ type: 'listItem', children: [p('First.')] }]
      }
      const pdf = await book(p(filler.repeat(lead)), p(`${filler.repeat(3)}Namely:`), announced, p(filler.repeat(9)))
      const [page = ''] = pdf.pages.map(({ text }) => text).filter(text => text.includes('First.'))
      expect(page).toContain('Namely:')
      const broken = elements(pdf.tree).filter(({ role, lines }) => role === 'P' && lines.length > 1)
      expect(broken.flatMap(({ lines }) => lines).filter(count => count < 2)).toEqual([])
    }
  })

  it('takes its heading with it where it is short', async () => {
    for (let lead = 24; lead < 34; lead++) {
      const listing: FlowContent = { type: 'code', value: 'one\ntwo\nthree\nfour' }
      const pdf = await book(p(filler.repeat(lead)), heading(3, 'Three questions'), p('In code:'), listing)
      const [page = ''] = pdf.pages.map(({ text }) => text).filter(text => text.includes('four'))
      expect(page).toMatch(/Three questions.*In code:.*one/s)
    }
  })
})

describe('the glossary', () => {
  const use: Reference = {
    type: 'reference',
    target: { module: 'one', moduleTitle: 'The first module', place: 'page', id: 'term', inside: true },
    children: [{ type: 'text', value: 'the term' }]
  }
  const speaks: FlowContent = p([{ type: 'text', value: 'Of ' }, use, { type: 'text', value: ' and of ' }, use])
  const silent: FlowContent = p(filler.repeat(30))

  it('names every page on which the text defines a term or speaks of it, once, and leads to each', async () => {
    const term: FlowContent = { type: 'term', id: 'term', term: 'Term', children: [p('Defined.')] }
    const inTable = table(['A', 'B'], ['one', [use]])
    const content = [
      term,
      ...Array.from({ length: 12 }, (_, index) => (index % 4 === 3 ? inTable : index % 3 ? silent : speaks))
    ]
    const pdf = await book(...content, silent, speaks)
    const page = pdf.pages.at(-1)?.text ?? ''
    const pages = pdf.pages.flatMap(({ text, label }) =>
      /the term|Defined/.test(text) ? [Number(label.slice(1))] : []
    )
    expect(new Set(pages).size).toBeGreaterThan(3)
    const [, numbers = ''] = /Term([\d, –]+)Defined/.exec(page) ?? []
    const said = numbers.split(', ').flatMap(range => {
      const [from = 0, to = from] = range.split('–').map(Number)
      return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    })
    expect(said).toEqual(pages.slice(0, -1))
    const links = elements(pdf.tree).flatMap(element => element.links.map(({ target }) => target))
    expect(links.filter(target => target.startsWith('use/')).every(target => pdf.destinations.has(target))).toBe(true)
  })
})
