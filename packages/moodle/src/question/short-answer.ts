import { parts } from '@curricle/model'
import { joined, noText, richText } from '../rich-text.ts'
import { combinedFeedback } from './feedback.ts'
import type { Maker } from './maker.ts'

/**
 * A typed answer. Combined feedback stands behind that of the answers to which it applies; the text for wrong ones is
 * also that of a last answer `*`, which is any.
 */
export const shortAnswer: Maker = (item, setting) => {
  const { correct, partial, incorrect } = combinedFeedback(item, setting)
  const answers = parts(item, 'answer').map(({ value, credit, feedback }) => ({
    text: value.trim().replaceAll('*', '\\*'),
    fraction: credit,
    feedback: joined(richText(feedback, setting.rendering), credit >= 1 ? correct : credit > 0 ? partial : incorrect)
  }))
  const others = incorrect === noText ? [] : [{ text: '*', fraction: 0, feedback: incorrect }]
  return { type: 'shortanswer', caseSensitive: item.caseSensitive ?? false, answers: [...answers, ...others] }
}
