import { row } from '../../fields.ts'
import { answers } from './answers.ts'
import type { Plugin } from './index.ts'

/** True or false; Moodle shows the two words in the site's language, whatever the answers say. */
export const truefalse: Plugin<'truefalse'> = ({ answer, feedbackTrue, feedbackFalse }, writing) => {
  const trueId = writing.next()
  const falseId = writing.next()
  return [
    answers(
      [
        { id: trueId, text: 'True', fraction: answer ? 1 : 0, feedback: feedbackTrue },
        { id: falseId, text: 'False', fraction: answer ? 0 : 1, feedback: feedbackFalse }
      ],
      writing
    ),
    row('truefalse', writing.next(), { trueanswer: trueId, falseanswer: falseId, showstandardinstruction: 0 })
  ]
}
