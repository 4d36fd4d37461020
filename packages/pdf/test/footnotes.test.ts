import type { FlowContent, Footnote, PhrasingContent } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { elements, outline, type ReadPdf, read } from './reading.ts'
import { course, heading, p, table, titled } from './tree.ts'
import { written } from './written.ts'

const note = (label: string, words: string): Footnote => ({ type: 'footnote', label, number: 1, children: [p(words)] })
const noted = (words: string, ...notes: Footnote[]): PhrasingContent[] => [{ type: 'text', value: words }, ...notes]
const filler = 'Words that fill the page, one line after the other, until there is no more room on it. '

async function book(...pages: FlowContent[][]): Promise<ReadPdf> {
  const children = pages.map((content, index) => ({
    type: 'page' as const,
    ...titled(`page-${index}`, `Page ${index}`),
    children: content
  }))
  const { files } = await written(pdf, course(children))
  return read(files.get('sample.pdf') as Uint8Array)
}

/** The labels of the pages on which some words stand. */
const pagesWith = (pdf: ReadPdf, words: string): string[] =>
  pdf.pages.filter(page => page.text.includes(words)).map(page => page.label)

describe('a footnote', () => {
  it('stands on the page of its number, wherever that falls', async () => {
    for (let lines = 20; lines < 60; lines += 7) {
      const long = filler.repeat(lines)
      const pdf = await book([p(noted(`${long}Marked.`, note('a', 'What the note says.'))), p(filler.repeat(30))])
      expect(pagesWith(pdf, 'What the note says.')).toEqual(pagesWith(pdf, 'Marked.'))
    }
  })

  it('stands below the one before it where lines run from right to left', async () => {
    const words = [...noted('نص', note('a', 'First.')), ...noted(' وآخر', note('b', 'Second.'))]
    const page = { type: 'page' as const, ...titled('page', 'صفحة'), children: [p(words)] }
    const { files } = await written(pdf, course([page], { language: 'ar' }))
    const { pages } = await read(files.get('sample.pdf') as Uint8Array)
    expect(pages.map(({ text }) => text).join('')).toMatch(/First\.[\s\S]*Second\./)
  })

  it('follows its number in the tree, with an id', async () => {
    const pdf = await book([p([...noted('Before', note('a', 'The note.')), { type: 'text', value: ' after.' }])])
    const paragraph = elements(pdf.tree).find(each => each.role === 'P' && each.text.startsWith('Before'))
    expect(paragraph?.content.map(part => (typeof part === 'string' ? part : part.role))).toEqual([
      'Before',
      'Reference',
      'Note',
      ' after.'
    ])
    expect(elements(pdf.tree).find(each => each.role === 'Note')?.id).toBe('note/one/page-0/a')
  })

  it('is counted through the chapter; two references to it share its number', async () => {
    const pdf = await book(
      [p([...noted('One', note('a', 'First.')), ...noted(' and', note('a', 'First.'))])],
      [p(noted('Two', note('a', 'Second.')))]
    )
    const numbers = elements(pdf.tree)
      .filter(each => each.role === 'Reference')
      .map(each => each.text)
    expect(numbers.filter(text => /^\d$/.test(text))).toEqual(['1', '1', '2'])
    expect(
      elements(pdf.tree)
        .filter(each => each.role === 'Note')
        .map(each => each.text)
    ).toEqual(['1. First.', '2. Second.'])
  })

  it('of a long table stands at the foot of the page of its row, clear of the others', async () => {
    const rows = Array.from({ length: 120 }, (_, row) => [
      `Row ${row}.`,
      row % 3 === 0 ? noted(filler, note(`n${row}`, `Said of row ${row}.`)) : filler
    ])
    const pdf = await book([table(['Name', 'What it is'], ...rows), p('Below.')], [p('Next.')])
    expect(pdf.pages.length).toBeGreaterThan(10)
    for (let row = 0; row < 120; row += 3)
      expect(pagesWith(pdf, `Said of row ${row}.`)).toEqual(pagesWith(pdf, `Row ${row}.`))
  })

  it('of a box over pages stands on the page of its number', async () => {
    const content = Array.from({ length: 24 }, (_, index) =>
      p(noted(`${filler.repeat(3)}Mark ${index}.`, note(`n${index}`, `Said at ${index}.`)))
    )
    const pdf = await book([{ type: 'box', kind: 'case', title: 'A box', children: content }], [p('Next.')])
    for (let index = 0; index < 24; index++)
      expect(pagesWith(pdf, `Said at ${index}.`)).toEqual(pagesWith(pdf, `Mark ${index}.`))
  })

  it('does not part a heading from the lines that it takes to the next page', async () => {
    const long = note('long', filler.repeat(7))
    for (let lines = 20; lines < 40; lines += 2) {
      const content = [p(filler.repeat(lines)), heading(3, 'Heading'), p(noted('Beginning', long))]
      const pdf = await book(content, [p('Next.')])
      expect(pagesWith(pdf, 'Heading')).toEqual(pagesWith(pdf, 'Beginning'))
    }
  })

  it('of a table stands at the foot of the page on which the table ends', async () => {
    const pdf = await book([table(['Head'], [noted('Cell', note('a', 'Of the cell.'))]), p('Below.')])
    expect(pagesWith(pdf, 'Of the cell.')).toEqual(pagesWith(pdf, 'Cell'))
    const cell = elements(pdf.tree).find(each => each.role === 'TD')
    expect(cell && outline(cell)).toContain('Note')
  })

  it('that would take most of a page stands below its paragraph', async () => {
    const marked = noted('Marked.', note('a', filler.repeat(40)))
    const pdf = await book([p([...marked, { type: 'text', value: filler.repeat(3) }]), p('Below.')])
    const [words = ''] = pdf.pages.map(page => page.text).filter(text => text.includes('Marked.'))
    expect(words.slice(words.indexOf('Marked.'), words.indexOf('1. Words')).length).toBeGreaterThan(filler.length * 2.9)
    expect(elements(pdf.tree).filter(each => each.role === 'Note')).toHaveLength(1)
    expect(pdf.tree.text).toContain('Below.')
    expect(pdf.unclaimed).toBe(0)
  })

  it('is not said again in the glossary', async () => {
    const term: FlowContent = {
      type: 'term',
      id: 't',
      term: 'Term',
      children: [p(noted('Defined', note('a', 'Once.')))]
    }
    const pdf = await book([term])
    expect(pdf.tree.text.match(/Once\./g)).toHaveLength(1)
    expect(pdf.tree.text.match(/Defined/g)).toHaveLength(2)
  })
})
