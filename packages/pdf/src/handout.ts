import type { CourseNode, Entry, ExportContext, Message, PhrasingContent, ResolvedCourse } from '@curricle/model'
import { definition } from './definition.ts'
import { separated } from './fact-line.ts'
import type { PdfOptions } from './options.ts'
import { preparation } from './preparation.ts'
import { cut } from './running.ts'
import { blank, runs } from './runs.ts'
import { type Block, type PageFacts, print, type Run } from './tagged/index.ts'
import type { Theme } from './theme.ts'
import { title } from './title.ts'
import { titleWords } from './title-words.ts'
import type { Writing } from './writing.ts'

/** One document of a package of several: what it is called, what it shows and how it is written. */
export interface Handout {
  /** File name without extension. */
  name: string
  title: string
  /** The same as its author wrote it. */
  heading: PhrasingContent[]
  /** Above the title, such as `Exam paper · Version A`. */
  kind: string
  /** Ids of the module and the page or activity. */
  place: readonly string[]
  parts: readonly CourseNode[]
  /** Whether learners write their name on it. */
  named?: boolean
  content: (writing: Writing) => Block[]
}

/** Writes handouts one after another, each a tagged PDF of its own. What two of them say about one node is said once. */
export async function* handouts(
  course: ResolvedCourse,
  context: ExportContext<PdfOptions>,
  all: readonly Handout[]
): AsyncGenerator<Entry> {
  const message = once(context.message)
  for (const each of all) {
    const prepared = await preparation(
      course,
      { ...context, message },
      {
        title: each.title,
        heading: each.heading,
        parts: each.parts
      }
    )
    if (!prepared) return
    const writing: Writing = { ...prepared.writing, place: each.place }
    const composed = {
      title: each.title,
      content: [...head(each, writing), ...each.content(writing)],
      footer: (page: PageFacts) => foot(page, each, writing)
    }
    const body = await print(prepared.document, definition(writing, context.options, composed))
    yield { path: `${each.name}.pdf`, body }
  }
}

function head(each: Handout, writing: Writing): Block[] {
  const { theme, course } = writing
  const state = { ...writing, divides: false }
  const look = { font: theme.display, fontSize: theme.size * 0.92, color: theme.quiet }
  const above: Block = {
    text: runs(separated([course.title, each.kind], writing), state, look),
    ...look,
    margin: [0, 0, 0, 3],
    tag: { keepWithNext: true }
  }
  const name = title(each.heading, 1, writing, {
    look: { fontSize: theme.size * 1.9 },
    margin: [0, 0, 0, 8],
    bookmark: true
  })
  return [above, name, ...(each.named ? [nameField(writing)] : [])]
}

/** Widths of a blank's spaces, in em. */
const spaces: Readonly<Record<Theme['script'], number>> = { latin: 0.2, arabic: 0.29, chinese: 0.23 }

/** Lines for the name and the date. */
function nameField(writing: Writing): Block {
  const { theme, words } = writing
  const look = { font: theme.display, fontSize: theme.size }
  const space = theme.size * spaces[theme.script]
  const line = (label: string, width: number): Run[] => [
    ...runs(`${label}${words.colon} `, { ...writing, divides: false }, look),
    ...blank(Math.round(width / space), { ...writing, look })
  ]
  return {
    text: [...line(words.pdf.name, 170), ...runs('   ', writing, look), ...line(words.date, 75)],
    ...look,
    margin: [0, 6, 0, 12]
  }
}

function foot(page: PageFacts, each: Handout, writing: Writing): Block {
  const { theme, words } = writing
  const look = { font: theme.display, fontSize: 8.5, color: theme.quiet }
  const text = runs(
    separated([cut(titleWords(each.heading, writing), 60), each.kind, page.label], writing),
    { ...writing, divides: false },
    look
  )
  return {
    text,
    ...look,
    alignment: words.direction === 'rtl' ? 'left' : 'right',
    margin: [theme.margins[0], 30, theme.margins[2], 0]
  }
}

function once(message: Message): Message {
  const known = new Map<unknown, Set<string>>()
  return (reason, at) => {
    const reasons = known.get(at.node) ?? new Set()
    known.set(at.node, reasons)
    if (reasons.has(reason)) return
    reasons.add(reason)
    message(reason, at)
  }
}
