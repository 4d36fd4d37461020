import type { ContentNode, FlowContent, List, ListItem } from '@curricle/model'
import { join, literal, type Markup, tag } from '../markup.ts'
import type { State } from '../state.ts'

export function list(node: List, state: State): Markup {
  const loose = Boolean(node.spread) || node.children.some(item => item.spread)
  const items = node.children.map(item => listItemAs(item, loose, state))
  const tasks = node.children.some(item => typeof item.checked === 'boolean')
  const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? node.start : undefined
  return tag(node.ordered ? 'ol' : 'ul', { class: tasks ? 'tasks' : undefined, start }, ...items)
}

export const listItem = (node: ListItem, state: State): Markup => listItemAs(node, Boolean(node.spread), state)

/** In a tight list the words of an item are no paragraphs (CommonMark, 5.3). */
function listItemAs(node: ListItem, loose: boolean, state: State): Markup {
  const mark = typeof node.checked === 'boolean' ? task(node.checked, state) : undefined
  const [first, ...rest] = node.children
  if (mark && loose && first?.type === 'paragraph') {
    return tag('li', {}, tag('p', {}, mark, state.line(first.children)), state.all(rest))
  }
  return tag('li', {}, mark, loose ? state.all(node.children) : tight(node.children, state))
}

function tight(children: readonly FlowContent[], state: State): Markup {
  return state.all(
    children.flatMap((child): readonly ContentNode[] => (child.type === 'paragraph' ? child.children : [child]))
  )
}

/** A symbol, not a checkbox: a form control that does nothing is noise to a screen reader, and sanitisers drop it. */
function task(done: boolean, { context: { words } }: State): Markup {
  const symbol = tag('span', { role: 'img', 'aria-label': done ? words.done : words.toDo }, literal(done ? '☑' : '☐'))
  return join([symbol, literal(' ')])
}
