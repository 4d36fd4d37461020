import type { Activity } from '@curricle/model'
import { destination } from '../destinations.ts'
import { factLine } from '../fact-line.ts'
import { runs } from '../runs.ts'
import type { Block } from '../tagged/index.ts'
import { isForTeacher, teacherMark } from '../teacher.ts'
import { goalOf, headingOf, title } from '../title.ts'
import type { Writing } from '../writing.ts'

/** How an activity begins: a line that says what it is, its title, and facts such as points and time. */
export function opening(
  node: Activity,
  kind: string,
  facts: readonly (string | undefined)[],
  writing: Writing
): Block[] {
  const { theme } = writing
  const state = { ...writing, divides: false }
  const look = { font: theme.display, fontSize: theme.size * 0.9 }
  const above: Block = {
    text: runs(kind, state, { ...look, bold: true, color: theme.quiet }),
    ...look,
    margin: [0, 26, 0, 1],
    tag: { keepWithNext: true }
  }
  const head = title(headingOf(node), 2, writing, {
    bookmark: true,
    margin: [0, 0, 0, 5]
  })
  const mark = isForTeacher(node) ? [teacherMark(writing, 26)] : []
  return [
    ...mark,
    { ...above, ...(mark.length > 0 && { margin: [0, 0, 0, 1] }) },
    { ...head, ...goalOf(destination(...writing.place), writing) },
    ...factLine(facts, writing)
  ]
}
