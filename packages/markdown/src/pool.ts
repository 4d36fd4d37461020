import type { Pool } from '@curricle/model'
import { fault, type Manuscript } from './manuscript.ts'
import { parts } from './parts.ts'
import type { Question } from './question.ts'

/** A heading with `pool`: the questions under deeper headings, of which some are drawn. */
export function pool(manuscript: Manuscript, question: Question, isNested: boolean): Pool {
  const { id, title, heading, values, audience, position, nodes } = question
  const { rest } = parts(manuscript, nodes, [], id)
  if (isNested)
    fault(
      manuscript,
      'pool-malformed',
      `The pool “${title}” stands inside another`,
      position,
      'A pool holds questions alone.'
    )
  for (const node of rest.slice(0, 1)) {
    const note = 'Write it in a question of the pool, or before the first question of the quiz.'
    fault(manuscript, 'pool-malformed', `The pool “${title}” has a text of its own`, node, note)
  }
  return {
    type: 'pool',
    id,
    title,
    heading,
    draw: values.draw ?? 1,
    ...(audience && { audience }),
    children: [],
    position
  }
}

/** Reports a pool from which the draw would not be fair or possible. */
export function checkPool(manuscript: Manuscript, { title, draw, children, position }: Pool): void {
  if (children.length === 0) {
    const note = 'Its questions begin with headings one level deeper: `#### …`.'
    fault(manuscript, 'pool-malformed', `The pool “${title}” has no questions`, position, note)
  } else if (draw > children.length) {
    const note = `Draw at most ${children.length}, or write more questions.`
    fault(
      manuscript,
      'pool-malformed',
      `The pool “${title}” draws ${draw} of ${children.length} questions`,
      position,
      note
    )
  }
  const odd = children.find(({ maxScore }) => maxScore !== children[0]?.maxScore)
  if (odd) {
    const note = 'All questions of a pool have the same points; `points=` at the pool sets those of all.'
    fault(
      manuscript,
      'pool-malformed',
      `“${odd.title}” has other points than “${children[0]?.title}”`,
      odd.position,
      note
    )
  }
}
