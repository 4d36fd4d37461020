import type { Caption, Figure, FlowContent, PhrasingContent, Table } from '@curricle/model'
import { claim } from './identity.ts'
import { image } from './image.ts'
import { fault, type Manuscript, source, within } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { defined, phrasing } from './phrasing.ts'
import { bracesOfNode, settings, takeBraces } from './settings.ts'
import { parse } from './syntax.ts'
import { rows } from './table.ts'
import { textual } from './textual.ts'

/** The figure that a paragraph is when it holds nothing but a picture and its braces. */
export function figure(manuscript: Manuscript, paragraph: Parsed): FlowContent[] | undefined {
  caption(manuscript, paragraph)
  const content = (paragraph.children ?? []).filter(node => node.type !== 'text' || node.value?.trim() !== '')
  const [picture, braces, more] = content
  if (!picture || !/^image/.test(picture.type) || more || (braces && braces.type !== 'braces')) return undefined
  const said = braces && bracesOfNode(manuscript, braces)
  const { image: node, id, audience } = image(manuscript, defined(manuscript, picture), said)
  if (id !== undefined) claim(manuscript, id, 'figure', said?.id?.position ?? paragraph.position)
  const { title, ...untitled } = node
  const children: Figure['children'] = [untitled]
  if (title) children.push(captionOf(titled(manuscript, title, picture), picture.position))
  const { position } = paragraph
  const made: Figure = { type: 'figure', ...(id !== undefined && { id }), kind: 'image', children, position }
  return audience ? [{ type: 'only', audience, children: [made], position }] : [made]
}

/** A caption is a plain string for the parser: it is read as any line, unless marks in it are escaped. */
function titled(manuscript: Manuscript, value: string, picture: Parsed): PhrasingContent[] {
  const { position } = picture
  const by = /[*_~`$[<{]/.test(value) ? source(manuscript, picture).lastIndexOf(value) : -1
  const [line, ...rest] = by < 0 ? [] : (parse(withNotes(manuscript, value)).children ?? [])
  if (line?.type !== 'paragraph' || rest.some(({ type }) => type !== 'footnoteDefinition'))
    return textual(manuscript, { type: 'text', value, position })
  const placed = (node: Parsed): Parsed => {
    const [from = 0, to = 0] = [node.position.start.offset, node.position.end.offset]
    const children = node.children && { children: node.children.map(placed) }
    return { ...node, ...children, position: within(manuscript, position.start, by + from, to - from) }
  }
  return phrasing(manuscript, (line.children ?? []).map(placed))
}

/** The parser takes no mark for a footnote that it does not know. */
function withNotes(manuscript: Manuscript, value: string): string {
  const labels = [...value.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, label = '']) => label)
  const known = labels.filter(label => manuscript.footnotes.has(label.toLowerCase()))
  return [value, ...known.map(label => `[^${label}]: …`)].join('\n\n')
}

function captionOf(children: PhrasingContent[], position: Parsed['position']): Caption {
  return { type: 'caption', children, position }
}

/** A table, with its caption when the next paragraph is one. */
export function tableFigure(
  manuscript: Manuscript,
  node: Parsed,
  next: Parsed | undefined
): { figure: FlowContent; taken: boolean } {
  const { position, align } = node
  const table: Table = { type: 'table', align, children: rows(manuscript, node), position }
  if (next?.type === 'paragraph') numbered(manuscript, next)
  const label = next?.type === 'paragraph' ? captionLabel(manuscript, next) : undefined
  if (!next || label === undefined) return { figure: table, taken: false }
  const { content, braces } = takeBraces(manuscript, next.children ?? [])
  const first = content[0]
  if (first?.value !== undefined) content[0] = { ...shifted(first, label), value: first.value.slice(label) }
  const { id, audience } = settings(manuscript, braces, {}, { what: 'table', under: 'table', position: next.position })
  if (id !== undefined) claim(manuscript, id, 'table', braces?.id?.position ?? next.position)
  const children: Figure['children'] = [table, captionOf(phrasing(manuscript, content), next.position)]
  const made: Figure = { type: 'figure', ...(id !== undefined && { id }), kind: 'table', children, position }
  return { figure: audience ? { type: 'only', audience, children: [made], position } : made, taken: true }
}

/** The length of `Table: ` (or its name in the module's language) at the beginning of a paragraph. */
function captionLabel(manuscript: Manuscript, paragraph: Parsed): number | undefined {
  const first = paragraph.children?.[0]
  if (first?.type !== 'text') return undefined
  const found = /^([\p{L}\p{M} ]+?)[ \u00a0\u202f]?[:：][\s\u00a0\u202f]*/u.exec(first.value ?? '')
  return found && isTable(manuscript, found[1] ?? '') ? found[0].length : undefined
}

/** Whether a word is the one for a table, in English or the module's language; in Arabic also without its article. */
function isTable({ module }: Manuscript, word: string): boolean {
  const own = module.words.table.replace('{number}', '').trim()
  return [own, own.replace(/^ال/, ''), 'Table'].some(each => each.toLowerCase() === word.toLowerCase())
}

/** Reports a caption that counts its table. */
function numbered(manuscript: Manuscript, paragraph: Parsed): void {
  const found = /^\s*([\p{L}\p{M} ]+?)[ \u00a0\u202f]?\d+[ \u00a0\u202f]?[:：.]\s/u.exec(source(manuscript, paragraph))
  if (!found || !isTable(manuscript, found[1] ?? '')) return
  const reason = `\`${found[0].trim()}\` makes no caption`
  fault(manuscript, 'caption-numbered', reason, paragraph, 'Write `Table: …` without a number: tables are counted.')
}

function shifted(node: Parsed, by: number): Parsed {
  const { start, end } = node.position
  const offset = start.offset === undefined ? {} : { offset: start.offset + by }
  return { ...node, position: { start: { ...start, column: start.column + by, ...offset }, end } }
}

/** Reports a caption that follows no table (one that does never comes here). */
function caption(manuscript: Manuscript, paragraph: Parsed): void {
  if (
    captionLabel(manuscript, paragraph) === undefined ||
    !/^\s*Table[ \u00a0\u202f]?:/.test(source(manuscript, paragraph))
  )
    return
  fault(
    manuscript,
    'caption-without-table',
    'A caption without a table right above it',
    paragraph,
    'Put it below the table, after a blank line; otherwise begin the sentence with another word.'
  )
}
