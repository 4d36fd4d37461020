import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import { decimalSign, rightToLeft, scriptOf } from './script.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

export { fill } from './fill.ts'
export { numeral } from './numeral.ts'
export { scriptOf } from './script.ts'
export { type ScaleName, scaleNames, type Words } from './words.ts'

const languages: Readonly<Record<string, Words>> = { ar, en, es, fr, ru, zh }

/** Languages that have words, as BCP 47 primary tags. */
export const supported: readonly string[] = Object.keys(languages)

/**
 * The words of a language: `es-MX` takes those of `es`, with its own decimal sign. A language that has none takes the English ones,
 * in its own direction and with its own decimal sign.
 *
 * @param language BCP 47
 */
export function words(language: string): Words {
  const known = languages[language]
  if (known) return known
  const own = languages[language.split('-')[0] ?? '']
  // English has a point wherever it is written, whatever the country's other languages have.
  if (own === en) return en
  const decimalSeparator = decimalSign(language)
  if (own) return { ...own, decimalSeparator }
  return { ...en, language, direction: rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr', decimalSeparator }
}
