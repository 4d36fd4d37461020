import type { XmlElement } from '@curricle/xml'
import { type Columns, list, row } from '../../fields.ts'
import type { CombinedFeedback } from '../../question/question.ts'
import { noText, type RichText } from '../../rich-text.ts'
import type { Writing } from './index.ts'

/** One answer of `question_answers`; a text answer is `RichText` (HTML), else it is plain (format 0). */
export interface AnswerRow {
  id?: number
  text: string | RichText
  fraction: number
  feedback?: RichText | string
}

/** The `answers` container. Fractions have the seven decimals of their column. */
export function answers(rows: readonly AnswerRow[], { next, text }: Pick<Writing, 'next' | 'text'>): XmlElement {
  return list(
    'answers',
    rows.map(answer => {
      const id = answer.id ?? next()
      const { feedback = noText } = answer
      return row('answer', id, {
        answertext: typeof answer.text === 'string' ? answer.text : text(answer.text, 'answer', id),
        answerformat: typeof answer.text === 'string' ? 0 : 1,
        fraction: answer.fraction.toFixed(7),
        feedback: typeof feedback === 'string' ? feedback : text(feedback, 'answerfeedback', id),
        feedbackformat: 1
      })
    })
  )
}

/** The columns of combined feedback, which the restore of their question types demands even when empty. */
export function combinedColumns({ correct, partial, incorrect }: CombinedFeedback, { id, text }: Writing): Columns {
  return {
    correctfeedback: text(correct, 'correctfeedback', id),
    correctfeedbackformat: 1,
    partiallycorrectfeedback: text(partial, 'partiallycorrectfeedback', id),
    partiallycorrectfeedbackformat: 1,
    incorrectfeedback: text(incorrect, 'incorrectfeedback', id),
    incorrectfeedbackformat: 1
  }
}
