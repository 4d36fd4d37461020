import type { FlowContent, List } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { roman } from '../src/order.ts'
import { elements, read } from './reading.ts'
import { course, p, titled } from './tree.ts'
import { written } from './written.ts'

/** A numbered list of two items, the second with the rest below it. */
const nested = (depth: number, start?: number): List => ({
  type: 'list',
  ordered: true,
  ...(start !== undefined && { start }),
  children: [
    { type: 'listItem', children: [p('First')] },
    { type: 'listItem', children: [p('Second'), ...(depth > 1 ? [nested(depth - 1)] : [])] }
  ]
})

async function marks(language: string, content: FlowContent): Promise<string[]> {
  const made = course([{ type: 'page', ...titled('a', 'A page'), children: [content] }], { language })
  const { tree } = await read((await written(pdf, made)).files.get('sample.pdf') as Uint8Array)
  return elements(tree)
    .filter(({ role }) => role === 'Lbl')
    .map(({ text, actual }) => actual ?? text.trim())
}

describe('numbered lists within numbered lists', () => {
  it('are counted with numbers, letters and Roman numbers, and so again', async () => {
    expect(await marks('en', nested(4))).toEqual(['1.', '2.', 'a.', 'b.', 'i.', 'ii.', '1.', '2.'])
    expect(await marks('en', nested(1, 7))).toEqual(['7.', '8.'])
  })

  it('are counted in letters of their language', async () => {
    expect(await marks('ru', nested(2))).toEqual(['1.', '2.', 'а.', 'б.'])
    expect(await marks('ar', nested(3))).toEqual(['1.', '2.', 'أ.', 'ب.', '1.', '2.'])
  })

  it('keep their numbers below bullets', async () => {
    const bullets: List = { type: 'list', ordered: false, children: [{ type: 'listItem', children: [nested(1)] }] }
    expect(await marks('en', bullets)).toEqual(['•', '1.', '2.'])
  })

  it('are counted in Roman numbers to any length', () => {
    expect([1, 4, 9, 14, 19, 27].map(roman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xix', 'xxvii'])
  })
})
