import { fill } from '@curricle/locale'
import type { Box, Finding, Media, Recommendation, Term } from '@curricle/model'
import { destination } from '../destinations.ts'
import { insidePanel, panel } from '../panel.ts'
import { runs } from '../runs.ts'
import type { Block } from '../tagged/index.ts'
import { goalOf } from '../title.ts'
import type { Writing } from '../writing.ts'
import { label, labelled } from './label.ts'

const edges = { note: undefined, case: undefined, tip: '#2c6e49', warning: '#a33b20' } as const

/** A case, note, tip or warning. */
export function box(node: Box, writing: Writing): Block[] {
  const label = writing.words.boxes[node.kind]
  const edge = edges[node.kind] ?? writing.theme.accent
  const head = labelled(label, node.title, edge, node.id, writing)
  return [panel([head, ...writing.blocks(node.children, insidePanel(writing))], writing, { edge })]
}

/** A finding with its id, by which reports name it. */
export function finding(node: Finding, writing: Writing): Block[] {
  const { words, theme } = writing
  const head = labelled(words.finding, node.title, theme.accent, node.id, writing)
  return [
    panel([head, ...writing.blocks(node.children, insidePanel(writing))], writing, {
      edge: theme.accent,
      ground: '#ffffff'
    })
  ]
}

/** A recommendation and whom it addresses. */
export function recommendation(node: Recommendation, writing: Writing): Block[] {
  const { words, theme } = writing
  const label = node.to ? `${words.recommendation} · ${fill(words.to, { whom: node.to })}` : words.recommendation
  const head = labelled(label, node.title, theme.accent, node.id, writing)
  return [
    panel([head, ...writing.blocks(node.children, insidePanel(writing))], writing, {
      edge: theme.accent,
      ground: '#ffffff'
    })
  ]
}

/** A term with its definition, set in from the side. */
export function term(node: Term, writing: Writing): Block[] {
  const { theme, words } = writing
  const indent = 14
  const name: Block = {
    text: runs(node.term, { ...writing, divides: false }, { bold: true, color: theme.accent }),
    ...goalOf(destination(...writing.place, node.id), writing),
    margin: [0, 0, 0, 1],
    tag: { keepWithNext: true }
  }
  const inner = { ...writing, width: writing.width - indent }
  const [left, right] = words.direction === 'rtl' ? [0, indent] : [indent, 0]
  return [{ stack: [name, ...writing.blocks(node.children, inner)], margin: [left, 2, right, theme.size * 0.5] }]
}

/** A recording: its name and its words, since paper does not sound. */
export function media(node: Media, writing: Writing): Block[] {
  const { words, theme } = writing
  const head = labelled(node.kind === 'audio' ? words.audio : words.video, node.title, theme.accent, node.id, writing)
  const inner = insidePanel(writing)
  const transcript = node.children.flatMap(child => [
    label(words.transcript, theme.quiet, inner),
    ...inner.blocks(child.children, inner)
  ])
  return [panel([head, ...transcript], writing, { edge: theme.accent })]
}
