/**
 * The number that a learner typed, undefined when it is none: with the decimal sign of the language or a point, spaces
 * or signs between thousands, digits of any of our scripts, a percent sign or the unit behind it.
 */
export function quantity(typed: string, decimal: '.' | ',', unit?: string): number | undefined {
  let text = typed
    // U+0660 and U+06F0 are zeros.
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/٫/g, decimal)
    .replace(/[\s'’٬]/g, '')
    .replace(/[−–]/g, '-')
  const compact = unit?.replace(/\s/g, '')
  if (compact && text.toLowerCase().endsWith(compact.toLowerCase())) text = text.slice(0, -compact.length)
  const thousands = decimal === '.' ? /^([+-]?\d{1,3})(,\d{3})+(?=\.|$)/ : /^([+-]?\d{1,3})(\.\d{3})+(?=,|$)/
  text = text.replace(thousands, whole => whole.replace(/[.,]/g, '')).replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined
}
