import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Languages with hyphenation points, and the file of the package `hyphen` that has them. */
const patterns: Readonly<Record<string, string>> = {
  en: 'en-us',
  'en-GB': 'en-gb',
  fr: 'fr',
  es: 'es',
  ru: 'ru',
  de: 'de-1996',
  pt: 'pt',
  it: 'it'
}

type Hyphenate = (text: string, options: { hyphenChar: string; minWordLength: number }) => string
const loaded = new Map<string, Hyphenate>()

/** True when words of that language can be divided. */
export const canHyphenate = (language: string): boolean => name(language) !== undefined

/**
 * The syllables of a word as it may be divided at a line's end; the word alone when it may not.
 * At least two letters stay before a hyphen and three after it.
 */
export function syllables(word: string, language: string): string[] {
  const file = name(language)
  if (file === undefined) return [word]
  let hyphenate = loaded.get(file)
  if (!hyphenate) {
    hyphenate = (require(`hyphen/${file}`) as { hyphenateSync: Hyphenate }).hyphenateSync
    loaded.set(file, hyphenate)
  }
  const parts = hyphenate(word, { hyphenChar: '\u001F', minWordLength: 6 }).split('\u001F')
  const [first, second] = parts
  if (first !== undefined && second !== undefined && first.length < 2) parts.splice(0, 2, first + second)
  const last = parts.at(-1)
  if (parts.length > 1 && last !== undefined && letters(last) < 3) parts.splice(-2, 2, (parts.at(-2) ?? '') + last)
  return parts
}

const name = (language: string): string | undefined => patterns[language] ?? patterns[language.split('-')[0] ?? '']
const letters = (text: string): number => text.replace(/\P{L}/gu, '').length
