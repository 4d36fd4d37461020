import { element, type XmlElement } from '@curricle/xml'
import { condition, equal, feedbackIdents, responseIdent } from '../qti/material.ts'
import type { NumberAnswer } from '../qti/response.ts'
import type { Blank, CanvasQuestion } from './nearest.ts'

/** What is right, and what is said, in the order of Canvas's own exports: in any case, to single choices, right, wrong. */
export function conditions({ feedback, response }: CanvasQuestion): XmlElement[] {
  const always = feedback.always ? [condition('Yes', [element('other')], { show: [feedbackIdents.always] })] : []
  const wrong = feedback.incorrect ? [condition('Yes', [element('other')], { show: [feedbackIdents.incorrect] })] : []
  const correct = feedback.correct ? feedbackIdents.correct : undefined
  const right = (variables: XmlElement[]) => condition('No', variables, { score: true, show: [correct] })
  switch (response.type) {
    case 'multiple_choice_question':
    case 'true_false_question':
      return [
        ...always,
        ...said(response.choices),
        ...response.choices.filter(choice => choice.correct).map(choice => right([equal(choice.ident)])),
        ...wrong
      ]
    case 'multiple_answers_question': {
      const all = response.choices.map(choice =>
        choice.correct ? equal(choice.ident) : element('not', {}, equal(choice.ident))
      )
      return [...always, ...said(response.choices), right([element('and', {}, all)]), ...wrong]
    }
    case 'short_answer_question':
      return [...always, right(response.spellings.map(each => equal(each))), ...wrong]
    case 'numerical_question':
      return [...always, ...response.answers.map(answer => right(within(answer))), ...wrong]
    case 'fill_in_multiple_blanks_question':
    case 'multiple_dropdowns_question':
      return [...always, ...response.blanks.flatMap(blank => filled(blank, response.blanks.length))]
    case 'matching_question':
      return [...always, ...response.rows.map(row => share(row.right, `response_${row.ident}`, response.rows.length))]
    case 'ordering_question':
      return [...always, right(response.elements.map(each => equal(each.ident))), ...wrong]
    case 'essay_question':
      return [...always, condition('No', [element('other')], {})]
    case 'text_only_question':
      return []
  }
}

function said(choices: readonly { ident: string; feedback?: string }[]): XmlElement[] {
  return choices
    .filter(choice => choice.feedback)
    .map(choice => condition('Yes', [equal(choice.ident)], { show: [feedbackIdents.of(choice)] }))
}

/**
 * Canvas reads an `or` as a number with a margin, two bounds side by side as a range. Bounds stand beside an exact number too: New Quizzes find it
 * by them (`instructure/qti`, `Numerics::ExactMatch`).
 */
function within({ value, tolerance, range }: NumberAnswer): XmlElement[] {
  const variable = (name: string, bound: number): XmlElement =>
    element(name, { respident: responseIdent }, decimal(bound))
  const bounds = [variable('vargte', value - tolerance), variable('varlte', value + tolerance)]
  if (range) return bounds
  return [element('or', {}, variable('varequal', value), element('and', {}, bounds))]
}

/** Without the dust of binary fractions, and with a point: Canvas reads `9` and `9.0` alike, but no exponents. */
function decimal(value: number): string {
  const exact = Number(value.toPrecision(12))
  return Math.abs(exact) < 1e-6 && exact !== 0 ? exact.toFixed(12).replace(/0+$/, '') : String(exact)
}

/** One right choice a blank is enough: of a blank to type in, Canvas takes every choice for right. */
function filled({ name, choices }: Blank, count: number): XmlElement[] {
  const key = choices.find(choice => choice.correct)
  return key ? [share(key.ident, `response_${name}`, count)] : []
}

function share(ident: string, response: string, count: number): XmlElement {
  return element(
    'respcondition',
    {},
    element('conditionvar', {}, element('varequal', { respident: response }, ident)),
    element('setvar', { varname: 'SCORE', action: 'Add' }, (100 / count).toFixed(2))
  )
}
