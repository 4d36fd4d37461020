import { element, type XmlElement } from '@curricle/xml'
import { condition, equal, feedbackIdents } from './material.ts'
import type { BasicQuestion } from './nearest.ts'
import type { Choice, Response } from './question.ts'

/**
 * The conditions of a question, in the one order that all readers understand: what is said in any case; what is right, which
 * ends the processing; what is said to each other answer; what is wrong. cc2olx takes every answer before the first
 * `continue="No"` for right, Canvas the first feedback of a condition for that of its answer, Moodle (4.5) the feedback
 * of every `continue="Yes"` for feedback in any case.
 */
export function conditions(question: BasicQuestion): XmlElement[] {
  const { feedback, response } = question
  const always = feedback.always ? [condition('Yes', [element('other')], { show: [feedbackIdents.always] })] : []
  switch (response.kind) {
    case 'choice':
    case 'truth':
      return [...always, ...single(question, response.choices)]
    case 'several':
      return [...always, ...several(question, response.choices)]
    case 'text':
      return [...always, ...typed(question, response)]
    case 'essay':
      return always.length > 0 ? always : [condition('No', [element('other')], {})]
  }
}

/** Each choice ends the processing, the right ones first. */
function single({ feedback }: BasicQuestion, choices: readonly Choice[]): XmlElement[] {
  const right = choices.filter(choice => choice.correct)
  const wrong = choices.filter(choice => !choice.correct)
  return [
    ...right.map(choice =>
      condition('No', [equal(choice.ident)], { score: true, show: [own(choice), correct(feedback)] })
    ),
    ...wrong.map(choice => condition('No', [equal(choice.ident)], { show: [own(choice), incorrect(feedback)] })),
    ...otherwise(feedback)
  ]
}

/**
 * What is said to single choices comes first here: Canvas takes the last condition that names a choice for its worth.
 * `case` has no meaning for choices, but Moodle (4.5) counts only those that carry it as right.
 */
function several({ feedback }: BasicQuestion, choices: readonly Choice[]): XmlElement[] {
  const all = choices.map(({ ident, correct: right }) =>
    right ? equal(ident, 'Yes') : element('not', {}, equal(ident))
  )
  return [
    ...choices
      .filter(choice => choice.feedback)
      .map(choice => condition('Yes', [equal(choice.ident)], { show: [own(choice)] })),
    condition('No', [element('and', {}, all)], { score: true, show: [correct(feedback)] }),
    ...otherwise(feedback)
  ]
}

/** Only what is right is named: Canvas takes every spelling in any condition for a right one. */
function typed(
  { feedback }: BasicQuestion,
  { answers, caseSensitive }: Extract<Response, { kind: 'text' }>
): XmlElement[] {
  const letters = caseSensitive ? 'Yes' : undefined
  const right = answers.filter(answer => answer.correct)
  return [
    condition(
      'No',
      right.map(answer => equal(answer.value, letters)),
      { score: true, show: [correct(feedback)] }
    ),
    ...otherwise(feedback)
  ]
}

type Said = BasicQuestion['feedback']
const correct = (feedback: Said) => (feedback.correct ? feedbackIdents.correct : undefined)
const incorrect = (feedback: Said) => (feedback.incorrect ? feedbackIdents.incorrect : undefined)
const own = (answer: { ident: string; feedback?: string }) => (answer.feedback ? feedbackIdents.of(answer) : undefined)
const otherwise = (feedback: Said) =>
  feedback.incorrect ? [condition('No', [element('other')], { show: [feedbackIdents.incorrect] })] : []
