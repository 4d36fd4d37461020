import { fill } from '@curricle/locale'
import type { FlowContent, Module, Notes, ResolvedCourse, Slide, Slides } from '@curricle/model'
import { phrasing } from '../handlers/phrasing.ts'
import { panel } from '../panel.ts'
import type { Block, Look } from '../tagged/index.ts'
import { isForTeacher, teacherMark, teacherPanel } from '../teacher.ts'
import { headingOf, said, title } from '../title.ts'
import type { Writing } from '../writing.ts'

/** Slides of a course, and the module that each deck belongs to. */
export interface Deck {
  module: Module
  slides: Slides
}

/** Every deck of a course, in order. */
export const decks = (course: ResolvedCourse): Deck[] =>
  course.children.flatMap(module =>
    module.children.filter((place): place is Slides => place.type === 'slides').map(slides => ({ module, slides }))
  )

/** One slide a page, a coloured one with the title before each deck. */
export function screen({ module, slides }: Deck, writing: Writing): Block[] {
  const state: Writing = { ...writing, place: [module.id, slides.id], notes: new Map(), level: { last: 0 } }
  return [opening({ module, slides }, state), ...slides.children.map((slide, index) => page(slide, index + 1, state))]
}

function opening({ module, slides }: Deck, writing: Writing): Block {
  const { theme } = writing
  const white: Look = { color: '#ffffff', font: theme.display }
  const small: Look = { ...white, fontSize: 18 }
  const head = title(headingOf(slides), 1, writing, {
    look: { ...white, fontSize: 44, lineHeight: 0.98 },
    margin: [0, 0, 0, 14],
    bookmark: true,
    runs: true,
    tag: { keepWithNext: false }
  })
  const isNamed = slides.title !== module.title
  const below = phrasing(headingOf(module), { ...writing, look: small, notes: undefined, divides: false })
  return {
    stack: [
      { ...head, margin: writing.words.direction === 'rtl' ? [60, 0, 0, 14] : [0, 0, 60, 14] },
      ...(isNamed ? [{ text: below, ...small }] : [])
    ],
    margin: [0, 120, 0, 0],
    pageBreak: 'before',
    tag: { ground: 'accent' }
  }
}

function page(slide: Slide, number: number, writing: Writing): Block {
  const { message } = writing
  const content = contentOf(slide)
  const theme =
    content.length === 1 ? { ...writing.theme, pictures: { ...writing.theme.pictures, tallest: 0.72 } } : writing.theme
  const body = writing.blocks(content, { ...writing, theme, node: slide })
  return {
    stack: [...(isForTeacher(slide) ? [teacherMark(writing)] : []), heading(slide, number, writing, 32), ...body],
    pageBreak: 'before',
    fontSize: theme.size,
    tag: {
      role: 'Sect',
      onBreak: () =>
        message(`Slide ${number} does not fit its page: it goes on on the next one`, {
          ruleId: 'slide-too-long',
          node: slide,
          note: 'Make two slides of it with a line `---`.'
        })
    }
  }
}

/** A page for each slide: the slide in a frame, what the teacher says below. */
export function script({ module, slides }: Deck, writing: Writing, small: Writing): Block[] {
  const state: Writing = { ...writing, place: [module.id, slides.id], notes: new Map(), level: { last: 0 } }
  const framed: Writing = {
    ...small,
    place: state.place,
    notes: state.notes,
    level: state.level,
    width: writing.width - 60
  }
  return slides.children.flatMap((slide, index) => {
    const first = index === 0
    const top = first
      ? [
          title(headingOf(slides), 1, state, {
            look: { fontSize: 20 },
            margin: [0, 0, 0, 10],
            bookmark: true,
            runs: true
          })
        ]
      : []
    const inside = [heading(slide, index + 1, framed, 17), ...framed.blocks(contentOf(slide), framed)]
    const frame = panel(inside, writing, {
      ground: '#ffffff',
      frame: '#9aa0a8',
      padding: 26,
      least: writing.width * 0.5
    })
    const spoken = slide.children.filter((child): child is Notes => child.type === 'notes')
    const mark = isForTeacher(slide) ? [teacherMark(state)] : []
    const [begin, ...rest] = [...top, ...mark, { ...frame, font: writing.theme.display }]
    return [
      { ...(begin as Block), pageBreak: 'before' as const },
      ...rest,
      ...spoken.map(each => teacherPanel(inner => inner.blocks(each.children, inner), state))
    ]
  })
}

const contentOf = (slide: Slide): FlowContent[] =>
  slide.children.filter((child): child is FlowContent => child.type !== 'notes')

/** A slide without a title has one for those who cannot see where it begins. */
function heading(slide: Slide, number: number, writing: Writing, fontSize: number): Block {
  const { words } = writing
  const named = slide.heading.length > 0 ? slide.heading : said(fill(words.slide, { number }))
  const quiet = slide.heading.length > 0 ? {} : { color: writing.theme.quiet, fontSize: fontSize * 0.6 }
  return title(named, 2, writing, { bookmark: true, look: { fontSize, ...quiet }, margin: [0, 0, 0, fontSize * 0.5] })
}
