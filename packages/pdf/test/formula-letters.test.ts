import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { coverageOf, faces } from '../src/fonts.ts'
import { formula } from '../src/formula.ts'
import { withLetters } from '../src/formula-letters.ts'
import { pdf } from '../src/index.ts'
import { TaggedDocument } from '../src/tagged/index.ts'
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
    const [without, arabic] = [await curves('T'), await curves('T_{\\text{كتلة}}')]
    expect(arabic.count).toBeGreaterThan(without.count + 20)
    expect(arabic.said).toEqual([])
  })

  it('stand one beside the other, and each word in its place', async () => {
    const known = faces()
    const document = new TaggedDocument(known, {
      title: 'T',
      language: 'ar',
      authors: [],
      keywords: [],
      date: new Date('2026-11-23T00:00:00Z'),
      standard: 'ua'
    })
    const drawn = await formula('\\text{كتلة ها}', true)
    if ('fault' in drawn) throw new Error(drawn.fault)
    const { svg } = withLetters(drawn, document, coverageOf(document, known), letters => expect(letters).toBe(''))
    const [first = '', second = ''] = svg
      .split('<g transform="')
      .filter(each => each.includes('scale(1,-1) scale(1,-1)'))
    const places = [...first.matchAll(/<path transform="translate\(([-\d.]+),/g)].map(([, x]) => Number(x))
    expect(places.length).toBe(4)
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
    expect(Number(/^translate\(([\d.]+),0\)/.exec(second)?.[1])).toBeGreaterThan(places.at(-1) ?? 0)
  })

  it('are named where no font has them', async () => {
    const { said } = await curves('m_{\\text{\u{12000}}}')
    expect(said).toEqual(['glyph-missing: No font has “\u{12000}”, which is in this formula'])
  })
})
