import { type Item, type Rubric, visit } from '@curricle/model'
import { answer } from './answer.ts'
import type { Asked } from './asked.ts'
import { isComment } from './content.ts'
import { fault, type Manuscript } from './manuscript.ts'
import { parts } from './parts.ts'
import type { Question } from './question.ts'
import { highest } from './rubric.ts'

/** What a question's surroundings say. */
export interface Setting {
  isSurvey: boolean
  /** Points that its pool gives. */
  points?: number | undefined
}

/** A question: its text, its answer (the last block, as its heading and form say), and what helps and responds. */
export function item(manuscript: Manuscript, question: Question, { isSurvey, points }: Setting): Item {
  const { id, title, heading, values, audience, nodes } = question
  const found = parts(
    manuscript,
    nodes,
    isSurvey ? ['hint', 'template'] : ['hint', 'template', 'rubric', 'feedback'],
    id
  )
  // An unknown directive is neither text nor answer; what it holds is checked.
  const unknown = found.rest.filter(({ name }) => name === 'unknown')
  manuscript.flow(unknown)
  const blocks = found.rest.filter(
    node =>
      !unknown.includes(node) && !/efinition$/.test(node.type) && !(node.type === 'html' && isComment(node.value ?? ''))
  )
  const asked: Asked = { manuscript, question, blocks, isSurvey }
  const { interaction, prompt, children, fields } = answer(asked)
  const position = { start: question.position.start, end: (nodes.at(-1) ?? question).position.end }
  const rubrics = found.parts.filter((part): part is Rubric => part.type === 'rubric')
  if (interaction !== 'extended-text') {
    for (const { type, position } of found.parts) {
      if (type !== 'rubric' && type !== 'template') continue
      fault(
        manuscript,
        'kind-conflict',
        `“${title}” has a ${type}, but is no \`free\` question`,
        position?.start,
        `Only free text has a ${type}.`
      )
    }
  }
  const graded = rubrics.reduce((sum, each) => sum + highest(each), 0)
  const made: Item = {
    type: 'item',
    id,
    title,
    heading,
    interaction,
    maxScore: isSurvey ? 0 : (values.points ?? points ?? (graded > 0 ? graded : 1)),
    objectives: values.objective ?? [],
    ...(values.shuffle !== undefined && { shuffle: values.shuffle }),
    ...(values.required && { required: true }),
    ...fields,
    ...(audience && { audience }),
    children: [
      ...(prompt.length > 0 ? [{ type: 'prompt' as const, children: prompt, ...span(prompt) }] : []),
      ...children,
      ...found.parts
    ],
    position
  }
  if (prompt.length === 0 && interaction !== 'extended-text' && interaction !== 'likert' && !isSurvey) {
    fault(
      manuscript,
      'item-without-prompt',
      `“${title}” asks nothing`,
      question.position,
      'Write the question below the heading: the heading is only its name.'
    )
  }
  if (interaction === 'cloze' || interaction === 'gap-match') numberGaps(made)
  return made
}

function span(nodes: readonly { position?: Item['position'] }[]): { position?: NonNullable<Item['position']> } {
  const start = nodes[0]?.position?.start
  const end = nodes.at(-1)?.position?.end
  return start && end ? { position: { start, end } } : {}
}

function numberGaps(item: Item): void {
  let count = 0
  visit(item, node => {
    if (node.type !== 'gap') return
    node.id = String(++count)
    if (item.interaction === 'gap-match') node.mode = 'dragged'
  })
}
