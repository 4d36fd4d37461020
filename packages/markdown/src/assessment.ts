import type { Assessment, Pool } from '@curricle/model'
import { activity } from './activity.ts'
import { item } from './item.ts'
import { count, duration, flag, percent, target } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { checkPool, pool } from './pool.ts'
import { question } from './question.ts'

const quizKinds = { mastery: percent, attempts: count, time: duration, shuffle: flag, practice: flag }
const surveyKinds = { anonymous: flag, repeats: target }

/** `:::quiz`: every heading in it begins a question. */
export function quiz(manuscript: Manuscript, node: Parsed): Assessment {
  const { common, values, children, place } = activity(manuscript, node, quizKinds)
  const { mastery, attempts, time, shuffle, practice } = values
  if (practice && mastery !== undefined) {
    const note = 'A quiz for practice is not graded and need not be passed: take `mastery` or `practice` away.'
    fault(manuscript, 'kind-conflict', '`mastery` of a quiz for practice', place('mastery'), note)
  }
  return {
    type: 'assessment',
    ...common,
    purpose: practice ? 'practice' : 'graded',
    ...(mastery !== undefined && { masteryScore: mastery }),
    ...(attempts !== undefined && { attempts }),
    ...(time !== undefined && { timeLimitMinutes: time }),
    shuffle: shuffle ?? false,
    anonymous: false,
    children: contents(manuscript, children, common, false)
  }
}

/** `:::survey`: the same without right answers. */
export function survey(manuscript: Manuscript, node: Parsed): Assessment {
  const { common, values, children } = activity(manuscript, node, surveyKinds)
  const { anonymous, repeats } = values
  return {
    type: 'assessment',
    ...common,
    purpose: 'survey',
    shuffle: false,
    anonymous: anonymous ?? true,
    ...(repeats !== undefined && { repeats }),
    children: contents(manuscript, children, common, true, repeats !== undefined)
  }
}

function contents(
  manuscript: Manuscript,
  nodes: readonly Parsed[],
  { title, position }: { title: string; position: Parsed['position'] },
  isSurvey: boolean,
  repeatsOther = false
): Assessment['children'] {
  const first = nodes.findIndex(({ type }) => type === 'heading')
  const before = first < 0 ? nodes : nodes.slice(0, first)
  const questions = first < 0 ? [] : divide(nodes.slice(first))
  const children: Assessment['children'] = []
  const introduction = manuscript.flow(before)
  if (introduction.length > 0) {
    const { start } = (before[0] as Parsed).position
    const { end } = (before.at(-1) as Parsed).position
    children.push({ type: 'introduction', children: introduction, position: { start, end } })
  }
  const list = before.find(({ type, children }) => type === 'list' && children?.some(hasTasks))
  if (list) {
    const note =
      'Begin each question with a heading of its own: `### Its name {#its-id}`, then the text, then the list of answers.'
    fault(manuscript, 'questions-without-headings', 'A list of answers before the first heading', list, note)
  } else if (questions.length === 0 && !repeatsOther) {
    fault(
      manuscript,
      'quiz-empty',
      `“${title}” has no questions`,
      position.start,
      'Begin each one with a heading: `### Its name {#its-id}`.'
    )
  }
  let open: { pool: Pool; depth: number; points: number | undefined } | undefined
  for (const each of questions) {
    const asked = question(manuscript, each, isSurvey)
    if (open && asked.depth <= open.depth) open = undefined
    if (asked.values.pool) {
      const made = pool(manuscript, asked, open !== undefined)
      open = { pool: made, depth: asked.depth, points: asked.values.points }
      children.push(made)
    } else if (open) open.pool.children.push(item(manuscript, asked, { isSurvey, points: open.points }))
    else children.push(item(manuscript, asked, { isSurvey }))
  }
  for (const child of children) if (child.type === 'pool') checkPool(manuscript, child)
  return children
}

/** The nodes of each question, heading first. */
function divide(nodes: readonly Parsed[]): Parsed[][] {
  const groups: Parsed[][] = []
  for (const node of nodes) {
    if (node.type === 'heading') groups.push([node])
    else groups.at(-1)?.push(node)
  }
  return groups
}

const hasTasks = (item: Parsed): boolean =>
  typeof item.checked === 'boolean' ||
  (item.children ?? []).some(
    ({ type, children }) => type === 'list' && children?.some(each => typeof each.checked === 'boolean')
  )
