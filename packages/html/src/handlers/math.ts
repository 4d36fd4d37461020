import type { Math as DisplayMath, InlineMath } from '@curricle/model'
import { type Markup, tag } from '../markup.ts'
import { math as mathml, tex } from '../math.ts'
import type { State } from '../state.ts'

export function inlineMath(node: InlineMath, { context }: State): Markup {
  return context.math === 'tex' ? tex(node.value, false) : mathml(node.value, false)
}

export function math(node: DisplayMath, { context }: State): Markup {
  const formula = context.math === 'tex' ? tex(node.value, true) : mathml(node.value, true)
  return tag('div', { class: 'math-block' }, formula)
}
