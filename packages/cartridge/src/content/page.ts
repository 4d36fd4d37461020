import { html, literal } from '@curricle/html'
import { fill } from '@curricle/locale'
import type { Module, Page } from '@curricle/model'
import type { Scope } from '../scope.ts'
import type { WebText } from './web-page.ts'

/** A page of a module. The first one begins with what the module says of itself: description, duration, level, objectives. */
export function pageText(page: Page, module: Module, scope: Scope): WebText {
  const view = { ...scope.views.page(scope), headingLevel: 2 }
  const first = module.children.find(child => child.type === 'page') === page
  const body = (first ? overview(module, scope) : '') + html(page.children, view)
  return { title: page.title, heading: html(page.heading, view) || literal(page.title), body }
}

/** For a module that does not begin with a page. */
export function overviewText(module: Module, scope: Scope): WebText {
  const heading = html(module.heading, scope.views.page(scope)) || literal(module.title)
  return { title: module.title, heading, body: overview(module, scope) }
}

function overview(module: Module, scope: Scope): string {
  const { words } = scope
  const view = scope.views.page(scope)
  const facts = [
    module.durationMinutes && [words.duration, fill(words.minutes, { count: module.durationMinutes })],
    module.level && [words.level, module.level]
  ].filter(fact => typeof fact === 'object')
  const objectives = module.objectives.map(objective => `<li>${html(objective.children, view)}</li>`)
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
