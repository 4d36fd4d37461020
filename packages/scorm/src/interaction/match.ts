import { type HtmlContext, html } from '@curricle/html'
import { type Item, number, text } from '@curricle/model'
import { shuffle } from '@curricle/player'
import { options, rows } from '../choice.ts'
import { literal, tag } from '../markup.ts'
import type { Controls } from './index.ts'

/** A list to choose from for each row. */
export function match(item: Item, code: string, context: HtmlContext): Partial<Controls> {
  const { words } = context
  // Never in the order of the key, not even where no script shuffles.
  const offered = shuffle(options(item), number(item.id, code))
  const list = offered.map(({ code: value, content }) => tag('option', { value }, literal(text(content))))
  const lines = rows(item).map(({ left }, index) => {
    const id = `i-${code}-${index + 1}`
    return tag(
      'div',
      {},
      tag('label', { for: id }, html(left, context)),
      tag('select', { id, 'data-part': index }, tag('option', { value: '' }, literal(words.player.choose)), ...list)
    )
  })
  const pairs = rows(item).map(({ left, key }) => {
    const right = offered.find(each => each.code === key)?.content ?? []
    return tag('li', {}, html(left, context), arrow(context), html(right, context))
  })
  return { answer: header(item, context) + tag('div', { class: 'pairs' }, ...lines), key: tag('ul', {}, ...pairs) }
}

function header({ columns }: Item, context: HtmlContext): string {
  if (!columns) return ''
  return tag('p', { class: 'ask' }, html(columns[0], context), arrow(context), html(columns[1], context))
}

/** Points the way the page reads: no arrow is mirrored by itself (Unicode, bidirectional algorithm). */
function arrow({ words }: HtmlContext): string {
  return words.direction === 'rtl' ? ' ← ' : ' → '
}
