import { type Interaction, type Item, parts } from '@curricle/model'
import { folded } from '../exercise-text.ts'
import { framed, joined, noText, type RichText, richText } from '../rich-text.ts'
import { choice } from './choice.ts'
import { cloze } from './cloze.ts'
import { essay } from './essay.ts'
import { generalFeedback } from './feedback.ts'
import { dragWords } from './gap.ts'
import { hotspot } from './hotspot.ts'
import type { Maker } from './maker.ts'
import { match } from './match.ts'
import { numerical } from './numerical.ts'
import { ordering } from './ordering.ts'
import { prompt } from './prompt.ts'
import type { Question } from './question.ts'
import type { QuestionSetting, QuestionUse } from './setting.ts'
import { shortAnswer } from './short-answer.ts'
import { trueFalse } from './true-false.ts'

const makers: Readonly<Record<Exclude<Interaction, 'likert'>, Maker>> = {
  'single-choice': choice,
  'multiple-choice': choice,
  'true-false': trueFalse,
  'text-entry': shortAnswer,
  numeric: numerical,
  match,
  order: ordering,
  cloze,
  'gap-match': dragWords,
  hotspot,
  'extended-text': essay
}

/**
 * An item of a quiz as a question of Moodle's bank. Statements to rate have no key and belong in surveys: a message
 * (`interaction-unsupported`) and undefined.
 */
export function question(item: Item, setting: QuestionSetting, use: QuestionUse): Question | undefined {
  if (item.interaction === 'likert') {
    setting.message(`Question \`${item.id}\` asks to rate statements, which a Moodle quiz cannot.`, {
      ruleId: 'interaction-unsupported',
      node: item,
      note: 'Put it into a `:::survey`.'
    })
    return undefined
  }
  const made = makers[item.interaction](item, setting, use)
  // Moodle shows a question's hints between tries alone: where there is one try they are folded below the question.
  const hints = parts(item, 'hint').map(hint => richText(hint.children, setting.rendering))
  return {
    item,
    name: item.title || item.id,
    mark: item.maxScore,
    hints,
    tags: item.objectives.map(id => setting.objectives.get(id)?.title ?? id),
    generalFeedback: generalFeedback(item, setting),
    ...made,
    text: directed(
      joined(made.text ?? prompt(item, setting), use.interactive ? noText : folded(hints, setting.words)),
      setting
    )
  }
}

/** What is read from right to left says so, for a site that reads the other way; the rest is as the site has it. */
function directed(text: RichText, { words }: QuestionSetting): RichText {
  return words.direction === 'rtl' ? framed(text, words) : text
}
