import { fill } from '@curricle/locale'
import type { Module, Objective, Page } from '@curricle/model'
import { activity } from '../activities/activity.ts'
import { destination } from '../destinations.ts'
import { separated } from '../fact-line.ts'
import { label } from '../handlers/label.ts'
import { marked } from '../handlers/list.ts'
import { phrasing } from '../handlers/phrasing.ts'
import { insidePanel, panel } from '../panel.ts'
import { runs } from '../runs.ts'
import type { Block } from '../tagged/index.ts'
import { isForTeacher, teacherMark } from '../teacher.ts'
import { goalOf, headingOf, title } from '../title.ts'
import type { Writing } from '../writing.ts'

/** A module as a chapter: its title on a new page, its objectives, then pages and activities. */
export function chapter(module: Module, number: number, writing: Writing): Block[] {
  const { words, theme, course } = writing
  const state: Writing = { ...writing, place: [module.id], node: module, notes: new Map(), level: { last: 0 } }
  const quiet = { font: theme.display, fontSize: theme.size * 0.95, color: theme.quiet }
  const above: Block[] =
    course.scope === 'course'
      ? [
          {
            text: runs(fill(words.pdf.module, { number }), state, { ...quiet, bold: true }),
            ...quiet,
            margin: [0, 0, 0, 4],
            pageBreak: 'before',
            tag: { keepWithNext: true }
          }
        ]
      : []
  const head = title(headingOf(module), 1, state, {
    bookmark: true,
    runs: true,
    ...(number === 1 && { tag: { firstPage: true } })
  })
  const facts = [
    module.level && `${words.level}${words.colon} ${module.level}`,
    module.durationMinutes === undefined ? undefined : fill(words.minutes, { count: module.durationMinutes })
  ].filter(fact => fact !== undefined)
  const line: Block[] =
    facts.length > 0 ? [{ text: runs(separated(facts, writing), state, quiet), ...quiet, margin: [0, 0, 0, 10] }] : []
  const description: Block[] = module.description
    ? [
        {
          text: runs(module.description, state, { italics: true, fontSize: theme.size * 1.1 }),
          fontSize: theme.size * 1.1,
          margin: [0, 0, 0, 10]
        }
      ]
    : []
  return [
    ...above,
    { ...head, ...goalOf(destination(module.id), writing), ...(above.length === 0 && { pageBreak: 'before' }) },
    ...(isForTeacher(module) ? [teacherMark(state)] : []),
    ...line,
    ...description,
    ...objectives(module.objectives, state),
    ...module.children.flatMap((place, index) => {
      const inner: Writing = { ...state, place: [module.id, place.id], node: place }
      return place.type === 'page'
        ? page(place, index === 0 && place.title === module.title, inner)
        : activity(place, inner)
    })
  ]
}

function objectives(list: readonly Objective[], writing: Writing): Block[] {
  if (list.length === 0) return []
  const inner = insidePanel(writing)
  const items = list.map(
    (objective, index): Block => ({
      text: [
        ...phrasing(objective.children, inner),
        ...(isForTeacher(objective) ? runs(` (${writing.words.pdf.teacherOnly})`, inner, { bold: true }) : [])
      ],
      margin: [0, 0, 0, index === list.length - 1 ? 0 : 2.5]
    })
  )
  return [
    panel(
      [label(writing.words.objectives, writing.theme.accent, inner), { ...marked(items, writing), type: 'disc' }],
      writing
    )
  ]
}

/** A page as a section of its chapter; the opening page has no title of its own. */
function page(node: Page, opens: boolean, writing: Writing): Block[] {
  if (opens) return writing.blocks(node.children, writing)
  const head = title(headingOf(node), 2, writing, { bookmark: true })
  const mark = isForTeacher(node) ? [teacherMark(writing, 24)] : []
  const margin: Block['margin'] = mark.length > 0 ? [0, 0, 0, 8] : head.margin
  const name = goalOf(destination(...writing.place), writing)
  return [...mark, { ...head, ...(margin && { margin }), ...name }, ...writing.blocks(node.children, writing)]
}
