import { html } from '@curricle/html'
import { fill } from '@curricle/locale'
import { parts, type Slide, type Slides } from '@curricle/model'
import { pageView, type Scope } from '../scope.ts'
import { line, literal } from './markup.ts'
import { webPage } from './web-page.ts'

/** Slides one below the other, each with its title, to be read. */
export function slidesDocument(slides: Slides, scope: Scope): string {
  const view = pageView(scope)
  const each = slides.children.map((slide, index) => {
    const content = slide.children.filter(child => child.type !== 'notes')
    const id = literal(`slide-${slide.id}`)
    return `<section id="${id}"><h2>${title(slide, index, scope)}</h2>${html(content, view)}</section>`
  })
  return webPage(slides.title, line(slides.heading, view) || literal(slides.title), each.join('\n<hr>\n'), scope)
}

/** What the teacher says at each slide, as a page of its own; undefined without notes (the learner's edition has none). */
export function notesDocument(slides: Slides, scope: Scope): string | undefined {
  const view = pageView(scope)
  const said = slides.children.flatMap((slide, index) => {
    const notes = parts(slide, 'notes').map(note => html(note.children, view))
    return notes.length > 0 ? [`<section><h2>${title(slide, index, scope)}</h2>${notes.join('')}</section>`] : []
  })
  const name = notesTitle(slides, scope)
  return said.length > 0 ? webPage(name, literal(name), said.join('\n'), scope) : undefined
}

/** The page's name in the table of contents. */
export function notesTitle({ title: name }: Slides, { words }: Scope): string {
  return `${words.notes}${words.colon} ${name}`
}

function title(slide: Slide, index: number, scope: Scope): string {
  const own = line(slide.heading, pageView(scope)) || literal(slide.title ?? '')
  return own || literal(fill(scope.words.slide, { number: index + 1 }))
}
