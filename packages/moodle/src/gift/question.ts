import type { Words } from '@curricle/locale'
import type { Message } from '@curricle/model'
import { folded } from '../exercise-text.ts'
import { limits, shorten } from '../limits.ts'
import { labelled } from '../question/feedback.ts'
import { percent } from '../question/fraction.ts'
import { picturesIn } from '../question/pictures.ts'
import type { CombinedFeedback, Question } from '../question/question.ts'
import { joined, noText, type RichText } from '../rich-text.ts'

/** One question as GIFT (`question/format/gift/format.php`); empty when GIFT has no such question, which the loss table tells. */
export function giftQuestion(question: Question, words: Words, message: Message): string {
  const answers = answersOf(question, message)
  if (answers === undefined) return ''
  tellLosses(question, message)
  const name = escapeGift(shorten(question.name, limits.name, question.item, message))
  const isTried = question.text.html.includes('<details')
  const text = joined(question.text, isTried ? noText : folded(question.hints, words))
  const general = joined(question.generalFeedback, combinedOf(question, words))
  const end = general.html === '' ? '' : `\n####${html(general)}`
  return `::${name}::${html(text)}{${answers}${end}\n}`
}

function tellLosses(question: Question, message: Message): void {
  const { item } = question
  if (picturesIn(question).length > 0) {
    message(`Question \`${item.id}\` shows files; GIFT is text and has only their words.`, {
      ruleId: 'question-file-dropped',
      severity: 'notice',
      node: item,
      note: 'The format `moodle-xml` has them.'
    })
  }
  if (question.type === 'essay' && (question.template !== noText || question.graderInfo !== noText)) {
    message(`Question \`${item.id}\`: GIFT has no place for a text to begin from or for how it is graded.`, {
      ruleId: 'grading-dropped',
      severity: 'notice',
      node: item,
      note: 'The format `moodle-xml` has them.'
    })
  }
}

function answersOf(question: Question, message: Message): string | undefined {
  switch (question.type) {
    case 'multichoice': {
      const lines = question.answers.map(({ text, fraction, feedback }) => {
        const mark =
          question.single && fraction === 1 ? '=' : fraction === 0 ? '~' : `~%${percent(fraction, question, message)}%`
        return `${mark}${html(text)}${said(feedback)}`
      })
      return inLines(lines)
    }
    case 'truefalse': {
      const { answer, feedbackTrue, feedbackFalse } = question
      const [right, wrong] = answer ? [feedbackTrue, feedbackFalse] : [feedbackFalse, feedbackTrue]
      return `${answer ? 'TRUE' : 'FALSE'}#${html(wrong)}#${html(right)}`
    }
    case 'shortanswer':
      return inLines(
        question.answers.map(
          ({ text, fraction, feedback }) =>
            `=%${percent(fraction, question, message)}%${escapeGift(text)}${said(feedback)}`
        )
      )
    case 'numerical':
      return `#${inLines(
        question.answers.map(({ value, tolerance, fraction, feedback }) =>
          value === undefined
            ? `~${said(feedback)}`
            : `=%${percent(fraction, question, message)}%${value}:${tolerance}${said(feedback)}`
        )
      )}`
    case 'match':
      return inLines(
        question.pairs.map(({ stem = noText, answer }) => {
          const fitting = shorten(answer, limits.matchAnswer, question.item, message)
          return `=${html(stem)} -> ${escapeGift(fitting)}`
        })
      )
    case 'essay':
      return ''
    default:
      return undefined
  }
}

const inLines = (lines: readonly string[]): string => lines.map(line => `\n\t${line}`).join('')

const said = (feedback: RichText): string => (feedback.html === '' ? '' : `#${html(feedback)}`)

function combinedOf(question: Question, words: Words): RichText {
  const combined: CombinedFeedback | undefined = 'combined' in question ? question.combined : undefined
  return combined ? labelled(combined, words) : noText
}

/** A text with its mark of HTML. GIFT has no files: a picture becomes its alternative, a link to a file its words. */
function html({ html }: RichText): string {
  if (html === '') return ''
  const words = html
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<(audio|video)\b.*?<\/\1>/gs, '')
    .replace(/<p class="recording-download">.*?<\/p>/gs, '')
    .replace(/<a\b[^>]* href="@@PLUGINFILE@@[^>]*>(.*?)<\/a>/gs, '$1')
  return `[html]${escapeGift(words)}`
}

/** Characters that mean something in GIFT, and line ends, which part questions. */
function escapeGift(text: string): string {
  return text.replace(/[\\#=~{}:]/g, '\\$&').replace(/\n/g, '\\n')
}
