import { type Assessment, visit } from '@curricle/model'
import { ascii } from '../data.ts'
import { literal, tag } from '../markup.ts'
import type { Scope } from '../scope.ts'

/** What is said when a quiz or survey was submitted, hidden; the player fills in figures and shows what holds. */
export function result(assessment: Assessment, { module, words: { player } }: Scope): string {
  const hidden = { hidden: true }
  const box = (...inside: string[]): string => tag('div', { class: 'result', tabindex: -1, ...hidden }, ...inside)
  if (assessment.purpose === 'survey') return box(tag('p', {}, literal(player.thanks)))
  if (assessment.purpose === 'practice') return ''
  const assessed = new Set<string>()
  visit(assessment, node => {
    if (node.type === 'item') for (const id of node.objectives) assessed.add(id)
  })
  const objectives = module.objectives
    .filter(({ id }) => assessed.has(id))
    .map(({ id, title }) => tag('li', { 'data-objective': ascii(id) }, literal(title)))
  return box(
    tag('h2', {}, literal(player.result)),
    tag('p', { class: 'score' }),
    tag('p', { class: 'passed', ...hidden }, literal(player.passed)),
    tag('p', { class: 'failed', ...hidden }, literal(player.notPassed)),
    tag('p', { class: 'best', ...hidden }),
    tag('div', { class: 'weak', ...hidden }, tag('h3', {}, literal(player.revise)), tag('ul', {}, ...objectives)),
    tag('p', { class: 'left', ...hidden })
  )
}
