import type { HtmlContext } from '@curricle/html'
import { type Item, parts } from '@curricle/model'
import { fieldLength } from '../data.ts'
import { empty, literal, tag } from '../markup.ts'
import type { Controls } from './index.ts'

/** One line to type an answer. */
export function textEntry(item: Item, code: string, context: HtmlContext): Partial<Controls> {
  const answers = parts(item, 'answer')
  const right = answers.filter(({ correct }) => correct).map(({ value }) => value)
  return {
    answer: field(code, context, { maxlength: fieldLength(answers.map(({ value }) => value)) }),
    key: list(right)
  }
}

/** One line for a number, with its unit behind it. */
export function numeric(item: Item, code: string, context: HtmlContext): Partial<Controls> {
  const answers = parts(item, 'numericAnswer')
  const right = answers.filter(({ correct }) => correct)
  const unit = right[0]?.unit ?? answers[0]?.unit
  const sign = context.words.decimalSeparator
  const written = right.map(({ value, tolerance, range, unit: own }) => {
    const number = (each: number): string => String(Number(each.toFixed(7))).replace('.', sign)
    const interval = range
      ? `${number(value - tolerance)} – ${number(value + tolerance)}`
      : tolerance > 0
        ? `${number(value)} ± ${number(tolerance)}`
        : number(value)
    return own ? `${interval} ${own}` : interval
  })
  return { answer: field(code, context, { inputmode: 'decimal', maxlength: 24 }, unit), key: list(written) }
}

function field(
  code: string,
  { words }: HtmlContext,
  attributes: Record<string, string | number>,
  unit?: string
): string {
  const id = `i-${code}`
  return [
    tag('label', { class: 'ask', for: id }, literal(words.player.yourAnswer + (unit ? ` (${unit})` : ''))),
    tag(
      'p',
      { class: 'field' },
      empty('input', { type: 'text', id, 'data-part': 0, autocapitalize: 'off', spellcheck: 'false', ...attributes }),
      unit ? tag('span', { 'aria-hidden': 'true' }, literal(unit)) : ''
    )
  ].join('')
}

function list(values: readonly string[]): string {
  return values.length === 0 ? '' : tag('ul', {}, ...values.map(value => tag('li', {}, literal(value))))
}
