import { html } from '@curricle/html'
import { fill } from '@curricle/locale'
import type { Module, Page } from '@curricle/model'
import { pageView, type Scope } from '../scope.ts'
import { line, literal } from './markup.ts'
import { webPage } from './web-page.ts'

/** A page of a module. The first one begins with what the module says of itself: description, duration, level, objectives. */
export function pageDocument(page: Page, module: Module, scope: Scope): string {
  const view = { ...pageView(scope), headingLevel: 2 }
  const first = module.children.find(child => child.type === 'page') === page
  const body = (first ? overview(module, scope) : '') + html(page.children, view)
  return webPage(page.title, line(page.heading, view) || literal(page.title), body, scope)
}

/** For a module that does not begin with a page. */
export function overviewDocument(module: Module, scope: Scope): string {
  return webPage(
    module.title,
    line(module.heading, pageView(scope)) || literal(module.title),
    overview(module, scope),
    scope
  )
}

function overview(module: Module, scope: Scope): string {
  const { words } = scope
  const view = pageView(scope)
  const facts = [
    module.durationMinutes && [words.duration, fill(words.minutes, { count: module.durationMinutes })],
    module.level && [words.level, module.level]
  ].filter(fact => typeof fact === 'object')
  const objectives = module.objectives.map(objective => `<li>${line(objective.children, view)}</li>`)
  return [
    module.description ? `<p>${literal(module.description)}</p>` : '',
    facts.length > 0
      ? `<p>${facts.map(([name, value]) => `${literal(name ?? '')}${words.colon} ${literal(value ?? '')}`).join(' · ')}</p>`
      : '',
    objectives.length > 0
      ? `<section><h2>${literal(words.objectives)}</h2><ul>${objectives.join('')}</ul></section>`
      : ''
  ].join('\n')
}
