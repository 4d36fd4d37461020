import type { NumericAnswer } from '@curricle/model'
import { type Answered, type Asked, before } from './asked.ts'
import { contradictions, credits, type Entry, entries, tasks } from './entry.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

/** `number` and a task list: `9 ± 0.25 h`, `10..20 %`, with the decimal sign of the language. */
export function numeric(asked: Asked, list: Parsed): Answered {
  const { manuscript, question } = asked
  const read = entries(manuscript, list, credits, { what: 'answer', under: question.id })
  tasks(manuscript, read)
  contradictions(manuscript, read, { what: 'answer' })
  if (!read.some(({ checked }) => checked)) {
    fault(
      manuscript,
      'item-without-key',
      `“${question.title}” accepts nothing`,
      list,
      'Mark what is accepted by `[x]`.'
    )
  }
  const children = read.map(entry => numericAnswer(manuscript, entry))
  return { interaction: 'numeric', prompt: before(asked), children }
}

function numericAnswer(manuscript: Manuscript, entry: Entry<typeof credits>): NumericAnswer {
  const { id, words, feedback, values, position, checked = false } = entry
  const { decimalSeparator } = manuscript.module.words
  const amount = parseAmount(words, decimalSeparator)
  if (typeof amount === 'string')
    fault(manuscript, 'number-malformed', `\`${words}\` is not understood as a number`, position, amount)
  return {
    type: 'numericAnswer',
    id,
    ...(typeof amount === 'string' ? { value: 0, tolerance: 0, range: false } : amount),
    correct: checked,
    credit: values.credit ?? (checked ? 1 : 0),
    feedback,
    position
  }
}

type Amount = Pick<NumericAnswer, 'value' | 'tolerance' | 'range' | 'unit'>

const space = '[\\s\\u00a0\\u202f\\u2009]'
const number = `[-−+]?\\d(?:\\d|[\\u00a0\\u202f\\u2009](?=\\d{3}))*(?:[.,]\\d+)?(?:[eE][-+−]?\\d{1,3})?`
const shape = new RegExp(
  `^(${number})(?:${space}*(±|\\+-|\\+/-)${space}*(${number})|${space}*(\\.\\.\\.?|…)${space}*(${number}))?(?:${space}*(?!['’]\\d)([^\\d\\s.,±+/*^=<>~:;…‒–—−-].{0,30}))?$`
)

/** `9 ± 0.25 h` or `10..20 %`; a text is what to do when it is neither. */
export function parseAmount(text: string, decimal: '.' | ','): Amount | string {
  const found = shape.exec(text.trim())
  if (!found) return remedy(text.trim(), decimal)
  const [, first = '', , tolerance, , last, unit] = found
  const wrong = [first, tolerance, last].find(each => each?.includes(decimal === '.' ? ',' : '.'))
  if (wrong !== undefined) {
    const whole = wrong.replace(/[.,]/, '')
    if (/^[-−+]?[1-9]\d{0,2}[.,]\d{3}$/.test(wrong))
      return `Thousands take no sign: write \`${text.trim().replace(wrong, whole)}\`. The decimal sign of this language is \`${decimal}\`.`
    return `In this language the decimal sign is \`${decimal}\`, and thousands take no sign: write \`${wrong.replace(/[.,]/, decimal)}\` or leave the sign out.`
  }
  if (/^[-−]/.test(tolerance ?? '')) return `A tolerance has no sign: write \`${first} ± ${tolerance?.slice(1)}\`.`
  const named = unit === undefined ? {} : { unit: unit.trim() }
  const value = parsedNumber(first)
  if (last === undefined) return { value, tolerance: parsedNumber(tolerance ?? '0'), range: false, ...named }
  const end = parsedNumber(last)
  if (end < value) return 'The smaller number stands first.'
  return { value: rounded((value + end) / 2), tolerance: rounded((end - value) / 2), range: true, ...named }
}

/** What to do with something that is no amount, by what it looks like. */
function remedy(text: string, decimal: string): string {
  const [, first, last, unit = ''] = /^([\d.,]+)\s*[-‒–—−~]\s*([\d.,]+)(.*)$/.exec(text) ?? []
  if (first !== undefined) return `A range has two points between its ends: write \`${first}..${last}${unit}\`.`
  const [, over, under] = /^(\d{1,6})\s*[/⁄]\s*(\d{1,6})\b/.exec(text) ?? []
  const value = Number(over) / Number(under)
  if (Number.isFinite(value))
    return `A fraction is written as a decimal number: \`${String(rounded(value)).replace('.', decimal)}\`.`
  const thousands = /^\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*(?!\d)/.exec(text)?.[0]
  if (thousands !== undefined)
    return `Thousands take no sign: write \`${text.replace(thousands, thousands.replace(/\D/g, ''))}\`.`
  return `Write it like \`9 ± 0${decimal}25 h\` or \`10..20 %\`.`
}

function parsedNumber(text: string): number {
  return Number(
    text
      .replace(/[\u00a0\u202f\u2009]/g, '')
      .replace('−', '-')
      .replace(',', '.')
  )
}

/** Without the noise of binary fractions: 12 significant digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
