/** Text for between tags and for attributes in double quotes. */
export function literal(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Attributes in their order; undefined and false ones are left out, true ones stand without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element around markup that is safe already: `tag('p', { class: 'meta' }, literal(words))`. */
export function tag(name: string, attributes: Attributes, ...inside: readonly (string | undefined)[]): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === false ? [] : [value === true ? ` ${key}` : ` ${key}="${literal(String(value))}"`]
  )
  return `<${name}${said.join('')}>${inside.join('')}</${name}>`
}

/** An element without an end tag. */
export function empty(name: string, attributes: Attributes): string {
  return tag(name, attributes).slice(0, -name.length - 3)
}

/** A passage to unfold. */
export function details(summary: string, inside: string, name = ''): string {
  return tag('details', { class: name || undefined }, tag('summary', {}, literal(summary)), inside)
}
