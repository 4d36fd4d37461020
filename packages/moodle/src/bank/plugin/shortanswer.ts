import { row } from '../../fields.ts'
import { answers } from './answers.ts'
import type { Plugin } from './index.ts'

/** A typed answer. */
export const shortanswer: Plugin<'shortanswer'> = (question, writing) => [
  answers(question.answers, writing),
  row('shortanswer', writing.next(), { usecase: question.caseSensitive })
]
