import { type HtmlContext, html } from '@curricle/html'
import { fill } from '@curricle/locale'
import { type Gap, type Item, number, part } from '@curricle/model'
import { shuffle } from '@curricle/player'
import { gaps } from '../choice.ts'
import { fieldLength } from '../data.ts'
import { empty, literal, tag } from '../markup.ts'
import type { Controls } from './index.ts'

/** A text with fields in it, to be typed or chosen. */
export function cloze(item: Item, code: string, context: HtmlContext): Partial<Controls> {
  const { words } = context
  const all = gaps(item)
  const length = fieldLength(all.flatMap(({ options }) => options))
  const field = (gap: Gap): string => {
    const index = all.indexOf(gap)
    const name = { 'data-part': index, 'aria-label': fill(words.player.gap, { number: index + 1 }) }
    if (gap.mode === 'typed') {
      return empty('input', {
        type: 'text',
        ...name,
        maxlength: length,
        size: 12,
        autocapitalize: 'off',
        spellcheck: 'false'
      })
    }
    // The right one is written first: never in that order, not even where no script shuffles.
    const offered = shuffle([...new Set(gap.options)], number(item.id, code, gap.id))
    const list = offered.map(value => tag('option', { value }, literal(value)))
    return tag('select', name, tag('option', { value: '' }, literal(words.player.choose)), ...list)
  }
  const prompt = part(item, 'prompt')?.children ?? []
  return {
    answer: tag('div', { class: 'gaps' }, html(prompt, { ...context, gap: field })),
    key: solution(item, context)
  }
}

/** The text with the right words in their places. */
export function solution(item: Item, context: HtmlContext): string {
  const prompt = part(item, 'prompt')?.children ?? []
  return html(prompt, {
    ...context,
    idPrefix: `${context.idPrefix ?? ''}key-`,
    gap: ({ options }) => tag('strong', {}, literal(options[0] ?? ''))
  })
}
