import { element, type XmlElement } from '@curricle/xml'
import type { BasicQuestion } from './nearest.ts'

/** The one response of an item; Canvas's own exports call it so. */
export const responseIdent = 'response1'

/** A text of a question, as HTML. */
export function material(text: string): XmlElement {
  return element('material', {}, html(text))
}

/** HTML as the escaped text that QTI 1.2 wants. */
export function html(text: string): XmlElement {
  return element('mattext', { texttype: 'text/html' }, text)
}

/** Names that every reader of the profile knows; that of a choice is its ident and `_fb`. */
export const feedbackIdents = {
  always: 'general_fb',
  correct: 'correct_fb',
  incorrect: 'general_incorrect_fb',
  of: (answer: { ident: string }): string => `${answer.ident}_fb`
} as const

/** The feedback of a question and of its single answers, each once. */
export function itemFeedback({ feedback, response }: BasicQuestion): XmlElement[] {
  const texts = new Map<string, string>()
  const add = (ident: string, text: string | undefined): unknown => text && texts.set(ident, text)
  add(feedbackIdents.always, feedback.always)
  if (response.kind !== 'essay') {
    add(feedbackIdents.correct, feedback.correct)
    add(feedbackIdents.incorrect, feedback.incorrect)
    if (response.kind !== 'text') for (const choice of response.choices) add(feedbackIdents.of(choice), choice.feedback)
  }
  return [...texts].map(([ident, text]) => element('itemfeedback', { ident }, element('flow_mat', {}, material(text))))
}
