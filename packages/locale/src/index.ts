import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Words } from './words.ts'

export { type ScaleName, scaleNames, type Words } from './words.ts'

const languages: Readonly<Record<string, Words>> = { en, fr }

/** Languages that have words, as BCP 47 primary tags. */
export const supported: readonly string[] = Object.keys(languages)

/** The words of a language (`fr-CA` takes those of `fr`); English when there are none. */
export function words(language: string): Words {
  return languages[language] ?? languages[language.split('-')[0] ?? ''] ?? en
}

/** A phrase with its `{names}` filled in. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
