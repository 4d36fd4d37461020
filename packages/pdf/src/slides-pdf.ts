import { type Exporter, paperFit } from '@curricle/model'
import { z } from 'zod'
import { bleed } from './book/cover.ts'
import { carriesOnly } from './carries.ts'
import { definition } from './definition.ts'
import { fields, type PdfOptions } from './options.ts'
import { pictureTypes } from './pictures.ts'
import { preparation } from './preparation.ts'
import { runs } from './runs.ts'
import { decks, screen, script } from './slides/deck.ts'
import { notesTheme, slideTheme } from './slides/theme.ts'
import { type Block, type PageFacts, print } from './tagged/index.ts'
import { headingOf } from './title.ts'
import type { Writing } from './writing.ts'

/** Options of `slides-pdf`. */
export interface SlidesOptions extends PdfOptions {
  /** A page for each slide with what the teacher says, instead of the slides alone. Default: in the teacher's edition. */
  notes?: boolean | undefined
}

/** All slides of the course, one a page (16:9), or a page for each with the teacher's notes. */
export const slidesPdf: Exporter<SlidesOptions> = {
  name: 'slides-pdf',
  description: 'The slides as pages of a screen, for teachers with their notes, accessible (PDF/UA-1)',
  extension: '.pdf',
  container: 'none',
  carries: carriesOnly(['slides', 'notes'], 'only slides are in it'),
  holds: place => place.type === 'slides',
  media: pictureTypes,
  fits: () => ({ usual: paperFit }),
  options: z.strictObject({
    ...fields,
    notes: z.boolean().optional().describe('the teacher’s text below each slide; without it in the teacher’s edition')
  }),
  guide: {
    steps: ['Show the file in full screen, or hand it out.'],
    again: 'A new build replaces the old file.'
  },
  async *write(course, context) {
    const all = decks(course)
    if (all.length === 0) return
    const withNotes = context.options.notes ?? course.edition === 'teacher'
    const parts = all.map(({ slides }) => slides)
    // The deck that a Moodle course carries alone gives its title to the course.
    const alone = parts.find(({ title }) => title === course.title)
    const scope = {
      title: course.title,
      heading: alone && headingOf(alone),
      parts,
      theme: withNotes ? notesTheme : slideTheme
    }
    const prepared = await preparation(course, context, scope)
    if (!prepared) return
    const { document, writing } = prepared
    const small: Writing = {
      ...writing,
      theme: { ...writing.theme, body: writing.theme.display, size: writing.theme.size * 1.1 }
    }
    const content = all.flatMap(deck => (withNotes ? script(deck, writing, small) : screen(deck, writing)))
    const composed = {
      title: course.title,
      content,
      background: (page: PageFacts) => (page.ground ? ground(writing) : undefined),
      footer: (page: PageFacts) => foot(page, writing, withNotes)
    }
    yield {
      path: `${course.id}.slides.pdf`,
      body: await print(document, definition(writing, context.options, composed))
    }
  }
}

/** The deck's name and the page's number, small; not on the coloured pages. */
function foot(page: PageFacts, writing: Writing, everywhere: boolean): Block | undefined {
  if (page.first && !everywhere) return undefined
  const { theme, words } = writing
  const look = { font: theme.display, fontSize: 9.5, color: theme.quiet }
  const text = runs(`${page.head ?? ''}   ${page.label}`, { ...writing, divides: false }, look)
  return {
    text,
    ...look,
    alignment: words.direction === 'rtl' ? 'left' : 'right',
    margin: [theme.margins[0], 18, theme.margins[2], 0]
  }
}

function ground({ theme }: Writing): Block {
  const { width, height } = theme.page
  return {
    canvas: [{ type: 'rect', x: -bleed, y: -bleed, w: width + 2 * bleed, h: height + bleed, color: theme.accent }]
  }
}
