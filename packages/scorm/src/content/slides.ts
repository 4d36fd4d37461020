import { html } from '@curricle/html'
import { fill } from '@curricle/locale'
import { parts, type Slide, type Slides } from '@curricle/model'
import { literal, tag } from '../markup.ts'
import { htmlContext, type Scope } from '../scope.ts'
import type { View } from '../view.ts'

/** Slides below each other, and the buttons by which the player turns them one at a time. */
export function slides({ title, children }: Slides, view: View, scope: Scope): string {
  const shown = children.map((slide, index) => one(slide, index, view, scope))
  return tag('div', { class: 'deck', role: 'group', 'aria-label': title }, ...shown, turns(scope))
}

function turns({ words: { player } }: Scope): string {
  const button = (sign: string, name: string): string =>
    tag('button', { type: 'button', 'aria-label': name, title: name }, tag('span', { 'aria-hidden': 'true' }, sign))
  return tag(
    'p',
    { class: 'turn script' },
    button('‹', player.previous),
    tag('span', { class: 'position' }),
    button('›', player.next),
    button('⛶', player.fullScreen)
  )
}

function one(slide: Slide, index: number, view: View, scope: Scope): string {
  const { words } = scope
  const context = { ...htmlContext(scope, view), headingLevel: 3, idPrefix: `${view.code}-${slide.id}-` }
  const own = html(slide.heading, context) || literal(slide.title ?? '')
  const content = slide.children.filter(child => child.type !== 'notes')
  const notes = parts(slide, 'notes').map(note =>
    tag(
      'aside',
      { class: 'notes', role: 'note', 'aria-label': words.notes },
      tag('p', { class: 'eyebrow' }, literal(words.notes)),
      html(note.children, context)
    )
  )
  return tag(
    'div',
    {
      class: 'slide',
      role: 'group',
      id: `${view.code}-${slide.id}`,
      'aria-label': fill(words.slide, { number: index + 1 })
    },
    tag('div', { class: 'face' }, own ? tag('h2', {}, own) : '', html(content, context)),
    ...notes
  )
}
