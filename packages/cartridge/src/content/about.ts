import { fill } from '@curricle/locale'
import { pageView, type Scope } from '../scope.ts'
import { line, literal } from './markup.ts'
import { webPage } from './web-page.ts'

/** The page that introduces a course: description, authors, licence, version, date, modules. */
export function aboutDocument(scope: Scope): string {
  const { course, words, pages } = scope
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
    const page = pages.get(module.id)
    const title = literal(module.title)
    const minutes = module.durationMinutes
      ? ` (${literal(fill(words.minutes, { count: module.durationMinutes }))})`
      : ''
    return `<li>${page ? `<a href="../${literal(page.replace(/^web_resources\//, ''))}">${title}</a>` : title}${minutes}</li>`
  })
  const body = [
    course.edition === 'teacher' ? `<p><strong>${literal(words.teacherEdition)}</strong></p>` : '',
    description ? `<p>${literal(description)}</p>` : '',
    facts.length > 0 ? `<dl>${facts.join('')}</dl>` : '',
    `<section><h2>${literal(words.contents)}</h2><ol>${modules.join('')}</ol></section>`
  ]
  return webPage(course.title, literal(course.title), body.filter(piece => piece !== '').join('\n'), scope)
}

/** The list of references. */
export function referencesDocument(scope: Scope): string {
  const view = pageView(scope)
  const { course, words } = scope
  const entries = course.bibliography.map(entry => `<li>${line(entry.children, view)}</li>`)
  return webPage(words.references, literal(words.references), `<ul>${entries.join('\n')}</ul>`, scope)
}
