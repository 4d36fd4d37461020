import type { InlineMath, Math as MathNode } from '@curricle/model'
import type { Formula } from '../formula.ts'
import { verbatim } from '../runs.ts'
import type { Block, Run } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

/** Names a formula among all: TeX in a line is set narrower than in a block. */
export const formulaKey = (node: InlineMath | MathNode): string => `${node.type}:${node.value}`

/** A formula in a line, drawn; its alternative says it on one line (ISO 14289-1, 7.7). */
export function inlineFormula(node: InlineMath, writing: Writing): Run[] {
  const formula = writing.formulas.get(formulaKey(node))
  return formula ? [drawn(formula, writing)] : source(node.value, writing)
}

/** A formula in a block: in the middle, smaller when it is wider than the text. */
export function math(node: MathNode, writing: Writing): Block[] {
  const { theme, width } = writing
  const formula = writing.formulas.get(formulaKey(node))
  const margin: Block['margin'] = [0, 2, 0, theme.size * 0.8]
  if (!formula) return [{ text: source(node.value, writing), margin }]
  const fontSize = Math.min(theme.size, width / formula.width)
  if (fontSize < theme.size * 0.6) {
    writing.message('This formula is wider than the page: it is printed very small', {
      ruleId: 'formula-too-wide',
      node,
      note: 'Break it into lines with `\\begin{aligned} … \\\\ … \\end{aligned}`.'
    })
  }
  return [
    {
      text: [{ ...drawn(formula, writing), fontSize }],
      alignment: 'center',
      margin,
      tag: { direction: 'ltr' }
    }
  ]
}

const drawn = (formula: Formula, writing: Writing): Run => ({
  ...writing.look,
  text: '\uFFFC',
  noWrap: true,
  tag: { role: 'Formula', alt: formula.words, formula }
})

const source = (tex: string, writing: Writing): Run[] =>
  verbatim(tex, writing, { font: writing.theme.code, fontSize: writing.theme.size * 0.85 }, { role: 'Code' })
