import type { Assessment } from '@curricle/model'
import type { Columns } from './fields.ts'

/** When a learner may see something: bits of the review columns (`mod/quiz/classes/question/display_options.php`). */
const during = 0x10000
const immediately = 0x01000
const later = 0x00100
const afterClose = 0x00010
const afterwards = immediately | later | afterClose
const always = during | afterwards

/**
 * What a learner sees when. Everything after the attempt, and in practice during it too; but where a graded quiz may be tried again its right answers
 * wait until it is closed.
 */
export function review({ purpose, attempts }: Pick<Assessment, 'purpose' | 'attempts'>): Columns {
  const seen = purpose === 'practice' ? always : afterwards
  return {
    reviewattempt: always,
    reviewcorrectness: seen,
    reviewmaxmarks: always,
    reviewmarks: seen,
    reviewspecificfeedback: seen,
    reviewgeneralfeedback: seen,
    reviewrightanswer: purpose === 'graded' && attempts !== 1 ? afterClose : seen,
    reviewoverallfeedback: afterwards
  }
}
