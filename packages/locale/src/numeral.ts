import type { Words } from './words.ts'

/** A number as a reader of the language writes it: `1,5` where the decimal sign is a comma. Fifteen digits hide what arithmetic in base 2 adds. */
export function numeral(value: number, { decimalSeparator }: Pick<Words, 'decimalSeparator'>): string {
  return String(Number(value.toPrecision(15))).replace('.', decimalSeparator)
}
