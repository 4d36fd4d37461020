import { fill } from '@curricle/locale'
import type { Assessment, Item, Pool } from '@curricle/model'
import { part } from '@curricle/model'
import { runs } from '../runs.ts'
import type { Block } from '../tagged/index.ts'
import { addressed, isForTeacher, teacherMark } from '../teacher.ts'
import { title } from '../title.ts'
import type { Writing } from '../writing.ts'
import { hints } from './hints.ts'
import { item } from './item.ts'
import { percent, pointsOf } from './numbers.ts'
import { opening } from './opening.ts'

/** A quiz or survey to fill in on paper. */
export function assessment(node: Assessment, writing: Writing): Block[] {
  const { words } = writing
  const kind = { graded: words.quiz, practice: words.practice, survey: words.survey }[node.purpose]
  return [
    ...opening(node, kind, factsOf(node, writing), writing),
    ...(part(node, 'introduction')?.children
      ? writing.blocks(part(node, 'introduction')?.children ?? [], writing)
      : []),
    ...questions(node, writing)
  ]
}

/** Points, pass mark, attempts and time of a quiz. */
export function factsOf(node: Assessment, writing: Writing): (string | undefined)[] {
  const { words } = writing
  const points = score(node)
  return [
    points > 0 ? pointsOf(points, writing) : undefined,
    node.masteryScore === undefined
      ? undefined
      : fill(words.masteryScore, { score: percent(node.masteryScore, words.language) }),
    node.attempts === undefined ? undefined : fill(words.attempts, { count: node.attempts }),
    node.timeLimitMinutes === undefined ? undefined : fill(words.timeLimit, { count: node.timeLimitMinutes })
  ]
}

/** All questions, numbered throughout, and the hints to them. */
export function questions(node: Assessment, writing: Writing): Block[] {
  let number = 0
  const question = (each: Item): Block[] => {
    number++
    return addressed(each, writing, inner => item(each, number, node, inner))
  }
  const asked = node.children.flatMap(child => {
    if (child.type === 'introduction') return []
    if (child.type === 'item') return question(child)
    return [...poolHead(child, writing), ...child.children.flatMap(question)]
  })
  return [...asked, ...hints(node, writing)]
}

function poolHead(pool: Pool, writing: Writing): Block[] {
  const { words, theme } = writing
  const text = fill(words.pdf.answerSome, { count: pool.draw })
  return [
    ...(isForTeacher(pool) ? [teacherMark(writing, 14)] : []),
    title(pool.heading, 3, writing),
    {
      text: runs(text, writing, { italics: true, color: theme.quiet }),
      margin: [0, 0, 0, 4],
      tag: { keepWithNext: true }
    }
  ]
}

/** Possible points: of a pool, those of the questions that are drawn. */
export const score = (node: Assessment): number =>
  node.children.reduce((sum, child) => {
    if (child.type === 'item') return sum + child.maxScore
    return child.type === 'pool' ? sum + child.draw * (child.children[0]?.maxScore ?? 0) : sum
  }, 0)
