import { type Feedback, type Item, parts } from '@curricle/model'
import { escapeHtml, joined, noText, type RichText, richText } from '../rich-text.ts'
import type { CombinedFeedback } from './question.ts'
import type { QuestionSetting } from './setting.ts'

/** What `:::feedback` without a condition says. */
export function generalFeedback(item: Item, { rendering }: QuestionSetting): RichText {
  return richText(
    feedbackFor(item, 'always').flatMap(each => each.children),
    rendering
  )
}

/** What `:::feedback{on=…}` says; empty texts where the author says nothing. */
export function combinedFeedback(item: Item, { rendering }: QuestionSetting): CombinedFeedback {
  const said = (when: Feedback['when']) =>
    richText(
      feedbackFor(item, when).flatMap(each => each.children),
      rendering
    )
  return { correct: said('correct'), partial: said('partial'), incorrect: said('incorrect') }
}

/** Combined feedback as general feedback, each text after its condition, for questions that have no other place for it. */
export function combinedAsGeneral(item: Item, setting: QuestionSetting): RichText {
  const { correct, partial, incorrect } = combinedFeedback(item, setting)
  const { words } = setting
  const labelled = (label: string, text: RichText): RichText =>
    text.html === '' ? noText : joined({ html: `<p><strong>${escapeHtml(label)}</strong></p>`, files: [] }, text)
  return joined(
    labelled(words.correct, correct),
    labelled(words.partlyCorrect, partial),
    labelled(words.incorrect, incorrect)
  )
}

function feedbackFor(item: Item, when: Feedback['when']): Feedback[] {
  return parts(item, 'feedback').filter(each => each.when === when)
}
