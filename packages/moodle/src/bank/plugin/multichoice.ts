import { row } from '../../fields.ts'
import { answers, combinedColumns } from './answers.ts'
import type { Plugin } from './index.ts'

/** Single and multiple choice, answers lettered. */
export const multichoice: Plugin<'multichoice'> = (question, writing) => [
  answers(question.answers, writing),
  row('multichoice', writing.next(), {
    layout: 0,
    single: question.single,
    shuffleanswers: question.shuffle,
    ...combinedColumns(question.combined, writing),
    answernumbering: 'abc',
    shownumcorrect: 1,
    showstandardinstruction: 0
  })
]
