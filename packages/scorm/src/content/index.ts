import { html } from '@curricle/html'
import { literal, tag } from '../markup.ts'
import { htmlContext, type Scope } from '../scope.ts'
import { isOpening, type View } from '../view.ts'
import { exercise } from './exercise.ts'
import { opening } from './opening.ts'
import { quiz } from './quiz.ts'
import { slides } from './slides.ts'

/** One view as a section of the page, readable without a script. */
export function viewSection(view: View, scope: Scope): string {
  const kind = kindOf(view, scope)
  // Without a name: a named section is a landmark, and a page has enough of them.
  const id = 'id' in view.content ? view.content.id : undefined
  return tag('section', { class: `view ${kind}`, id: `v-${view.code}`, 'data-id': id }, body(view, scope))
}

/** Class name of a view and of its line in the contents. */
export function kindOf({ content }: View, { module }: Scope): string {
  if (content.type === 'assessment') return content.purpose === 'survey' ? 'survey' : 'quiz'
  if (content.type === 'page' && isOpening(content, module)) return 'opening'
  return content.type
}

function body(view: View, scope: Scope): string {
  const { content } = view
  const { words, module } = scope
  switch (content.type) {
    case 'opening':
      return opening(undefined, view, scope)
    case 'page':
      return isOpening(content, module)
        ? opening(content, view, scope)
        : heading(view, scope) + html(content.children, htmlContext(scope, view))
    case 'slides':
      return heading(view, scope, words.slides) + slides(content, view, scope)
    case 'exercise':
      return heading(view, scope, words.exercise) + exercise(content, view, scope)
    case 'discussion':
      return heading(view, scope, words.discussion) + html(content.children, htmlContext(scope, view))
    case 'assessment': {
      const name = { graded: words.quiz, practice: words.practice, survey: words.survey }[content.purpose]
      return heading(view, scope, name) + quiz(content, view, scope)
    }
    case 'bibliography': {
      const context = htmlContext(scope, view)
      const entries = content.entries.map(({ key, children }) =>
        tag('li', { id: `ref-${key}` }, html(children, context))
      )
      return heading(view, scope) + tag('ul', { class: 'references' }, ...entries)
    }
  }
}

function heading(view: View, scope: Scope, kind = ''): string {
  const { content } = view
  const own = 'heading' in content ? html(content.heading, htmlContext(scope, view)) : ''
  return [
    kind ? tag('p', { class: 'eyebrow' }, literal(kind)) : '',
    tag('h1', { id: `h-${view.code}`, tabindex: -1 }, own || literal(view.title))
  ].join('')
}
