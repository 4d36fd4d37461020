import { type HtmlContext, html } from '@curricle/html'
import { fill } from '@curricle/locale'
import { type Item, number, parts, text } from '@curricle/model'
import { codes, disorder } from '@curricle/player'
import { literal, tag } from '../markup.ts'
import type { Controls } from './index.ts'

/** A list whose elements have buttons to move them. */
export function order(item: Item, code: string, context: HtmlContext): Partial<Controls> {
  const choices = parts(item, 'choice')
  const names = codes(choices.map(({ id }) => id))
  const elements = choices.map((each, index) => ({
    name: names[index] ?? '',
    content: html(each.children, context),
    what: text(each.children)
  }))
  // Never in the order of the key, not even where no script shuffles.
  const shown = disorder(elements, number(item.id, code))
  return {
    answer:
      tag('p', { class: 'ask' }, literal(context.words.player.orderLead)) +
      tag(
        'ol',
        { class: 'order' },
        ...shown.map(({ name, content, what }) =>
          tag('li', { 'data-place': name }, tag('div', {}, content), moves(what, context))
        )
      ),
    key: tag('ol', {}, ...elements.map(({ content }) => tag('li', {}, content)))
  }
}

function moves(what: string, { words: { player } }: HtmlContext): string {
  const button = (sign: string, name: string): string =>
    tag('button', { type: 'button', 'aria-label': fill(name, { what }) }, sign)
  return tag('span', { class: 'moves script' }, button('↑', player.moveUp), button('↓', player.moveDown))
}
