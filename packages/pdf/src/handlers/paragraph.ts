import type { Blockquote, Heading, Paragraph, ThematicBreak } from '@curricle/model'
import type { Block } from '../tagged/index.ts'
import { title } from '../title.ts'
import type { Writing } from '../writing.ts'
import { phrasing } from './phrasing.ts'

/** Running text. */
export function paragraph(node: Paragraph, writing: Writing): Block[] {
  const text = phrasing(node.children, writing)
  return text.length > 0 ? [{ text, margin: [0, 0, 0, writing.theme.size * 0.62] }] : []
}

/** A heading within a page. */
export function heading(node: Heading, writing: Writing): Block[] {
  return [title(node.children, node.depth, writing, { id: node.id })]
}

/** A longer quotation, set in from the side. What it quotes in turn is a part of it (ISO 32005, table 2). */
export function blockquote(node: Blockquote, writing: Writing): Block[] {
  const inner = { ...writing, quoted: true, width: writing.width - 36, look: { ...writing.look, color: '#33373d' } }
  const role = writing.quoted ? 'Div' : 'BlockQuote'
  return [{ stack: writing.blocks(node.children, inner), margin: [18, 4, 18, 6], tag: { role } }]
}

/** A break between thoughts: a short rule in the middle, no content. */
export function thematicBreak(_node: ThematicBreak, { theme, width }: Writing): Block[] {
  const line = {
    type: 'line',
    x1: width / 2 - 24,
    y1: 0,
    x2: width / 2 + 24,
    y2: 0,
    lineWidth: 0.75,
    lineColor: theme.rule
  } as const
  return [{ canvas: [line], margin: [0, 8, 0, 12] }]
}
