import { fill, type Words } from '@curricle/locale'
import type { ResolvedCourse } from '@curricle/model'
import { looks } from './looks.ts'
import { empty, literal, tag } from './markup.ts'
import type { Scos } from './sco.ts'

/** What this page alone shows. */
const list =
  '.modules{padding:0;list-style:none}.modules li{padding-block:1.25rem;border-block-start:1px solid var(--line)}' +
  '.modules li:last-child{border-block-end:1px solid var(--line)}.modules p{margin:.25rem 0 0}' +
  '.modules a{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1.5rem;text-decoration:none}' +
  '.modules strong{font-size:1.25rem;line-height:1.4}.modules a:hover strong{text-decoration:underline}' +
  '.modules span{color:var(--muted);font-size:.9375rem}.lead{margin-block-end:2.5rem}.logo img{max-block-size:3rem;inline-size:auto}'

/** The first page of the web edition: the course, and its modules to choose from. */
export function webIndex(course: ResolvedCourse, { scos, logo, typefaces }: Scos, words: Words): string {
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
  const head = [
    '<meta charset="utf-8">',
    empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, literal(title)),
    looks(metadata.theme, typefaces + list)
  ].join('')
  const main = tag(
    'main',
    { class: 'home' },
    tag(
      'div',
      { class: 'view' },
      logo ? tag('p', { class: 'logo' }, empty('img', { src: logo, alt: '' })) : '',
      tag('h1', {}, literal(title)),
      tag('ul', { class: 'facts' }, ...facts.map(each => tag('li', {}, literal(each ?? '')))),
      metadata.description ? tag('p', { class: 'lead' }, literal(metadata.description)) : '',
      tag('ol', { class: 'modules' }, ...modules)
    )
  )
  return `<!doctype html>\n${tag('html', { lang: language, dir: words.direction }, tag('head', {}, head), tag('body', {}, main))}\n`
}
