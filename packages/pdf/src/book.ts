import type { Assessment, Module, PhrasingContent } from '@curricle/model'
import { key } from './activities/key.ts'
import { backTitle, bibliography } from './book/bibliography.ts'
import { chapter } from './book/chapter.ts'
import { collection } from './book/collection.ts'
import { contents, type Entry, entries } from './book/contents.ts'
import { cover, coverField } from './book/cover.ts'
import { figures } from './book/figures.ts'
import { glossary, terms } from './book/glossary.ts'
import { imprint } from './book/imprint.ts'
import { definition } from './definition.ts'
import { destination } from './destinations.ts'
import { phrasing } from './handlers/phrasing.ts'
import type { PdfOptions } from './options.ts'
import { runningFoot, runningHead } from './running.ts'
import type { Block, Definition, TextBlock } from './tagged/index.ts'
import { teacherMark } from './teacher.ts'
import { headingOf, said, title } from './title.ts'
import type { Writing } from './writing.ts'

/** The course or module as a book: cover, imprint, contents, chapters, answer key for teachers, glossary, references. */
export function book(prepared: Writing, options: PdfOptions): Definition {
  const { course, words } = prepared
  const defined = terms(course.children)
  const writing: Writing = { ...prepared, uses: new Map(defined.map(({ goal }) => [goal, []])) }
  const front = [...cover({ ...writing, level: { last: 0 } }), ...imprint(writing)]
  const chapters = course.children.flatMap((module, index) => chapter(module, index + 1, writing))
  const back: [string, string, Block[]][] = [
    ['answer-key', words.answerKey, course.edition === 'teacher' ? keys(course.children, writing) : []],
    ['findings', words.pdf.findings, collection('finding', writing)],
    ['recommendations', words.pdf.recommendations, collection('recommendation', writing)],
    ['glossary', words.glossary, glossary(defined, { ...writing, place: [] })],
    ['references', words.references, bibliography(writing)]
  ]
  const present = back.filter(([, , blocks]) => blocks.length > 0)
  const listed: Entry[] = [
    ...entries(writing),
    ...present.map(([id, name]) => ({ words: said(name), goal: destination('back-matter', id), level: 1 as const }))
  ]
  const frontMatter: Writing = { ...writing, level: { last: 0 } }
  return definition(writing, options, {
    title: course.scope === 'module' ? (course.children[0]?.title ?? course.title) : course.title,
    content: [
      ...front,
      ...contents(listed, frontMatter),
      ...figures(frontMatter),
      ...chapters,
      ...together(present.map(([, , blocks]) => blocks))
    ],
    background: page => (page.index === 1 ? coverField(writing) : undefined),
    header: page => runningHead(page, writing),
    footer: page => runningFoot(page, writing)
  })
}

/** Blocks below titles that share a page at most. */
const few = 16

/** The parts of the back matter: one begins a page unless it is short and there is room below another. */
function together(parts: readonly Block[][]): Block[] {
  let before = few
  return parts.flatMap(([head, ...rest]) => {
    const isBelow = before + rest.length <= few
    before = isBelow ? before + rest.length : rest.length
    if (!head) return rest
    const { pageBreak: _, margin, ...below } = head
    return [isBelow ? { ...below, margin: [0, 30, 0, margin?.[3] ?? 0] } : head, ...rest]
  })
}

/** A title below the name of what it belongs to. */
function kicker(name: readonly PhrasingContent[], below: TextBlock, writing: Writing): Block[] {
  const { theme } = writing
  const look = { font: theme.display, fontSize: theme.size * 0.9, color: theme.quiet }
  const above = below.margin?.[1] ?? 0
  return [
    {
      text: phrasing(name, { ...writing, look: { ...look, bold: true }, notes: undefined, divides: false }),
      ...look,
      margin: [0, above, 0, 1],
      tag: { keepWithNext: true }
    },
    { ...below, margin: [0, 0, 0, below.margin?.[3] ?? 0] }
  ]
}

/** The answers to all quizzes, for teachers. */
function keys(modules: readonly Module[], writing: Writing): Block[] {
  const quizzes = modules.flatMap(module =>
    module.children
      .filter((place): place is Assessment => place.type === 'assessment' && place.purpose !== 'survey')
      .map(quiz => ({ module, quiz }))
  )
  if (quizzes.length === 0) return []
  const head = backTitle(writing.words.answerKey, 'answer-key', writing)
  return [
    head,
    teacherMark(writing),
    ...quizzes.flatMap(({ module, quiz }) => {
      const state: Writing = { ...writing, place: [module.id, quiz.id], notes: new Map() }
      const name = title(headingOf(quiz), 2, state)
      return [
        ...(writing.course.scope === 'course' ? kicker(headingOf(module), name, state) : [name]),
        ...key(quiz, state)
      ]
    })
  ]
}
