import { html } from '@curricle/html'
import { fill } from '@curricle/locale'
import { parts, type Slide, type Slides } from '@curricle/model'
import { literal, tag } from '../markup.ts'
import { htmlContext, type Scope } from '../scope.ts'
import type { View } from '../view.ts'

/** Slides below each other; the player turns them into a deck. */
export function slides({ title, children }: Slides, view: View, scope: Scope): string {
  const shown = children.map((slide, index) => one(slide, index, view, scope))
  return tag('div', { class: 'deck', role: 'group', 'aria-label': title }, ...shown)
}

function one(slide: Slide, index: number, view: View, scope: Scope): string {
  const { words } = scope
  const context = { ...htmlContext(scope, view), headingLevel: 3, idPrefix: `${view.code}-${slide.id}-` }
  const own = html(slide.heading, context) || literal(slide.title ?? '')
  const content = slide.children.filter(child => child.type !== 'notes')
  const notes = parts(slide, 'notes').map(note =>
    tag(
      'aside',
      { class: 'notes', 'aria-label': words.notes },
      tag('p', { class: 'eyebrow' }, literal(words.notes)),
      html(note.children, context)
    )
  )
  return tag(
    'section',
    { class: 'slide', id: `${view.code}-${slide.id}`, 'aria-label': fill(words.slide, { number: index + 1 }) },
    tag('div', { class: 'face' }, own ? tag('h2', {}, own) : '', html(content, context)),
    ...notes
  )
}
