declare const markup: unique symbol

/** Text that is safe to stand in a page: made by `literal` and `tag`, or sanitised. Plain strings do not pass for it. */
export type Markup = string & { readonly [markup]: true }

/** Attributes in their order; undefined and false ones are left out, true ones are empty (`controls=""`, as XHTML wants). */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** Elements without content or end tag (HTML, 13.1.2) that we write. */
const empty = new Set(['br', 'hr', 'img', 'source', 'track'])

/** An element: `tag('p', {class: 'box-label'}, literal('Case'))`. The names come from us, never from an author. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly (Markup | undefined)[]): Markup {
  let start = `<${name}`
  for (const key of Object.keys(attributes)) {
    const value = attributes[key]
    if (value === undefined || value === false) continue
    start += ` ${key}="${value === true ? '' : escapeAttribute(String(value))}"`
  }
  return trusted(empty.has(name) ? `${start} />` : `${start}>${join(children)}</${name}>`)
}

/** One after the other. */
export function join(pieces: readonly (Markup | undefined)[], between = ''): Markup {
  return trusted(pieces.filter(piece => piece !== undefined && piece !== '').join(between))
}

/** Words as markup that shows exactly these words. Only `&`, `<` and `>` become entities, which XML knows too. */
export function literal(text: string): Markup {
  return trusted(text.replace(/[&<>]/g, character => entities[character] ?? character))
}

/** For markup that something else has made safe: name the reason where you call it. */
export function trusted(text: string): Markup {
  return text as Markup
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, character => entities[character] ?? character)
}
