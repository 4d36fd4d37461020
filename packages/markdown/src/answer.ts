import type { Answered, Asked } from './asked.ts'
import { choices, order, surveyChoices } from './choices.ts'
import { isTaskList } from './entry.ts'
import { gaps } from './gaps.ts'
import { hotspot, isHotspot } from './hotspot.ts'
import { likert } from './likert.ts'
import { fault, isSaid, source } from './manuscript.ts'
import { match } from './match.ts'
import { numeric } from './numeric.ts'
import type { Parsed } from './parsed.ts'
import { waysOf } from './question.ts'
import { typed } from './typed.ts'

/** How a question is answered: what its heading says, else what its last block is. */
export function answer(asked: Asked): Answered {
  const { blocks, question, isSurvey } = asked
  const last = blocks.at(-1)
  const [way] = waysOf(question.values)
  if (isInterrupted(asked)) return plain(asked)
  if (way === 'free') return free(asked)
  if (holdsGap(blocks)) {
    if (isTaskList(last)) {
      const note = 'Keep one of the two; another question may ask the rest.'
      fault(asked.manuscript, 'key-malformed', `“${question.title}” has gaps and a list of answers`, last, note)
    }
    return gaps(asked)
  }
  if (way === 'drag') return without(asked, '`drag` needs words to drag', 'Put them into the text: `:pick[word]`.')
  if (isSurvey && way === 'number')
    return { interaction: 'numeric', prompt: asked.manuscript.flow(blocks), children: [] }
  if (way === 'order' || way === 'likert' || isSurvey || last?.type === 'list') return byList(asked, last)
  if (way === undefined && last?.type === 'table') return match(asked, last)
  return missing(asked)
}

function byList(asked: Asked, last: Parsed | undefined): Answered {
  const { question, isSurvey } = asked
  const [way] = waysOf(question.values)
  if (last?.type !== 'list') return missing(asked)
  if (way === 'likert') return likert(asked, last)
  if (isSurvey) return surveyChoices(asked, last)
  if (way === 'order') return order(asked, last)
  if (!isTaskList(last)) return missing(asked)
  if (way === 'typed') return typed(asked, last)
  if (way === 'number') return numeric(asked, last)
  return isHotspot(asked, last) ? hotspot(asked, last) : choices(asked, last)
}

function free(asked: Asked): Answered {
  const { manuscript, question, blocks } = asked
  const last = blocks.at(-1)
  if (isTaskList(last)) {
    fault(
      manuscript,
      'key-malformed',
      `“${question.title}” is free text and has a list of answers`,
      last,
      'Take `free` out of its braces, or take the list away.'
    )
  }
  const { words } = question.values
  return {
    interaction: 'extended-text',
    prompt: manuscript.flow(blocks),
    children: [],
    ...(words !== undefined && { fields: { words } })
  }
}

/** A question whose answer is not where it should be. */
function missing(asked: Asked): Answered {
  const last = asked.blocks.at(-1)
  if (last?.type === 'code' && /^\s*[-*+] \[[ xX]\]/m.test(last.value ?? '')) {
    const note = 'Begin each item at the beginning of its line: `- [x] right`.'
    fault(asked.manuscript, 'item-without-key', 'A list that is indented by four spaces is code', last, note)
    return plain(asked)
  }
  // Dashes for hyphens are reported with the text.
  if (last?.type === 'paragraph' && /^\s*[–—−‐‑•·][ \u00a0\u202f]?\[[ xX✓✔]?\]/.test(source(asked.manuscript, last)))
    return plain(asked)
  const { number, typed } = asked.question.values
  const note = asked.isSurvey
    ? 'End it with a list to choose from, or write `{likert=agreement}`, `{number}` or `{free}` after its heading.'
    : number || typed
      ? `End it with what is accepted: \`- [x] ${number ? '9' : 'word'}\`.`
      : last?.type === 'list' && last.ordered
        ? 'For steps to put in order, write `{order}` after its heading; in a list to choose from, mark each: `- [x] right`, `- [ ] wrong`.'
        : 'End it with a task list (`- [x] right`, `- [ ] wrong`), a table of pairs or a text with `:gap[…]`; or write `{free}` after its heading.'
  return without(asked, `“${asked.question.title}” has no ${asked.isSurvey ? 'answers' : 'key'}`, note)
}

/** Reports a list of answers that something follows; what it is most likely tells the remedy. */
function isInterrupted({ manuscript, question, blocks }: Asked): boolean {
  const after = blocks.find((_, index) => isTaskList(blocks[index - 1]))
  if (after?.type === 'blockquote') {
    const note = 'Indent it to the words of its answer: two spaces, then `> `.'
    fault(manuscript, 'feedback-not-indented', 'This feedback belongs to no answer', after, note)
  } else if (after) {
    const note = 'The answer is the last block: put text before it, and what responds to all into `:::feedback`.'
    fault(manuscript, 'text-after-key', `In “${question.title}” something follows the list of answers`, after, note)
  }
  return after !== undefined
}

function without(asked: Asked, reason: string, note: string): Answered {
  const { manuscript, question, blocks } = asked
  const made = plain(asked)
  // A gap that is not understood is said in its place.
  const whole = { start: question.position.start, end: blocks.at(-1)?.position.end ?? question.position.end }
  if (!isSaid(manuscript, 'gap-malformed', whole))
    fault(manuscript, 'item-without-key', reason, question.position, note)
  return made
}

/** Something to go on with; nothing is built from it. */
function plain({ manuscript, blocks }: Asked): Answered {
  return { interaction: 'extended-text', prompt: manuscript.flow(blocks), children: [] }
}

function holdsGap(nodes: readonly Parsed[]): boolean {
  return nodes.some(({ type, children }) => type === 'gap' || (children !== undefined && holdsGap(children)))
}
