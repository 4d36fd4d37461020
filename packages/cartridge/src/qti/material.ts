import { element, type XmlElement } from '@curricle/xml'
import { sturdy } from '../content/sturdy.ts'
import type { Question } from './question.ts'

/** The one response of an item; Canvas's own exports call it so. */
export const responseIdent = 'response1'

/** A text of a question, as HTML. */
export function material(text: string): XmlElement {
  return element('material', {}, html(text))
}

/** HTML as the escaped text that QTI 1.2 wants. */
export function html(text: string): XmlElement {
  return element('mattext', { texttype: 'text/html' }, sturdy(text))
}

/** Names that every reader of the profile knows; that of a choice is its ident and `_fb`. */
export const feedbackIdents = {
  always: 'general_fb',
  correct: 'correct_fb',
  incorrect: 'general_incorrect_fb',
  of: (answer: { ident: string }): string => `${answer.ident}_fb`
} as const

/** The feedback of a question and of its choices, each once. */
export function itemFeedback(
  feedback: Question['feedback'],
  choices: readonly { ident: string; feedback?: string }[]
): XmlElement[] {
  const texts = new Map<string, string>()
  const add = (ident: string, text: string | undefined): unknown => text && texts.set(ident, text)
  add(feedbackIdents.always, feedback.always)
  add(feedbackIdents.correct, feedback.correct)
  add(feedbackIdents.incorrect, feedback.incorrect)
  for (const choice of choices) add(feedbackIdents.of(choice), choice.feedback)
  return [...texts].map(([ident, text]) => element('itemfeedback', { ident }, element('flow_mat', {}, material(text))))
}

/** That the response is this choice or these words. */
export function equal(value: string, letters?: 'Yes' | undefined): XmlElement {
  return element('varequal', { respident: responseIdent, case: letters }, value)
}

/** One condition with what follows from it. `score`: the full score (a cartridge has no part of it, and Moodle wants the very characters `100`). */
export function condition(
  goOn: 'Yes' | 'No',
  variables: readonly XmlElement[],
  { score = false, show = [] }: { score?: boolean; show?: readonly (string | undefined)[] }
): XmlElement {
  return element(
    'respcondition',
    { continue: goOn },
    element('conditionvar', {}, variables),
    score ? element('setvar', { varname: 'SCORE', action: 'Set' }, '100') : undefined,
    show
      .filter(ident => ident !== undefined)
      .map(linkrefid => element('displayfeedback', { feedbacktype: 'Response', linkrefid }))
  )
}
