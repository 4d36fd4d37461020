import type { Answer } from '@curricle/model'
import { type Answered, type Asked, before } from './asked.ts'
import { contradictions, credits, entries, tasks } from './entry.ts'
import { fault } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { typedWords } from './typed-words.ts'

/** `typed` and a task list: each `[x]` is accepted, each `[ ]` an expected mistake. */
export function typed(asked: Asked, list: Parsed): Answered {
  const { manuscript, question } = asked
  const read = entries(manuscript, list, credits, { what: 'answer', under: question.id })
  tasks(manuscript, read)
  contradictions(manuscript, read, {
    what: 'answer',
    fold: words => (question.values.case ? words : words.toLowerCase())
  })
  if (!read.some(({ checked }) => checked)) {
    fault(
      manuscript,
      'item-without-key',
      `“${question.title}” accepts nothing`,
      list,
      'Mark what is accepted by `[x]`.'
    )
  }
  const children = read.map(
    ({ id, checked = false, line, words, feedback, values, position }): Answer => ({
      type: 'answer',
      id,
      value: typedWords(manuscript, line) || words,
      correct: checked,
      credit: values.credit ?? (checked ? 1 : 0),
      feedback,
      position
    })
  )
  const fields = question.values.case ? { caseSensitive: true } : {}
  return { interaction: 'text-entry', prompt: before(asked), children, fields }
}
