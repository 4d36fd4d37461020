import { html } from '@curricle/html'
import { fill } from '@curricle/locale'
import { type Exercise, part, parts, type Rubric, type Template } from '@curricle/model'
import { details, literal, tag } from '../markup.ts'
import { htmlContext, type Scope } from '../scope.ts'
import type { View } from '../view.ts'
import { rubricTable } from './rubric.ts'
import { plain } from './template.ts'

/** An exercise: how, how long and what for; the task, hints, a field to write in, how it is assessed; for teachers the solution. */
export function exercise(node: Exercise, view: View, scope: Scope): string {
  const { words } = scope
  const context = htmlContext(scope, view)
  const task = part(node, 'task')
  const rubric: Rubric | undefined = part(node, 'rubric')
  return [
    facts(node, scope),
    task ? html(task.children, context) : '',
    ...parts(node, 'hint').map(hint => details(words.hint, html(hint.children, context), 'hint')),
    writing(node, view, scope),
    rubric ? tag('section', { class: 'rubric' }, rubricTable(rubric, context)) : '',
    ...parts(node, 'solution').map(solution => details(words.solution, html(solution.children, context), 'teacher'))
  ].join('\n')
}

function facts({ kind, durationMinutes, maxScore, objectives }: Exercise, { module, words }: Scope): string {
  const said = [
    words.exerciseKinds[kind],
    durationMinutes && fill(words.minutes, { count: durationMinutes }),
    maxScore > 0 && fill(words.player.worth, { count: maxScore })
  ].filter(each => typeof each === 'string')
  const aims = module.objectives
    .filter(({ id }) => objectives.includes(id))
    .map(({ title }) => tag('li', {}, literal(title)))
  const list = tag('ul', { class: 'facts' }, ...said.map(each => tag('li', {}, literal(each))))
  return aims.length > 0
    ? `${list}${tag('section', { class: 'goals' }, tag('h2', {}, literal(words.objectives)), tag('ul', {}, ...aims))}`
    : list
}

/** SCORM has no place to hand in: the text stays on the device until it is saved as a file. */
function writing(node: Exercise, view: View, { words }: Scope): string {
  const template: Template | undefined = part(node, 'template')
  if (node.submit.length === 0 && !template) return ''
  const way = node.submit.map(each => (each === 'text' ? words.handInText : words.handInFile)).join(', ')
  const id = `write-${view.code}`
  return tag(
    'div',
    { class: 'writing', 'data-text': `e-${node.id}` },
    tag('h2', { class: 'label' }, tag('label', { for: id }, literal(words.player.yourAnswer))),
    tag(
      'p',
      { class: 'meta', id: `${id}-how` },
      literal([way && `${words.handIn}${words.colon} ${way}.`, words.player.deviceOnly].filter(Boolean).join(' '))
    ),
    tag('textarea', { id, 'aria-describedby': `${id}-how`, rows: 10 }, literal(template ? plain(template) : '')),
    tag('p', { class: 'count' }),
    tag('p', { class: 'acts' }, tag('button', { type: 'button', class: 'save-texts' }, literal(words.player.saveFile)))
  )
}
