import type { Words } from '@curricle/locale'
import { type Feedback, type Item, parts } from '@curricle/model'
import { escapeHtml, joined, noText, type RichText, richText } from '../rich-text.ts'
import type { CombinedFeedback } from './question.ts'
import type { QuestionSetting } from './setting.ts'

/** What `:::feedback` without a condition says. */
export function generalFeedback(item: Item, setting: QuestionSetting): RichText {
  return said(item, 'always', setting)
}

/** What `:::feedback{on=…}` says; empty texts where the author says nothing. */
export function combinedFeedback(item: Item, setting: QuestionSetting): CombinedFeedback {
  return {
    correct: said(item, 'correct', setting),
    partial: said(item, 'partial', setting),
    incorrect: said(item, 'incorrect', setting)
  }
}

/** Combined feedback as one text, each part after its condition, for questions that have no other place for it. */
export function labelled({ correct, partial, incorrect }: CombinedFeedback, words: Words): RichText {
  const under = (label: string, text: RichText): RichText =>
    text.html === '' ? noText : joined({ html: `<p><strong>${escapeHtml(label)}</strong></p>`, files: [] }, text)
  return joined(under(words.correct, correct), under(words.partlyCorrect, partial), under(words.incorrect, incorrect))
}

function said(item: Item, when: Feedback['when'], { rendering }: QuestionSetting): RichText {
  const feedback = parts(item, 'feedback').filter(each => each.when === when)
  return richText(
    feedback.flatMap(each => each.children),
    rendering
  )
}
