import { html, literal } from '@curricle/html'
import { fill } from '@curricle/locale'
import { parts, type Slide, type Slides } from '@curricle/model'
import type { Scope } from '../scope.ts'
import type { WebText } from './web-page.ts'

/** Slides one below the other, each with its title, to be read. */
export function slidesText(slides: Slides, scope: Scope): WebText {
  const view = scope.views.page(scope)
  const each = slides.children.map((slide, index) => {
    const content = slide.children.filter(child => child.type !== 'notes')
    return `<section><h2>${title(slide, index, scope)}</h2>${html(content, view)}</section>`
  })
  return {
    title: slides.title,
    heading: html(slides.heading, view) || literal(slides.title),
    body: each.join('\n<hr>\n')
  }
}

/** Whether there is anything for the teacher to say; the learner's edition has none. */
export function hasNotes(slides: Slides): boolean {
  return slides.children.some(slide => parts(slide, 'notes').length > 0)
}

/** What the teacher says at each slide, as a page of its own. */
export function notesText(slides: Slides, scope: Scope): WebText {
  const view = scope.views.page(scope)
  const { words } = scope
  const said = slides.children.flatMap((slide, index) => {
    const notes = parts(slide, 'notes').map(note => html(note.children, view))
    return notes.length > 0 ? [`<section><h2>${title(slide, index, scope)}</h2>${notes.join('')}</section>`] : []
  })
  const name = `${words.notes}${words.colon} ${slides.title}`
  return { title: name, heading: literal(name), body: said.join('\n') }
}

function title(slide: Slide, index: number, scope: Scope): string {
  const own = html(slide.heading, scope.views.page(scope)) || literal(slide.title ?? '')
  return own || literal(fill(scope.words.slide, { number: index + 1 }))
}
