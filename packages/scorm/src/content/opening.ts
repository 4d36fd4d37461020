import { html } from '@curricle/html'
import { fill } from '@curricle/locale'
import type { Page } from '@curricle/model'
import { literal, tag } from '../markup.ts'
import { htmlContext, type Scope } from '../scope.ts'
import type { View } from '../view.ts'

/** The first view of a module: course, title, facts, objectives, and the text before the first page. */
export function opening(page: Page | undefined, view: View, scope: Scope): string {
  const { course, module, words } = scope
  const context = htmlContext(scope, view)
  const heading = html(module.heading, context) || literal(module.title)
  return [
    course.title === module.title ? '' : tag('p', { class: 'eyebrow' }, literal(course.title)),
    tag('h1', { id: `h-${view.code}`, tabindex: -1 }, heading),
    facts(scope),
    page || !module.description ? '' : tag('p', { class: 'lead' }, literal(module.description)),
    objectives(scope, context),
    page ? html(page.children, context) : ''
  ].join('\n')

  function objectives({ module: { objectives } }: Scope, context: ReturnType<typeof htmlContext>): string {
    if (objectives.length === 0) return ''
    const list = objectives.map(({ id, children }) => tag('li', { id: `${view.code}-${id}` }, html(children, context)))
    return tag('section', { class: 'goals' }, tag('h2', {}, literal(words.objectives)), tag('ul', {}, ...list))
  }
}

function facts({ course, module, words }: Scope): string {
  const { licence, authors } = course.metadata
  const said = [
    module.durationMinutes && fill(words.minutes, { count: module.durationMinutes }),
    module.level && `${words.level}${words.colon} ${module.level}`,
    authors.length > 0 && authors.join(', '),
    licence
  ].filter(each => typeof each === 'string')
  return said.length === 0 ? '' : tag('ul', { class: 'facts' }, ...said.map(each => tag('li', {}, literal(each))))
}
