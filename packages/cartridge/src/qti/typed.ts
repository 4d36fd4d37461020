import { literal } from '@curricle/html'
import { numeral, type Words } from '@curricle/locale'
import type { Scope } from '../scope.ts'
import type { Question, Response } from './question.ts'
import type { NumberAnswer } from './response.ts'
import { spellings } from './spellings.ts'

/** A question that is answered in words. */
export type TypedQuestion = Question & { response: Extract<Response, { kind: 'text' | 'essay' }> }

/**
 * A number as its accepted spellings, with its unit behind the blank: in that unit with and without it, in another only with it.
 * Reports `spellings-limited`.
 */
export function typedNumber(
  question: Question,
  { answers, unit }: Extract<Response, { kind: 'number' }>,
  { message, words }: Scope
): TypedQuestion {
  const asked = unit ? { ...question, prompt: below(question, `<p>____ ${literal(unit)}</p>`) } : question
  const lists = answers.map(answer => {
    if (!answer.correct) return { answer, values: [named(answer, words)], complete: true }
    const ending = answer.unit ? ` ${answer.unit}` : ''
    return { answer, ...spellings(answer, words, answer.unit === unit ? ['', ending].filter(unique) : [ending]) }
  })
  if (lists.some(each => !each.complete)) {
    message(
      `“${question.title}” accepts more numbers than a cartridge can list: only those in wider steps are right there.`,
      {
        ruleId: 'spellings-limited',
        node: question.item,
        note: 'Say in the question to how many digits the answer is to be rounded, and make the tolerance as wide as that.'
      }
    )
  }
  return typed(asked, {
    kind: 'text',
    caseSensitive: false,
    answers: lists.flatMap(({ answer: { ident, correct, feedback }, values }) =>
      values.map(value => ({ ident, value, correct, ...(feedback ? { feedback } : {}) }))
    )
  })
}

/** A number with its unit, as its author wrote it. */
export function named({ value, unit }: NumberAnswer, words: Words): string {
  return [numeral(value, words), unit].filter(Boolean).join(' ')
}

/** What is said to a single answer is said to every right or every wrong one: readers keep it for choices alone. */
export function typed(question: Question, response: Extract<Response, { kind: 'text' }>): TypedQuestion {
  if (!question.scored) return { ...question, response: { kind: 'essay' } }
  const said = (right: boolean, general: string | undefined): string =>
    [
      general ?? '',
      ...response.answers
        .filter(answer => answer.correct === right && answer.feedback)
        .map(({ value, feedback }) => (right ? feedback : `<p><em>${literal(value)}</em></p>${feedback}`))
    ]
      .filter(unique)
      .join('')
  const correct = said(true, question.feedback.correct)
  const incorrect = said(false, question.feedback.incorrect)
  const feedback = { ...question.feedback, ...(correct ? { correct } : {}), ...(incorrect ? { incorrect } : {}) }
  return { ...question, feedback, response: { ...response, answers: response.answers.filter(each => each.correct) } }
}

function unique<Value>(value: Value, index: number, all: readonly Value[]): boolean {
  return all.indexOf(value) === index
}

/** The question with more below its text. */
export function below(question: Question, more: string): Question['prompt'] {
  return show => question.prompt(show) + more
}
