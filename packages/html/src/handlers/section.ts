import { fill } from '@curricle/locale'
import type { Box, Finding, Only, Recommendation, Term } from '@curricle/model'
import { join, literal, type Markup, tag } from '../markup.ts'
import type { State } from '../state.ts'

export function term(node: Term, state: State): Markup {
  const name = tag('dt', { id: state.id(node.id) }, tag('dfn', {}, literal(node.term)))
  return tag('dl', { class: 'term' }, name, tag('dd', {}, state.all(node.children)))
}

export function box(node: Box, state: State): Markup {
  const id = node.id === undefined ? undefined : state.id(node.id)
  const label = kicker(state.context.words.boxes[node.kind], node.title)
  return tag('aside', { id, class: `box box-${node.kind}`, role: 'note' }, label, state.all(node.children))
}

export function finding(node: Finding, state: State): Markup {
  const label = kicker(state.context.words.finding, node.title)
  return tag('section', { id: state.id(node.id), class: 'finding' }, label, state.all(node.children))
}

export function recommendation(node: Recommendation, state: State): Markup {
  const { words } = state.context
  const kind = node.to ? `${words.recommendation} · ${fill(words.to, { whom: node.to })}` : words.recommendation
  const label = kicker(kind, node.title)
  return tag('section', { id: state.id(node.id), class: 'recommendation' }, label, state.all(node.children))
}

/** `resolve` has put its children in its place where the package is for their reader. */
export const only = (node: Only, state: State): Markup => state.all(node.children)

/** What a section is and what it is called: visible words, so that they are there where no stylesheet is. */
export function kicker(kind: string, title: string | undefined): Markup {
  const label = tag('p', { class: 'kicker' }, tag('strong', {}, literal(kind)))
  return title ? join([label, tag('p', { class: 'kicker-title' }, tag('strong', {}, literal(title)))]) : label
}
