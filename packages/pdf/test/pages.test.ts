import type { FlowContent } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { elements, type ReadPdf, read } from './reading.ts'
import { course, p, table, titled } from './tree.ts'
import { written } from './written.ts'

const filler = 'Words that fill the page, one line after the other, until there is no more room on it. '

async function book(...content: FlowContent[]): Promise<ReadPdf> {
  const children = [{ type: 'page' as const, ...titled('page', 'Page'), children: content }]
  const { files } = await written(pdf, course(children))
  return read(files.get('sample.pdf') as Uint8Array)
}

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
