import { describe, expect, it } from 'vitest'
import { isolated, visualOrder } from '../src/bidi.ts'

/** What stands on a line from left to right, pieces parted by a bar. */
const seen = (direction: 'ltr' | 'rtl', ...texts: string[]): string =>
  visualOrder(texts, direction)
    .map(segment => segment.drawn)
    .join('|')

describe('a line of mixed direction', () => {
  it('has words from right to left, and Latin and digits among them from left to right', () => {
    expect(seen('rtl', 'حزم SCORM 2004 في')).toBe('في| |SCORM| |2004| |حزم')
  })

  it('mirrors brackets that stand among letters from right to left, and says what they stand for', () => {
    const [last, , first] = visualOrder(['(حزم)'], 'rtl')
    expect([first?.drawn, last?.drawn]).toEqual([')', '('])
    expect(first?.start).toBe(0)
  })

  it('keeps right-to-left words together in a paragraph from left to right', () => {
    expect(seen('ltr', 'See حزم الدورة here')).toBe('See| |الدورة| |حزم| |here')
  })

  it('knows the order of reading of its pieces', () => {
    expect(visualOrder(['أ ب'], 'rtl').map(segment => segment.order)).toEqual([2, 1, 0])
  })

  it('obeys marks of direction, which are not drawn', () => {
    expect(seen('rtl', 'master · 20 دقيقة')).toBe('دقيقة| |master| |·| |20')
    expect(seen('rtl', 'master · \u200F20 دقيقة')).toBe('دقيقة| |20| |·| |master')
    expect(seen('rtl', isolated('10.5 ± 0.25'))).toBe('10.5| |±| |0.25')
  })

  it('leaves out spaces at its end, but no blank to write in', () => {
    expect(seen('rtl', 'حزم  ')).toBe('حزم')
    expect(seen('rtl', '\u00A0\u00A0')).toBe('\u00A0\u00A0')
  })
})
