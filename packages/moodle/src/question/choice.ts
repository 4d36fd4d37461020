import { parts } from '@curricle/model'
import { richText, unwrapped } from '../rich-text.ts'
import { combinedFeedback } from './feedback.ts'
import type { Maker } from './maker.ts'

/** Single and multiple choice. A choice's `credit` is its fraction: Moodle too adds them up and stops at 0. */
export const choice: Maker = (item, setting, { shuffle }) => ({
  type: 'multichoice',
  single: item.interaction === 'single-choice',
  shuffle: item.shuffle ?? shuffle,
  answers: parts(item, 'choice').map(({ children, credit, feedback }) => ({
    text: unwrapped(richText(children, setting.rendering)),
    fraction: credit,
    feedback: richText(feedback, setting.rendering)
  })),
  combined: combinedFeedback(item, setting)
})
