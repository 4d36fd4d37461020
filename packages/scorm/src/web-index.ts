import { fill, type Words } from '@curricle/locale'
import type { ResolvedCourse } from '@curricle/model'
import { empty, literal, tag } from './markup.ts'
import type { Sco } from './sco.ts'
import { theme } from './theme.ts'

/** The first page of the web edition: the course, and its modules to choose from. */
export function webIndex(course: ResolvedCourse, scos: readonly Sco[], words: Words): string {
  const { title, language, metadata } = course
  const facts = [metadata.authors.join(', '), metadata.licence, metadata.date].filter(
    each => each !== undefined && each !== ''
  )
  const modules = scos.map(({ module, href }) =>
    tag(
      'li',
      {},
      tag(
        'a',
        { href },
        tag('strong', {}, literal(module.title)),
        module.durationMinutes ? tag('span', {}, literal(fill(words.minutes, { count: module.durationMinutes }))) : ''
      ),
      module.description ? tag('p', {}, literal(module.description)) : ''
    )
  )
  const own = theme(metadata.theme)
  const head = [
    '<meta charset="utf-8">',
    empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, literal(title)),
    empty('link', { rel: 'stylesheet', href: 'player.css' }),
    own ? tag('style', {}, own) : ''
  ].join('')
  const main = tag(
    'main',
    { class: 'home' },
    tag(
      'div',
      { class: 'view' },
      tag('h1', {}, literal(title)),
      tag('ul', { class: 'facts' }, ...facts.map(each => tag('li', {}, literal(each ?? '')))),
      metadata.description ? tag('p', { class: 'lead' }, literal(metadata.description)) : '',
      tag('ol', { class: 'modules' }, ...modules)
    )
  )
  return `<!doctype html>\n${tag('html', { lang: language, dir: words.direction }, tag('head', {}, head), tag('body', {}, main))}\n`
}
