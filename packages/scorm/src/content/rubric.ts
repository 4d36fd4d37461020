import { type HtmlContext, html } from '@curricle/html'
import type { Rubric } from '@curricle/model'
import { literal, tag } from '../markup.ts'

/** A rubric as a table: criteria by levels, each level with its points. */
export function rubricTable(rubric: Rubric, context: HtmlContext): string {
  const { words } = context
  const levels = (rubric.children[0]?.children ?? []).map(({ name, points }) =>
    tag('th', { scope: 'col' }, literal(`${name} (${points})`))
  )
  const rows = rubric.children.map(({ heading, children }) =>
    tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, html(heading, context)),
      ...children.map(level => tag('td', {}, html(level.children, context)))
    )
  )
  const table = tag(
    'table',
    {},
    tag('caption', {}, tag('strong', {}, literal(words.rubric))),
    tag('thead', {}, tag('tr', {}, tag('th', { scope: 'col' }, literal(words.criterion)), ...levels)),
    tag('tbody', {}, ...rows)
  )
  return tag('div', { class: 'table-scroll' }, table)
}
