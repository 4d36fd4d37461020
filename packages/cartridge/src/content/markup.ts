import { type HtmlContext, html, literal } from '@curricle/html'
import { fill, numeral } from '@curricle/locale'
import type { Rubric } from '@curricle/model'
import type { Scope } from '../scope.ts'

/** A text in its language: the pages around it may be in that of the reader's account. */
export function inLanguage(inside: string, { course, words }: Pick<Scope, 'course' | 'words'>): string {
  return `<div lang="${course.language}" dir="${words.direction}">${inside}</div>`
}

/** A passage to unfold. Importers without `details` (Moodle 4.5) leave both in the open. */
export function details(summary: string, inside: string): string {
  return `<details><summary><strong>${literal(summary)}</strong></summary>${inside}</details>`
}

/** A rubric as a table: criteria by levels, each level with its points. */
export function rubricTable(rubric: Rubric, view: HtmlContext): string {
  const { words } = view
  const names = rubric.children[0]?.children ?? []
  const head = names.map(
    level =>
      `<th scope="col">${literal(level.name)} (${literal(fill(words.points, { count: numeral(level.points, words) }))})</th>`
  )
  const rows = rubric.children.map(criterion => {
    const cells = criterion.children.map(level => `<td>${html(level.children, view)}</td>`)
    return `<tr><th scope="row">${html(criterion.heading, view)}</th>${cells.join('')}</tr>`
  })
  return [
    `<table><caption>${literal(words.rubric)}</caption>`,
    `<thead><tr><th scope="col">${literal(words.criterion)}</th>${head.join('')}</tr></thead>`,
    `<tbody>${rows.join('')}</tbody></table>`
  ].join('')
}
