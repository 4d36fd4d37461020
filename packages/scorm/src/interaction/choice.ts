import { type HtmlContext, html } from '@curricle/html'
import { type Choice, type FlowContent, type Item, parts } from '@curricle/model'
import { codes } from '@curricle/player'
import { empty, literal, tag } from '../markup.ts'
import type { Controls } from './index.ts'

/** Radio buttons where one is right, checkboxes where several may be. */
export function choice(item: Item, code: string, context: HtmlContext): Partial<Controls> {
  const { player } = context.words
  const choices = parts(item, 'choice')
  const names = codes(choices.map(({ id }) => id))
  const several = item.interaction === 'multiple-choice'
  const right = choices.filter(({ correct }) => correct)
  const lead = several && right.length > 0 ? player.chooseAll : ''
  return {
    answer: [
      lead ? tag('p', { class: 'ask' }, literal(lead)) : '',
      ...choices.map((each, index) => row(each, names[index] ?? '', several, code, context))
    ].join(''),
    key: right.length === 0 ? '' : tag('ul', {}, ...right.map(each => tag('li', {}, words(each, context))))
  }
}

function row(each: Choice, name: string, several: boolean, code: string, context: HtmlContext): string {
  return tag(
    'label',
    { class: each.correct ? 'choice right' : 'choice' },
    empty('input', { type: several ? 'checkbox' : 'radio', name: `i-${code}`, value: name }),
    tag('span', {}, words(each, context)),
    each.correct ? tag('span', { class: 'key', hidden: true }, literal(`✓ ${context.words.player.rightChoice}`)) : ''
  )
}

/** A choice of one paragraph is a line. */
function words({ children }: { children: readonly FlowContent[] }, context: HtmlContext): string {
  const [only] = children
  return html(children.length === 1 && only?.type === 'paragraph' ? only.children : children, context)
}
