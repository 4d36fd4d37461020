import { fill, type Words } from '@curricle/locale'
import type { FlowContent, Slide, Slides } from '@curricle/model'
import { parts } from '@curricle/model'
import type { XmlElement } from '@curricle/xml'
import { fileLink } from '../deck-files.ts'
import { exerciseText } from '../exercise-text.ts'
import { NULL, row } from '../fields.ts'
import type { RichText } from '../rich-text.ts'
import { joined, richText } from '../rich-text.ts'
import type { ActivityWriting } from './index.ts'

type PageKind = 'page' | 'slides' | 'notes' | 'task' | 'solution'
type PageWriting = { [Kind in PageKind]: ActivityWriting<Kind> }[PageKind]

/** Something to read: a page, a deck, an exercise that is not handed in, and for teachers a solution or the notes to a deck. */
export function page({ activity, source, setting, name, text }: PageWriting): XmlElement {
  return row('page', activity.id, {
    name,
    intro: '',
    introformat: 1,
    content: text(contentOf(source, setting), 'content'),
    contentformat: 1,
    legacyfiles: 0,
    legacyfileslast: NULL,
    display: 5,
    displayoptions: 'a:2:{s:10:"printintro";s:1:"0";s:17:"printlastmodified";s:1:"0";}',
    revision: 1,
    timemodified: setting.time
  })
}

function contentOf(source: PageWriting['source'], { rendering, words, decks }: PageWriting['setting']): RichText {
  switch (source.kind) {
    case 'page':
      return richText(source.page.children, rendering)
    case 'slides': {
      const file = fileLink(decks.get(source.slides)?.slides, words.moodle.slidesFile, words)
      return joined(file, richText(deck(source.slides, words, false), rendering))
    }
    case 'notes': {
      const file = fileLink(decks.get(source.slides)?.notes, words.moodle.notesFile, words)
      return joined(file, richText(deck(source.whole, words, true), rendering))
    }
    case 'task':
      return exerciseText(source.exercise, { rendering, words }, { withRubric: true })
    case 'solution':
      return joined(...parts(source.exercise, 'solution').map(({ children }) => richText(children, rendering)))
  }
}

/** The slides one below the other, each under its title, its headings below that; notes in a box when they are wanted. */
function deck({ children }: Slides, words: Words, withNotes: boolean): FlowContent[] {
  return children.flatMap((slide, index) => [
    ...(index > 0 ? [{ type: 'thematicBreak' as const }] : []),
    slideHeading(slide, index, words),
    ...slide.children.flatMap<FlowContent>(child => {
      if (child.type === 'heading') return [{ ...child, depth: child.depth < 6 ? ((child.depth + 1) as 4) : 6 }]
      if (child.type !== 'notes') return [child]
      return withNotes ? [{ type: 'box', kind: 'note', title: words.notes, children: child.children }] : []
    })
  ])
}

function slideHeading({ heading }: Slide, index: number, words: Words): FlowContent {
  const title = fill(words.slide, { number: index + 1 })
  return { type: 'heading', depth: 3, children: heading.length > 0 ? heading : [{ type: 'text', value: title }] }
}
