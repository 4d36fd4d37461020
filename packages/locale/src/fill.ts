/**
 * A phrase with its `{names}` filled in. A word that follows its number says which form goes with which numbers, the
 * last one with all others: `{count} {count|1:point|points}`, `{count|0-1.99:point|points}`.
 */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)(?:\|([^{}]*))?\}/g, (whole, name: string, forms: string | undefined) => {
    const value = values[name]
    if (value === undefined) return whole
    return forms === undefined ? String(value) : form(forms.split('|'), value)
  })
}

/** The number may have been written for its reader already: `1,5`. */
function form(forms: readonly string[], value: string | number): string {
  const number = Number(String(value).replace(',', '.'))
  for (const each of forms.slice(0, -1)) {
    const [, from, to = from, word] = /^([\d.]+)(?:-([\d.]+))?:(.*)$/.exec(each) ?? []
    if (word !== undefined && number >= Number(from) && number <= Number(to)) return word
  }
  return forms.at(-1) ?? ''
}
