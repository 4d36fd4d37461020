import { element, type XmlElement } from '@curricle/xml'
import { sturdyName } from '../content/sturdy.ts'
import { conditions } from './conditions.ts'
import { html, itemFeedback, material, responseIdent } from './material.ts'
import type { BasicKind, BasicQuestion } from './nearest.ts'
import type { Choice } from './question.ts'

/** The profiles of the kinds (Common Cartridge 1.1, profile of QTI, 4.2); `cc.pattern_match` breaks readers, so it is not used. */
const profiles: Readonly<Record<BasicKind, string>> = {
  choice: 'cc.multiple_choice.v0p1',
  several: 'cc.multiple_response.v0p1',
  truth: 'cc.true_false.v0p1',
  text: 'cc.fib.v0p1',
  essay: 'cc.essay.v0p1'
}

/**
 * A question as `item` of the Common Cartridge profile.
 * `weight` is the whole number of points, 1 to 99; `category` the name under which a question bank files it.
 */
export function item(
  question: BasicQuestion,
  { weight, category }: { weight?: number | undefined; category?: string | undefined }
): XmlElement {
  const { kind } = question.response
  return element(
    'item',
    // Moodle (4.5) takes the name of the question from this attribute.
    { ident: question.ident, title: sturdyName(question.title) },
    element(
      'itemmetadata',
      {},
      metadata([
        ['cc_profile', profiles[kind]],
        ['cc_weighting', weight === undefined ? undefined : String(weight)],
        ['cc_question_category', category],
        ['qmd_computerscored', kind === 'essay' ? 'No' : undefined]
      ])
    ),
    element('presentation', {}, material(question.localized(question.prompt())), presented(question)),
    element(
      'resprocessing',
      {},
      element(
        'outcomes',
        {},
        element('decvar', { varname: 'SCORE', vartype: 'Decimal', minvalue: '0', maxvalue: '100' })
      ),
      conditions(question)
    ),
    // Nothing is right or wrong in an essay.
    kind === 'essay'
      ? itemFeedback(question.feedback.always ? { always: question.feedback.always } : {}, [])
      : itemFeedback(question.feedback, 'choices' in question.response ? question.response.choices : [])
  )
}

/** Fields of `qtimetadata`; those without a value are left out. */
export function metadata(fields: readonly (readonly [label: string, entry: string | undefined])[]): XmlElement {
  return element(
    'qtimetadata',
    {},
    fields
      .filter(([, entry]) => entry !== undefined)
      .map(([label, entry]) =>
        element('qtimetadatafield', {}, element('fieldlabel', {}, label), element('fieldentry', {}, entry))
      )
  )
}

function presented({ response, shuffle }: BasicQuestion): XmlElement {
  switch (response.kind) {
    case 'choice':
    case 'several':
    case 'truth': {
      const rcardinality = response.kind === 'several' ? 'Multiple' : 'Single'
      const order = shuffle && response.kind !== 'truth' ? 'Yes' : 'No'
      return element(
        'response_lid',
        { ident: responseIdent, rcardinality },
        element('render_choice', { shuffle: order }, response.choices.map(label))
      )
    }
    case 'text':
      return element('response_str', { ident: responseIdent, rcardinality: 'Single' }, element('render_fib', {}))
    case 'essay':
      return element(
        'response_str',
        { ident: responseIdent, rcardinality: 'Single' },
        element('render_fib', { rows: response.words ? Math.ceil(response.words / 10) + 2 : 15 })
      )
  }
}

function label(choice: Choice): XmlElement {
  return element('response_label', { ident: choice.ident }, element('material', {}, html(choice.html)))
}
