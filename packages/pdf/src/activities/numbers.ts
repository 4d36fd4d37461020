import { fill, numeral } from '@curricle/locale'
import type { Writing } from '../writing.ts'

/** A fraction as per cent in the manner of a language: French and others put a no-break space before the sign. */
export function percent(fraction: number, language: string): string {
  const number = Math.round(fraction * 100)
  return /^(fr|es|ru)/.test(language) ? `${number}\u00A0%` : `${number}%`
}

/** `2 points`. */
export const pointsOf = (count: number, { words }: Writing): string =>
  fill(words.points, { count: numeral(count, words) })
