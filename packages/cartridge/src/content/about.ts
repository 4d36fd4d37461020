import { html, literal, tag } from '@curricle/html'
import { fill } from '@curricle/locale'
import type { Scope } from '../scope.ts'
import type { WebText } from './web-page.ts'

/** The page that introduces a course: description, authors, licence, version, date, modules. */
export function aboutText(scope: Scope): WebText {
  const { course, words } = scope
  const view = scope.views.page(scope)
  const { description, authors, licence, version, date } = course.metadata
  const facts = [
    [words.authors, authors.join(', ')],
    [words.licence, licence],
    [words.version, version],
    [words.date, date]
  ]
    .filter(([, value]) => value)
    .map(([name, value]) => `<dt>${literal(name ?? '')}</dt><dd>${literal(value ?? '')}</dd>`)
  const modules = course.children.map(module => {
    const href = view.link({ module: module.id, moduleTitle: module.title, inside: true })
    const title = literal(module.title)
    const minutes = module.durationMinutes
      ? ` (${literal(fill(words.minutes, { count: module.durationMinutes }))})`
      : ''
    return `<li>${href ? tag('a', { href }, title) : title}${minutes}</li>`
  })
  const body = [
    course.edition === 'teacher' ? `<p><strong>${literal(words.teacherEdition)}</strong></p>` : '',
    description ? `<p>${literal(description)}</p>` : '',
    facts.length > 0 ? `<dl>${facts.join('')}</dl>` : '',
    `<section><h2>${literal(words.contents)}</h2><ol>${modules.join('')}</ol></section>`
  ]
  return { title: course.title, heading: literal(course.title), body: body.filter(piece => piece !== '').join('\n') }
}

/** The list of references. */
export function referencesText(scope: Scope): WebText {
  const view = scope.views.page(scope)
  const { course, words } = scope
  const entries = course.bibliography.map(entry => `<li>${html(entry.children, view)}</li>`)
  return { title: words.references, heading: literal(words.references), body: `<ul>${entries.join('\n')}</ul>` }
}
