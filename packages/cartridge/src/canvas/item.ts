import { element, type XmlElement } from '@curricle/xml'
import { metadata } from '../qti/item.ts'
import { html, itemFeedback, material, responseIdent } from '../qti/material.ts'
import type { Choice } from '../qti/question.ts'
import { canvasName } from './canvas-xml.ts'
import { conditions } from './conditions.ts'
import type { CanvasQuestion, CanvasResponse } from './nearest.ts'

/** A question as `item` of a Canvas quiz (its importer's forms, read for each kind). */
export function canvasItem(question: CanvasQuestion): XmlElement {
  const { response } = question
  return element(
    'item',
    { ident: question.ident, title: canvasName(question.title) },
    element(
      'itemmetadata',
      {},
      metadata([
        ['question_type', response.type],
        ['points_possible', String(response.type === 'text_only_question' ? 0 : question.points)]
      ])
    ),
    element('presentation', {}, material(question.localized(question.prompt)), presented(response)),
    response.type === 'text_only_question' ? undefined : element('resprocessing', {}, outcomes(), conditions(question)),
    itemFeedback(question.feedback, 'choices' in response ? response.choices : [])
  )
}

function outcomes(): XmlElement {
  return element(
    'outcomes',
    {},
    element('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })
  )
}

function presented(response: CanvasResponse): XmlElement[] {
  switch (response.type) {
    case 'multiple_choice_question':
    case 'true_false_question':
      return [lid(responseIdent, response.choices, { rcardinality: 'Single' })]
    case 'multiple_answers_question':
      return [lid(responseIdent, response.choices, { rcardinality: 'Multiple' })]
    case 'fill_in_multiple_blanks_question':
    case 'multiple_dropdowns_question':
      return response.blanks.map(({ name, choices }) =>
        lid(`response_${name}`, choices.map(plainly), {}, element('material', {}, plain(name)))
      )
    case 'matching_question':
      return response.rows.map(row =>
        lid(`response_${row.ident}`, response.options.map(plainly), {}, material(row.html))
      )
    case 'ordering_question':
      return [ordered(response.elements)]
    case 'short_answer_question':
    case 'essay_question':
      return [typed({})]
    case 'numerical_question':
      return [typed({ fibtype: 'Decimal' })]
    case 'text_only_question':
      return []
  }
}

type Label = Pick<Choice, 'ident' | 'html'> & { text?: string }

/** Menus show no markup. */
function plainly({ ident, html: text, words }: Pick<Choice, 'ident' | 'html' | 'words'>): Label {
  return { ident, html: text, text: words }
}

function lid(
  ident: string,
  labels: readonly Label[],
  attributes: Readonly<Record<string, string>>,
  above?: XmlElement
): XmlElement {
  return element(
    'response_lid',
    { ident, ...attributes },
    above,
    element('render_choice', {}, labels.map(labelElement))
  )
}

function labelElement({ ident, html: marked, text }: Label): XmlElement {
  return element('response_label', { ident }, element('material', {}, text === undefined ? html(marked) : plain(text)))
}

function plain(text: string): XmlElement {
  return element('mattext', { texttype: 'text/plain' }, text)
}

/** Only New Quizzes read this. */
function ordered(elements: readonly Label[]): XmlElement {
  return element(
    'response_lid',
    { ident: responseIdent, rcardinality: 'Ordered' },
    element(
      'render_extension',
      {},
      element('ims_render_object', { shuffle: 'No' }, element('flow_label', {}, elements.map(labelElement)))
    )
  )
}

function typed(attributes: Readonly<Record<string, string>>): XmlElement {
  return element(
    'response_str',
    { ident: responseIdent, rcardinality: 'Single' },
    element('render_fib', attributes, element('response_label', { ident: 'answer1', rshuffle: 'No' }))
  )
}
