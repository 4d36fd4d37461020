/** Scripts that are read from right to left (ISO 15924), of languages that are written today. */
export const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa'
])

/**
 * The script that a language is written in, by ISO 15924, such as `Arab` for `fa`.
 *
 * @param language BCP 47
 */
export function scriptOf(language: string): string {
  return locale(language).maximize().script ?? 'Latn'
}

/** What divides the whole from the fraction where a language is written: `,` in `de`, `.` in `de-CH`. */
export function decimalSign(language: string): '.' | ',' {
  const parts = new Intl.NumberFormat(locale(language), { numberingSystem: 'latn' }).formatToParts(1.5)
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.'
}

/** Of its language, script and region alone: private parts and variants say nothing here, and not all of them are known. */
function locale(language: string): Intl.Locale {
  const [primary = '', ...more] = language.split('-')
  const script = more.find(part => /^[A-Za-z]{4}$/.test(part))
  const region = more.find(part => /^(?:[A-Za-z]{2}|\d{3})$/.test(part))
  return new Intl.Locale([primary, script, region].filter(part => part !== undefined).join('-'))
}
