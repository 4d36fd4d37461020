import type { RootContent } from 'hast'
import { common, createLowlight } from 'lowlight'
import { join, literal, type Markup, tag } from './markup.ts'

const lowlight = createLowlight(common)

/** Code with a `<span class="hljs-…">` for each word that the language knows; plain when the language is unknown. */
export function highlight(code: string, language: string | undefined): Markup {
  if (!language || !lowlight.registered(language)) return literal(code)
  return join(lowlight.highlight(language, code).children.map(markup))
}

function markup(node: RootContent): Markup | undefined {
  if (node.type === 'text') return literal(node.value)
  if (node.type !== 'element') return undefined
  const names = node.properties.className
  return tag('span', { class: Array.isArray(names) ? names.join(' ') : undefined }, ...node.children.map(markup))
}
