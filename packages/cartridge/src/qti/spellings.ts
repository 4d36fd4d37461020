import { numeral, type Words } from '@curricle/locale'
import type { NumberAnswer } from './response.ts'

/** So many numbers are listed at most; more would make a question that nobody can look over. */
const limit = 101

/** Ways to type the numbers that an answer accepts, and whether the list has them all at the author's precision. */
export interface Spellings {
  values: string[]
  complete: boolean
}

/**
 * Every number within the tolerance, in steps of the author's own precision (`9 ± 0.25`: 8.75, 8.76, … 9.25), each with the
 * decimal sign of the language and then with the other, and with each of the `endings` (units). When there are too many, steps of ten times the size, but always the middle and the ends.
 */
export function spellings(
  { value, tolerance }: Pick<NumberAnswer, 'value' | 'tolerance'>,
  words: Pick<Words, 'decimalSeparator'>,
  endings: readonly string[] = ['']
): Spellings {
  const digits = Math.max(decimals(value), decimals(tolerance), decimals(round(value - tolerance)))
  let step = 10 ** -digits
  let complete = true
  while ((2 * tolerance) / step + 1 > limit) {
    step = round(step * 10)
    complete = false
  }
  const numbers = new Set([value, round(value - tolerance), round(value + tolerance)])
  const lowest = Math.ceil(round((value - tolerance) / step))
  const highest = Math.floor(round((value + tolerance) / step))
  for (let count = lowest; count <= highest; count++) numbers.add(round(count * step))
  const typed = [...numbers].sort((a, b) => a - b).flatMap(number => forms(number, words, endings))
  return {
    values: [value]
      .flatMap(number => forms(number, words, endings))
      .concat(typed)
      .filter(unique),
    complete
  }
}

function forms(number: number, words: Pick<Words, 'decimalSeparator'>, endings: readonly string[]): string[] {
  const plain = numeral(number, words)
  // Moodle (4.5) takes the lone answer `0` for no answer at all.
  const written = plain === '0' ? [`0${words.decimalSeparator}0`, '0'] : [plain]
  const other = words.decimalSeparator === '.' ? ',' : '.'
  const both = written.flatMap(text => (/[.,]/.test(text) ? [text, text.replace(/[.,]/, other)] : [text]))
  return both.flatMap(text => endings.map(ending => text + ending))
}

function decimals(number: number): number {
  return (String(number).split('.')[1] ?? '').length
}

/** Without the dust of binary fractions. */
function round(number: number): number {
  return Number(number.toPrecision(12))
}

function unique<Value>(value: Value, index: number, all: readonly Value[]): boolean {
  return all.indexOf(value) === index
}
