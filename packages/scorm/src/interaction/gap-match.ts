import { type HtmlContext, html } from '@curricle/html'
import { fill } from '@curricle/locale'
import { type Gap, type Item, number, part } from '@curricle/model'
import { shuffle } from '@curricle/player'
import { bank, gaps } from '../choice.ts'
import { literal, tag } from '../markup.ts'
import { solution } from './cloze.ts'
import type { Controls } from './index.ts'

/** A text whose gaps take the words listed above it, each by a list to choose from: no dragging is needed. */
export function gapMatch(item: Item, code: string, context: HtmlContext): Partial<Controls> {
  const { words } = context
  const all = gaps(item)
  const offered = shuffle(bank(item), number(item.id, code))
  const list = offered.map(({ code: value, word }) => tag('option', { value }, literal(word)))
  const field = (gap: Gap): string => {
    const index = all.indexOf(gap)
    const name = { 'data-part': index, 'aria-label': fill(words.player.gap, { number: index + 1 }) }
    return tag('select', name, tag('option', { value: '' }, literal(words.player.choose)), ...list)
  }
  const prompt = part(item, 'prompt')?.children ?? []
  return {
    answer: [
      tag('p', { class: 'ask' }, literal(words.player.bank)),
      tag('ul', { class: 'bank' }, ...offered.map(({ word }) => tag('li', {}, literal(word)))),
      tag('div', { class: 'gaps' }, html(prompt, { ...context, gap: field }))
    ].join(''),
    key: solution(item, context)
  }
}
