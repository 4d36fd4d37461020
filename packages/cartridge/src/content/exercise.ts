import { html, literal } from '@curricle/html'
import { fill, numeral } from '@curricle/locale'
import { type Exercise, type Objective, part, parts } from '@curricle/model'
import type { Scope } from '../scope.ts'
import { details, rubricTable } from './markup.ts'
import type { WebText } from './web-page.ts'

/** An exercise as a page: who, how long, what for; the task, hints, template, how to hand it in, how it is assessed (unless `rubric` is false). */
export function exerciseText(
  exercise: Exercise,
  scope: Scope,
  { rubric: withRubric = true }: { rubric?: boolean } = {}
): WebText {
  const { words } = scope
  const view = { ...scope.views.page(scope), headingLevel: 2 }
  const task = part(exercise, 'task')
  const template = part(exercise, 'template')
  const rubric = part(exercise, 'rubric')
  const body = [
    facts(exercise, scope),
    aims(exercise, scope),
    task ? html(task.children, view) : '',
    ...parts(exercise, 'hint').map(hint => details(words.hint, html(hint.children, view))),
    template ? section(words.template, `<blockquote>${html(template.children, view)}</blockquote>`) : '',
    exercise.submit.length > 0 ? handIn(exercise, scope) : '',
    rubric && withRubric ? rubricTable(rubric, view) : ''
  ]
  const heading = html(exercise.heading, view) || literal(exercise.title)
  return { title: exercise.title, heading, body: body.filter(piece => piece !== '').join('\n') }
}

/** What the teacher's edition says of an exercise, as a page of its own that an LMS can keep from learners. */
export function solutionText(exercise: Exercise, scope: Scope): WebText {
  const view = { ...scope.views.page(scope), headingLevel: 2 }
  const title = `${scope.words.solution}${scope.words.colon} ${exercise.title}`
  const text = parts(exercise, 'solution').map(solution => html(solution.children, view))
  return { title, heading: literal(title), body: text.join('\n') }
}

function facts({ kind, durationMinutes, maxScore }: Exercise, { words }: Scope): string {
  const said = [
    words.exerciseKinds[kind],
    durationMinutes && fill(words.minutes, { count: durationMinutes }),
    maxScore > 0 && fill(words.points, { count: numeral(maxScore, words) })
  ]
  return `<p>${said
    .filter(each => typeof each === 'string')
    .map(literal)
    .join(' · ')}</p>`
}

function aims({ objectives }: Exercise, { course, words }: Scope): string {
  const known = course.children.flatMap(module => module.objectives)
  const aimed = objectives.flatMap((id): Objective[] => known.filter(objective => objective.id === id))
  if (aimed.length === 0) return ''
  return section(words.objectives, `<ul>${aimed.map(each => `<li>${literal(each.title)}</li>`).join('')}</ul>`)
}

function handIn({ submit }: Exercise, { words }: Scope): string {
  const ways = submit.map(way => (way === 'text' ? words.handInText : words.handInFile))
  return `<p><strong>${literal(words.handIn)}${words.colon}</strong> ${literal(ways.join(' · '))}</p>`
}

function section(title: string, inside: string): string {
  return `<section><h2>${literal(title)}</h2>${inside}</section>`
}
