import { type FlowContent, type Gap, visit } from '@curricle/model'
import type { Answered, Asked } from './asked.ts'
import { fault } from './manuscript.ts'
import { waysOf } from './question.ts'

/** A text with `:gap[…]` and `:pick[…]`: cloze, or with `drag` words to drag. */
export function gaps(asked: Asked): Answered {
  const { manuscript, question, blocks, isSurvey } = asked
  const { title } = question
  const prompt = manuscript.flow(blocks)
  const [way] = waysOf(question.values)
  if (isSurvey)
    fault(
      manuscript,
      'key-in-survey',
      `“${title}” has gaps in a survey`,
      question.position,
      'Surveys have no right answers.'
    )
  if (way !== undefined && way !== 'drag') {
    fault(
      manuscript,
      'kind-conflict',
      `“${title}” has gaps and is \`${way}\``,
      question.position,
      `Take \`${way}\` or the gaps away.`
    )
  }
  for (const gap of found(prompt)) {
    if (way === 'drag' && gap.mode === 'typed') {
      fault(manuscript, 'kind-conflict', '`:gap` is typed and cannot be dragged', gap.position, 'Write `:pick[word]`.')
    }
    if (way !== 'drag' && gap.mode === 'chosen' && gap.options.length < 2) {
      const note = 'Add wrong ones: `:pick[right / wrong / wrong]`; or write `{drag}` after the heading.'
      fault(manuscript, 'gap-malformed', 'There is nothing to choose from', gap.position, note)
    }
  }
  return { interaction: way === 'drag' ? 'gap-match' : 'cloze', prompt, children: [] }
}

function found(nodes: readonly FlowContent[]): Gap[] {
  const gaps: Gap[] = []
  for (const node of nodes) {
    visit(node, each => {
      if (each.type === 'gap') gaps.push(each)
    })
  }
  return gaps
}
