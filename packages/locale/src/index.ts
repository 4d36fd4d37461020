import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ru } from './ru.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

export { fill } from './fill.ts'
export { numeral } from './numeral.ts'
export { type ScaleName, scaleNames, type Words } from './words.ts'

const languages: Readonly<Record<string, Words>> = { ar, en, es, fr, ru, zh }

/** Languages that have words, as BCP 47 primary tags. */
export const supported: readonly string[] = Object.keys(languages)

/** The words of a language (`fr-CA` takes those of `fr`); English when there are none. */
export function words(language: string): Words {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? en
}
