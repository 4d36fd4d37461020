import { parts } from '@curricle/model'
import { joined, richText } from '../rich-text.ts'
import { combinedFeedback } from './feedback.ts'
import type { Maker } from './maker.ts'

/** True or false. Moodle has no combined feedback here: it stands behind that of the answer to which it applies. */
export const trueFalse: Maker = (item, setting) => {
  const choices = parts(item, 'choice')
  const answer = choices.find(choice => choice.correct)?.truth ?? true
  const { correct, incorrect } = combinedFeedback(item, setting)
  const feedback = (truth: boolean) =>
    joined(
      richText(choices.find(choice => choice.truth === truth)?.feedback ?? [], setting.rendering),
      truth === answer ? correct : incorrect
    )
  return { type: 'truefalse', answer, feedbackTrue: feedback(true), feedbackFalse: feedback(false) }
}
