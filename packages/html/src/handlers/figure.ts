import { fill } from '@curricle/locale'
import { type Caption, type Figure, type Image, part } from '@curricle/model'
import { localAddress } from '../address.ts'
import { join, literal, type Markup, tag } from '../markup.ts'
import type { State } from '../state.ts'
import { tableWith } from './table.ts'

/** Always by reference, SVG too: in `<img>` a picture can neither run code nor style the page. */
export function image(node: Image, { context }: State): Markup {
  const asset = context.assets.get(node.url)
  const src = localAddress(node.url, context)
  if (src === undefined) return literal(node.alt)
  return tag('img', {
    src,
    alt: node.decorative ? '' : node.alt,
    title: node.title ?? undefined,
    role: node.decorative ? 'presentation' : undefined,
    width: asset?.width,
    height: asset?.height,
    loading: 'lazy'
  })
}

export function figure(node: Figure, state: State): Markup {
  const id = node.id === undefined ? undefined : state.id(node.id)
  const words = part(node, 'caption')
  const captioned = words && join([number(node, state), caption(words, state)], ' ')
  const [table] = node.children.filter(child => child.type === 'table')
  if (table) return tag('figure', { id, class: 'captioned captioned-table' }, tableWith(table, captioned, state))
  const [picture] = node.children.filter(child => child.type === 'image')
  return tag(
    'figure',
    { id, class: 'captioned captioned-image' },
    picture && image(picture, state),
    captioned && tag('figcaption', {}, captioned)
  )
}

export const caption = (node: Caption, state: State): Markup => state.line(node.children)

/** `Figure 1:` */
function number(node: Figure, { context: { words } }: State): Markup | undefined {
  if (node.number === undefined) return undefined
  const phrase = node.kind === 'table' ? words.table : words.figure
  return tag('strong', {}, literal(fill(phrase, { number: node.number }) + words.colon))
}
