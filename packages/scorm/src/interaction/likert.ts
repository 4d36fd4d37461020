import { type HtmlContext, html } from '@curricle/html'
import { type Item, parts } from '@curricle/model'
import { place } from '@curricle/player'
import { empty, literal, tag } from '../markup.ts'
import type { Controls } from './index.ts'

/** Statements below each other, each with the steps of the scale as radio buttons. */
export function likert(item: Item, code: string, context: HtmlContext): Partial<Controls> {
  const scale = item.scale ?? []
  const statements = parts(item, 'statement').map(({ children }, index) => {
    const steps = scale.map((step, position) =>
      tag(
        'label',
        {},
        empty('input', { type: 'radio', name: `i-${code}-${index + 1}`, value: place(position) }),
        tag('span', {}, literal(step))
      )
    )
    return tag(
      'fieldset',
      { class: 'scale', 'data-part': index },
      tag('legend', {}, html(children, context)),
      tag('div', { class: 'steps' }, ...steps)
    )
  })
  return { answer: statements.join('') }
}
