import type { XmlElement } from '@curricle/xml'
import { row } from '../../fields.ts'
import type { GapQuestion, QuestionCommon } from '../../question/question.ts'
import { escapeHtml } from '../../rich-text.ts'
import { answers, combinedColumns } from './answers.ts'
import type { Writing } from './index.ts'

/** Words to drag (`ddwtos`) or select (`gapselect`); what is said of a choice stands in the column of its feedback. */
export const gap = (question: QuestionCommon & GapQuestion, writing: Writing): XmlElement[] => [
  answers(
    question.choices.map(choice => ({
      text: escapeHtml(choice.text),
      fraction: 0,
      feedback: choiceFeedback(question.type, choice)
    })),
    writing
  ),
  row(question.type, writing.next(), {
    shuffleanswers: 1,
    ...combinedColumns(question.combined, writing),
    shownumcorrect: 1
  })
]

/** `gapselect`: the number of the group. `ddwtos`: a serialised PHP object (`question/type/ddwtos/questiontype.php`). */
function choiceFeedback(type: GapQuestion['type'], { group, infinite }: GapQuestion['choices'][number]): string {
  if (type === 'gapselect') return String(group)
  const digits = String(group)
  return `O:8:"stdClass":2:{s:9:"draggroup";s:${digits.length}:"${digits}";s:8:"infinite";b:${Number(infinite)};}`
}
