import { row } from '../../fields.ts'
import { answers, combinedColumns } from './answers.ts'
import type { Plugin } from './index.ts'

/** An order: the fraction of an answer is its place. Graded by the share of elements in their right place (`gradingtype` 0, absolute position). */
export const ordering: Plugin<'ordering'> = (question, writing) => [
  answers(
    question.elements.map((text, index) => ({ text, fraction: index + 1 })),
    writing
  ),
  row('ordering', writing.next(), {
    layouttype: 0,
    selecttype: 0,
    selectcount: 0,
    gradingtype: 0,
    showgrading: 1,
    numberingstyle: 'none',
    ...combinedColumns(question.combined, writing),
    shownumcorrect: 1
  })
]
