import type { Break, Delete, Emphasis, Html, InlineCode, Strong, Text } from '@curricle/model'
import { literal, type Markup, tag } from '../markup.ts'
import type { State } from '../state.ts'

export const text = (node: Text): Markup => literal(node.value)

export const emphasis = (node: Emphasis, state: State): Markup => tag('em', {}, state.line(node.children))

export const strong = (node: Strong, state: State): Markup => tag('strong', {}, state.line(node.children))

export const deleted = (node: Delete, state: State): Markup => tag('del', {}, state.line(node.children))

/** From left to right and set apart, or a bracket at its end would change sides on a page from right to left. */
export const inlineCode = (node: InlineCode, { context }: State): Markup =>
  tag('code', { dir: context.words.direction === 'rtl' ? 'ltr' : undefined }, literal(node.value))

export const breakLine = (_: Break): Markup => tag('br')

/** By itself; among siblings it has been sanitised together with them. */
export const html = (node: Html, state: State): Markup => state.all([node])
