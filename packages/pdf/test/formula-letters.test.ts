import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { course, titled } from './tree.ts'
import { written } from './written.ts'

/** How many curves a book draws that holds one formula, and what is said. */
async function curves(tex: string): Promise<{ count: number; said: string[] }> {
  const children = [{ type: 'math', value: tex }] as const
  const { files, said } = await written(
    pdf,
    course([{ type: 'page', ...titled('text', 'Text'), children: [...children] }])
  )
  const { context } = await PDFDocument.load(files.get('sample.pdf') as Uint8Array)
  let count = 0
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue
    const operators = Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')
    if (/\bBT\b/.test(operators)) count += operators.match(/ c$/gm)?.length ?? 0
  }
  return { count, said: said.map(({ ruleId, reason }) => `${ruleId}: ${reason}`) }
}

describe('letters of a formula that fonts of mathematics lack', () => {
  it('are drawn from the font of their script', async () => {
    const [without, arabic, cyrillic] = [
      await curves('T'),
      await curves('T_{\\text{كتلة}}'),
      await curves('T_{\\text{ї}}')
    ]
    expect(arabic.count).toBeGreaterThan(without.count + 20)
    expect(cyrillic.count).toBeGreaterThan(without.count)
    expect([...arabic.said, ...cyrillic.said]).toEqual([])
  })

  it('are named where no font has them', async () => {
    const { said } = await curves('m_{\\text{\u{12000}}}')
    expect(said).toEqual(['glyph-missing: No font has “\u{12000}”, which is in this formula'])
  })
})
