import { kindOf, viewSection } from './content/index.ts'
import { moduleData } from './data.ts'
import { looks } from './looks.ts'
import { empty, literal, tag } from './markup.ts'
import type { Scope } from './scope.ts'
import { logoOf } from './theme.ts'
import { typefaces } from './typefaces.ts'

/**
 * The page of a module: every view as readable text, links between them, the data of its questions, and the player,
 * which comes while the text is read. It reads without script; nothing comes from outside the package; no attribute holds code.
 */
export function moduleDocument(scope: Scope): string {
  const { course, module, words, root, views, files } = scope
  const { player } = words
  const head = [
    '<meta charset="utf-8">',
    empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('title', {}, literal(module.title)),
    looks(
      course.metadata.theme,
      typefaces(course, asset => `${root}${files.path(asset)}`)
    ),
    tag('script', { src: `${root}player.js`, defer: true })
  ].join('')
  const body = [
    tag('a', { class: 'skip', href: '#main' }, literal(player.skip)),
    bar(scope),
    notices(scope),
    tag(
      'div',
      { class: 'frame' },
      contents(scope),
      tag(
        'main',
        { id: 'main', tabindex: -1 },
        ...views.map(view => `\n${viewSection(view, scope)}`),
        '\n',
        pager(scope)
      )
    ),
    tag('div', { class: 'hidden', id: 'live', role: 'status' }),
    tag('script', { type: 'application/json', id: 'data' }, json(moduleData(scope)))
  ].join('\n')
  return `<!doctype html>\n${tag('html', { lang: course.language, dir: words.direction }, `\n${tag('head', {}, head)}\n`, tag('body', {}, `\n${body}\n`), '\n')}\n`
}

function bar({ module, course, words, root, files }: Scope): string {
  const logo = logoOf(course)
  return tag(
    'header',
    { class: 'bar' },
    tag(
      'button',
      { type: 'button', id: 'menu', class: 'script', 'aria-expanded': 'false', 'aria-controls': 'contents' },
      literal(words.contents)
    ),
    logo ? empty('img', { src: `${root}${files.path(logo)}`, alt: '' }) : '',
    tag('p', {}, literal(module.title)),
    tag('button', { type: 'button', id: 'leave', hidden: true }, literal(words.player.leave))
  )
}

/** What is said of the connection to the LMS, while it holds. */
function notices({ runtime, words: { player } }: Scope): string {
  if (runtime === 'web') return ''
  const { alone, offline, lost, online, review, left } = player
  const lines = Object.entries({ alone, offline, lost, online, review, left }).map(([name, said]) =>
    tag('p', { 'data-notice': name, hidden: true }, literal(said))
  )
  return tag('aside', { class: 'notice', id: 'notice', hidden: true }, ...lines)
}

function contents(scope: Scope): string {
  const { views, words } = scope
  const lines = views.map(view => {
    const kind = kindOf(view, scope)
    return tag(
      'li',
      {},
      tag(
        'a',
        { href: `#v-${view.code}`, class: kind },
        tag('span', {}, literal(view.title)),
        tag('span', { class: 'mark hidden' })
      )
    )
  })
  return tag(
    'nav',
    { id: 'contents', 'aria-labelledby': 'contents-title' },
    scope.runtime === 'web'
      ? tag('p', {}, tag('a', { href: `${scope.root}index.html` }, literal(words.player.allModules)))
      : '',
    tag('h2', { id: 'contents-title' }, literal(words.contents)),
    tag('progress', { id: 'progress', class: 'script', max: 1, value: 0, 'aria-labelledby': 'count' }),
    tag('p', { id: 'count', class: 'script' }),
    tag('ol', {}, ...lines),
    scope.runtime === 'web' ? progressFile(scope) : ''
  )
}

/** Without an LMS, progress gets to another device as a file. */
function progressFile({ words: { player } }: Scope): string {
  return tag(
    'p',
    { class: 'acts' },
    tag('button', { type: 'button', id: 'save-progress' }, literal(player.saveProgress)),
    empty('input', { type: 'file', id: 'load-progress', class: 'hidden', accept: '.json' }),
    tag('label', { class: 'button', for: 'load-progress' }, literal(player.loadProgress))
  )
}

function pager({ words: { player } }: Scope): string {
  return [
    tag('p', { class: 'end', id: 'end', hidden: true }, literal(player.finished)),
    tag(
      'div',
      { class: 'pager script' },
      tag('button', { type: 'button', id: 'back' }, literal(player.previous)),
      tag('span', { id: 'place' }),
      tag('button', { type: 'button', id: 'next', class: 'main' }, literal(player.next))
    )
  ].join('')
}

/** JSON that no markup can end early. */
function json(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c')
}
