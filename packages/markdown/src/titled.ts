import { type PhrasingContent, text } from '@curricle/model'
import type { Position } from 'unist'
import type { Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { phrasing } from './phrasing.ts'

/** A directive's title, from its brackets, and the rest of its contents. */
export function titled(
  manuscript: Manuscript,
  node: Parsed
): { title: string; heading: PhrasingContent[]; children: Parsed[]; position: Position } {
  const [first, ...rest] = node.children ?? []
  const label = first?.data?.directiveLabel ? first : undefined
  const heading = phrasing(manuscript, label?.children ?? (node.type === 'leafDirective' ? (node.children ?? []) : []))
  const children = label ? rest : (node.children ?? [])
  return { title: text(heading), heading, children, position: node.position }
}
