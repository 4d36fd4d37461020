import { type Audience, type FlowContent, type ListItem, text } from '@curricle/model'
import { content as directive } from './content-directives.ts'
import { figure, tableFigure } from './figure.ts'
import { claim } from './identity.ts'
import { fault, type Manuscript } from './manuscript.ts'
import { checkboxMark, slips, underline } from './near-misses.ts'
import type { Parsed } from './parsed.ts'
import { phrasing } from './phrasing.ts'
import { settings, takeBraces } from './settings.ts'

/**
 * What stands between lines, from the parser's nodes. The section of a heading that is for some readers alone is wrapped
 * in an `only`.
 */
export function flow(manuscript: Manuscript, nodes: readonly Parsed[]): FlowContent[] {
  const out: FlowContent[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Parsed
    if (node.type === 'heading') {
      const { heading, audience } = subheading(manuscript, node)
      if (!audience) {
        out.push(heading)
        continue
      }
      const end = sectionEnd(nodes, index)
      const children = [heading, ...manuscript.flow(nodes.slice(index + 1, end))]
      out.push({ type: 'only', audience, children, position: node.position })
      index = end - 1
    } else if (node.type === 'table') {
      const { figure, taken } = tableFigure(manuscript, node, nodes[index + 1])
      out.push(figure)
      if (taken) index++
    } else out.push(...block(manuscript, node))
  }
  return out
}

type Handler = (manuscript: Manuscript, node: Parsed) => FlowContent[]

const handlers: Readonly<Record<string, Handler>> = {
  paragraph: (manuscript, node) => figure(manuscript, node) ?? paragraph(manuscript, node),
  thematicBreak: (_, { position }) => [{ type: 'thematicBreak', position }],
  blockquote: (manuscript, node) => [
    { type: 'blockquote', children: manuscript.flow(node.children ?? []), position: node.position }
  ],
  list: (manuscript, node) => [
    {
      type: 'list',
      ordered: node.ordered ?? false,
      start: node.start,
      spread: node.spread,
      children: (node.children ?? []).map(item => listItem(manuscript, item)),
      position: node.position
    }
  ],
  code: (_, { value = '', lang, meta, position }) => [{ type: 'code', value, lang, meta, position }],
  math: (_, { value = '', position }) => [{ type: 'math', value, position }],
  html: (_, { value = '', position }) => (isComment(value) ? [] : [{ type: 'html', value, position }]),
  containerDirective: directive,
  leafDirective: directive,
  // Read where they are referred to.
  definition: () => [],
  footnoteDefinition: () => []
}

function block(manuscript: Manuscript, node: Parsed): FlowContent[] {
  const handler = handlers[node.type]
  if (!handler) throw new Error(`No handler for ${node.type}`)
  return handler(manuscript, node)
}

/** `<!-- … -->` is the author's own and goes nowhere. */
export function isComment(html: string): boolean {
  return /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html)
}

function paragraph(manuscript: Manuscript, node: Parsed): FlowContent[] {
  slips(manuscript, node)
  return [{ type: 'paragraph', children: phrasing(manuscript, node.children ?? []), position: node.position }]
}

function listItem(manuscript: Manuscript, node: Parsed): ListItem {
  checkboxMark(manuscript, node)
  return {
    type: 'listItem',
    checked: node.checked,
    spread: node.spread,
    children: manuscript.flow(node.children ?? []),
    position: node.position
  }
}

function subheading(manuscript: Manuscript, node: Parsed): { heading: FlowContent; audience: Audience | undefined } {
  const wrong = underline(manuscript, node)
  const depth = node.depth ?? 3
  const { content, braces } = takeBraces(manuscript, node.children ?? [])
  const children = phrasing(manuscript, content)
  const { id, audience } = settings(
    manuscript,
    braces,
    {},
    { what: 'heading', under: 'heading', position: node.position }
  )
  if (depth < 3 && !wrong) {
    fault(
      manuscript,
      'heading-misplaced',
      `\`${'#'.repeat(depth)} ${text(children)}\` cannot stand here`,
      node,
      `Headings within a page or a directive begin with \`###\`.`
    )
  }
  if (children.length === 0)
    fault(manuscript, 'heading-empty', 'A heading without words', node, 'Give it words or take it away.')
  if (id !== undefined) claim(manuscript, id, 'heading', braces?.id?.position ?? node.position)
  return {
    heading: { type: 'heading', depth, ...(id !== undefined && { id }), children, position: node.position },
    audience
  }
}

function sectionEnd(nodes: readonly Parsed[], start: number): number {
  const depth = nodes[start]?.depth ?? 6
  const end = nodes.findIndex((node, index) => index > start && node.type === 'heading' && (node.depth ?? 6) <= depth)
  return end < 0 ? nodes.length : end
}
