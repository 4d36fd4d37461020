import { describe, expect, it } from 'vitest'
import { formula } from '../src/formula.ts'
import { room } from '../src/tagged/drawn-inlines.ts'
import type { Inline } from '../src/tagged/pdfmake.ts'

const words = async (tex: string): Promise<string> => {
  const made = await formula(tex, true)
  if ('fault' in made) throw new Error(made.fault)
  return made.words
}

describe('the alternative of a formula', () => {
  it('says it on one line, in signs that screen readers know', async () => {
    const cases = {
      'E = \\frac{m}{2} v^2': 'E = m/2 v²',
      '\\frac{a + b}{c} \\leq \\sqrt{x + 1}': '(a + b)/c ≤ √(x + 1)',
      '\\sum_{i=1}^{n} p_i \\cdot h_i': '∑_(i = 1)ⁿ p_i ⋅ h_i',
      'P = 1 - (1 - p)^n': 'P = 1 − (1 − p)ⁿ',
      "x_{12}^{-1} + f'(x)": 'x₁₂⁻¹ + f′(x)',
      '\\hat{y} \\in \\mathbb{R}, \\vec{v}': 'ŷ ∈ ℝ, v⃗',
      '\\sin \\alpha \\to \\infty': 'sin α → ∞',
      '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}': '(1 2; 3 4)',
      '\\ce{2H2 + O2 -> 2H2O}': '2H₂ + O₂ → 2H₂O',
      '\\text{rate} < 5\\,\\%': 'rate < 5%'
    }
    const found: Record<string, string> = {}
    for (const tex of Object.keys(cases)) found[tex] = (await words(tex)).normalize('NFC')
    expect(found).toEqual(Object.fromEntries(Object.entries(cases).map(([tex, said]) => [tex, said.normalize('NFC')])))
  })
})

describe('a formula alone in a cell', () => {
  it('has its baseline where the text of the other cells has it', () => {
    const font = { font: {}, ascender: 900, descender: -300, lineHeight: (size: number) => size * 1.2 }
    const low = room({ font, fontSize: 10, height: 12 } as unknown as Inline, 5, 4.3, 0)
    expect(low.font.ascender).toBe(900)
    expect(room({ font, fontSize: 10, height: 12 } as unknown as Inline, 5, 14, 8).font.ascender).toBe(1400)
  })
})
