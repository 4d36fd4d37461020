import type { Footnote, PhrasingContent } from '@curricle/model'
import { gap } from './gap.ts'
import { image } from './image.ts'
import { fault, isSaid, type Manuscript, source } from './manuscript.ts'
import { leftAsText, unlikelyMath } from './near-misses.ts'
import type { Parsed } from './parsed.ts'
import { bracesOfNode } from './settings.ts'
import { textual } from './textual.ts'

/** What stands inside a line, from the parser's nodes. */
export function phrasing(manuscript: Manuscript, nodes: readonly Parsed[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Parsed
    const next = nodes[index + 1]
    if (node.type === 'image' || node.type === 'imageReference') {
      const attached = next?.type === 'braces' ? bracesOfNode(manuscript, next) : undefined
      out.push(image(manuscript, defined(manuscript, node), attached).image)
      if (attached) index++
    } else if (node.type === 'braces') out.push(...looseBraces(manuscript, node))
    else out.push(...(handlers[node.type]?.(manuscript, node) ?? unexpected(node)))
  }
  return out
}

function unexpected(node: Parsed): never {
  throw new Error(`No handler for ${node.type} inside a line`)
}

type Handler = (manuscript: Manuscript, node: Parsed) => PhrasingContent[]

const handlers: Readonly<Record<string, Handler>> = {
  text: (manuscript, node) => {
    leftAsText(manuscript, node)
    return textual(manuscript, node)
  },
  emphasis: (manuscript, node) => [{ type: 'emphasis', children: inside(manuscript, node), position: node.position }],
  strong: (manuscript, node) => [{ type: 'strong', children: inside(manuscript, node), position: node.position }],
  delete: (manuscript, node) => [{ type: 'delete', children: inside(manuscript, node), position: node.position }],
  inlineCode: (_, { value = '', position }) => [{ type: 'inlineCode', value, position }],
  inlineMath: (manuscript, node) => {
    unlikelyMath(manuscript, node)
    return [{ type: 'inlineMath', value: node.value ?? '', position: node.position }]
  },
  break: (_, { position }) => [{ type: 'break', position }],
  html: (_, { value = '', position }) => (/^<!--/.test(value) ? [] : [{ type: 'html', value, position }]),
  link,
  linkReference: (manuscript, node) => link(manuscript, defined(manuscript, node)),
  footnoteReference: (manuscript, node) => [footnote(manuscript, node)],
  gap: (manuscript, node) => [gap(manuscript, node)]
}

function inside(manuscript: Manuscript, node: Parsed): PhrasingContent[] {
  return phrasing(manuscript, node.children ?? [])
}

function link(manuscript: Manuscript, node: Parsed): PhrasingContent[] {
  const { url = '', title, position } = node
  const children = unlinked(inside(manuscript, node))
  return [{ type: 'link', url, ...(title && { title }), children, position }]
}

/** The words of a link: an address among them (`<https://…>`) is no link of its own. */
function unlinked(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap(node => {
    if (node.type === 'link') return node.children
    return 'children' in node
      ? [{ ...node, children: unlinked(node.children as PhrasingContent[]) } as PhrasingContent]
      : [node]
  })
}

/** A reference to a definition (`[text][name]`), as the link or picture that it stands for. */
export function defined(manuscript: Manuscript, node: Parsed): Parsed {
  if (!node.type.endsWith('Reference')) return node
  const definition = manuscript.definitions.get(node.identifier ?? '')
  if (!definition) throw new Error(`No definition of ${node.identifier}`)
  manuscript.used.add(definition)
  return {
    ...node,
    type: node.type.replace('Reference', ''),
    url: definition.url ?? '',
    title: definition.title ?? null
  }
}

/** The note with its text, converted once; a second reference gets a copy. */
function footnote(manuscript: Manuscript, node: Parsed): Footnote {
  const label = node.label ?? node.identifier ?? ''
  const definition = manuscript.footnotes.get(node.identifier ?? '')
  const note = (children: Footnote['children']): Footnote => ({
    type: 'footnote',
    label,
    children,
    position: node.position
  })
  if (!definition) throw new Error(`No footnote ${label}`)
  manuscript.used.add(definition)
  if (manuscript.notes.has(definition)) {
    const known = manuscript.notes.get(definition)
    if (!known)
      fault(
        manuscript,
        'footnote-circular',
        `The footnote \`[^${label}]\` refers to itself`,
        node,
        'Take the reference out of its text.'
      )
    return note(structuredClone(known ?? []))
  }
  manuscript.notes.set(definition, undefined)
  const children = manuscript.flow(definition.children ?? [])
  manuscript.notes.set(definition, children)
  return note(children)
}

/** Braces that belong to nothing: words when they look like words. */
function looseBraces(manuscript: Manuscript, node: Parsed): PhrasingContent[] {
  const value = source(manuscript, node)
  if (/^\{\s*#|[\w-]=/.test(value) && !isSaid(manuscript, 'heading-without-space', node.position)) {
    const note =
      'Braces stand last in the line of a heading, of a caption or of an item that answers a question or names an objective, or right after a picture.'
    fault(manuscript, 'braces-misplaced', `\`${value}\` belongs to nothing here`, node, note)
  }
  return [{ type: 'text', value, position: node.position }]
}
