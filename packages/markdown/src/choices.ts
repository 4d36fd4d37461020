import type { Choice } from '@curricle/model'
import type { Position } from 'unist'
import { type Answered, type Asked, before } from './asked.ts'
import { contradictions, credits, type Entry, entries, tasks } from './entry.ts'
import { fault, isSaid, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

/** A task list: one `[x]` is a single choice, several are a multiple choice, True and False alone are true/false. */
export function choices(asked: Asked, list: Parsed): Answered {
  const { manuscript, question } = asked
  const { title, id: under, values } = question
  const read = entries(manuscript, list, credits, { what: 'choice', under })
  tasks(manuscript, read)
  contradictions(manuscript, read, { what: 'choice' })
  const right = read.filter(({ checked }) => checked)
  const { position } = list
  const prompt = before(asked)
  const truth = values.multiple ? undefined : truths(manuscript, read)
  if (truth) {
    if (right.length !== 1)
      fault(
        manuscript,
        'key-malformed',
        `“${title}” has ${right.length} right answers`,
        position,
        'Mark one of the two.'
      )
    const made = read.map(
      (entry, index): Choice => ({ ...choice(entry, entry.checked ? 1 : 0), truth: truth[index] ?? false })
    )
    return { interaction: 'true-false', prompt, children: made }
  }
  if (right.length === 0) {
    fault(manuscript, 'item-without-key', `“${title}” has no right answer`, position, 'Mark it by `[x]`.')
  } else if (right.length === read.length && !values.multiple && !isSaid(manuscript, 'checkbox-mark', position)) {
    fault(
      manuscript,
      'key-of-all',
      `Every answer of “${title}” is right`,
      position,
      'Say what is meant, after its heading: `{typed}` (each is accepted as a typed answer), `{number}`, or `{multiple}` (all are to be chosen); or add a wrong answer.'
    )
  }
  if (values.multiple || right.length > 1) {
    const share = 1 / Math.max(right.length, 1)
    const made = read.map(entry => choice(entry, entry.checked ? share : -share))
    checkSum(manuscript, made, title, position)
    return { interaction: 'multiple-choice', prompt, children: made }
  }
  return { interaction: 'single-choice', prompt, children: read.map(entry => choice(entry, entry.checked ? 1 : 0)) }
}

/** `order` and an ordered list: the right order as it is written. */
export function order(asked: Asked, list: Parsed): Answered {
  const { manuscript, question } = asked
  const read = entries(manuscript, list, {}, { what: 'element', under: question.id })
  if (!list.ordered)
    fault(
      manuscript,
      'key-malformed',
      `The elements of “${question.title}” have no numbers`,
      list,
      'Number them in the right order: `1. `, `2. `, …'
    )
  if (read.length < 2)
    fault(
      manuscript,
      'key-malformed',
      `“${question.title}” has nothing to put into order`,
      list,
      'Write at least two elements.'
    )
  const made = read.map(entry => choice({ ...entry, checked: true, values: {} }, 1 / read.length))
  return { interaction: 'order', prompt: before(asked), children: made }
}

/** A survey's list to choose from: nothing in it is right. */
export function surveyChoices(asked: Asked, list: Parsed): Answered {
  const { manuscript, question } = asked
  const read = entries(manuscript, list, {}, { what: 'choice', under: question.id })
  contradictions(manuscript, read, { what: 'choice' })
  for (const { checked, words, position } of read) {
    if (checked)
      fault(
        manuscript,
        'key-in-survey',
        `“${words}” is marked as right in a survey`,
        position,
        'Surveys have no right answers: write `- ` alone.'
      )
  }
  const made = read.map(entry => choice({ ...entry, checked: false, values: {} }, 0))
  return {
    interaction: question.values.multiple ? 'multiple-choice' : 'single-choice',
    prompt: before(asked),
    children: made
  }
}

function choice({ id, checked, content, feedback, values, position }: Entry<typeof credits>, usual: number): Choice {
  return {
    type: 'choice',
    id,
    correct: checked ?? false,
    credit: values.credit ?? usual,
    children: content,
    feedback,
    position
  }
}

/** Which of two choices is the true one, when they are exactly True and False. */
function truths(manuscript: Manuscript, read: readonly Entry<typeof credits>[]): boolean[] | undefined {
  const { words } = manuscript.module
  const pairs = [[words.true, words.false] as const, ['True', 'False'] as const]
  const said = read.map(entry => entry.words.toLowerCase())
  for (const [yes, no] of pairs) {
    const both = [yes.toLowerCase(), no.toLowerCase()]
    if (said.length === 2 && both.every(each => said.includes(each))) return said.map(each => each === both[0])
  }
  return undefined
}

/** The right answers together must give all points. */
function checkSum(manuscript: Manuscript, made: readonly Choice[], title: string, position: Position): void {
  const sum = made.filter(({ correct }) => correct).reduce((total, { credit }) => total + credit, 0)
  if (made.some(({ correct }) => correct) && Math.abs(sum - 1) > 0.011) {
    const note = 'Give each right answer its `credit`, so that they make 100% together.'
    fault(
      manuscript,
      'credit-sum',
      `The right answers of “${title}” make ${Math.round(sum * 100)}% together`,
      position,
      note
    )
  }
}
