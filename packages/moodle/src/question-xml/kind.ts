import { element, type XmlElement } from '@curricle/xml'
import { fields } from '../fields.ts'
import { limits, shorten } from '../limits.ts'
import { percent } from '../question/fraction.ts'
import type { CombinedFeedback, Question, QuestionKind } from '../question/question.ts'
import { escapeHtml, noText, type RichText } from '../rich-text.ts'
import type { XmlWriting } from './question.ts'
import { type Bytes, fileElement, htmlElement, plainElement, textParts } from './text.ts'

type Kinds = {
  readonly [Type in QuestionKind['type']]: (
    question: Extract<Question, { type: Type }>,
    writing: XmlWriting
  ) => XmlElement[]
}

/** What only this type of question has. */
export function kindElements(question: Question, writing: XmlWriting): XmlElement[] {
  const write = kinds[question.type] as (question: Question, writing: XmlWriting) => XmlElement[]
  return write(question, writing)
}

const plain = { format: 'moodle_auto_format' }

const kinds: Kinds = {
  multichoice: (question, { bytes, message }) => [
    ...fields({
      single: String(question.single),
      shuffleanswers: String(question.shuffle),
      answernumbering: 'abc',
      showstandardinstruction: 0
    }),
    ...combined(question.combined, bytes),
    element('shownumcorrect'),
    ...question.answers.map(({ text, fraction, feedback }) =>
      htmlElement('answer', text, bytes, { fraction: percent(fraction, question, message) }, said(feedback, bytes))
    )
  ],
  truefalse: ({ answer, feedbackTrue, feedbackFalse }, { bytes }) => [
    plainElement('answer', 'true', { fraction: answer ? 100 : 0, ...plain }, said(feedbackTrue, bytes)),
    plainElement('answer', 'false', { fraction: answer ? 0 : 100, ...plain }, said(feedbackFalse, bytes))
  ],
  shortanswer: (question, { bytes, message }) => [
    ...fields({ usecase: question.caseSensitive }),
    ...question.answers.map(({ text, fraction, feedback }) =>
      plainElement('answer', text, { fraction: percent(fraction, question, message), ...plain }, said(feedback, bytes))
    )
  ],
  numerical: (question, { bytes, message }) => [
    ...question.answers.map(({ value, tolerance, fraction, feedback }) =>
      plainElement(
        'answer',
        value === undefined ? '*' : String(value),
        { fraction: percent(fraction, question, message), ...plain },
        said(feedback, bytes),
        ...fields({ tolerance })
      )
    ),
    ...units(question.units),
    ...fields({ unitgradingtype: 0, unitpenalty: 0.1, showunits: question.units.length > 0 ? 0 : 3, unitsleft: 0 })
  ],
  match: (question, { bytes, message }) => [
    ...fields({ shuffleanswers: 'true' }),
    ...combined(question.combined, bytes),
    element('shownumcorrect'),
    ...question.pairs.map(({ stem = noText, answer }) =>
      htmlElement(
        'subquestion',
        stem,
        bytes,
        {},
        plainElement('answer', shorten(answer, limits.matchAnswer, question.item, message))
      )
    )
  ],
  ordering: (question, { bytes }) => [
    ...fields({
      layouttype: 'VERTICAL',
      selecttype: 'ALL',
      selectcount: 0,
      gradingtype: 'ABSOLUTE_POSITION',
      showgrading: 'SHOW',
      numberingstyle: 'none'
    }),
    ...combined(question.combined, bytes),
    // With text: else the importer makes up hints without text, which the database refuses.
    ...fields({ shownumcorrect: 1 }),
    ...question.elements.map((text, index) => htmlElement('answer', text, bytes, { fraction: index + 1 }))
  ],
  multianswer: () => [],
  ddwtos: (question, { bytes }) => [
    element('shuffleanswers'),
    ...combined(question.combined, bytes),
    element('shownumcorrect'),
    ...question.choices.map(({ text, group, infinite }) =>
      plainElement('dragbox', escapeHtml(text), {}, ...fields({ group }), ...(infinite ? [element('infinite')] : []))
    )
  ],
  gapselect: (question, { bytes }) => [
    element('shuffleanswers'),
    ...combined(question.combined, bytes),
    element('shownumcorrect'),
    ...question.choices.map(({ text, group }) =>
      plainElement('selectoption', escapeHtml(text), {}, ...fields({ group }))
    )
  ],
  essay: ({ template, graderInfo, lines }, { bytes }) => [
    ...fields({
      responseformat: 'editor',
      responserequired: 1,
      responsefieldlines: lines,
      attachments: 0,
      attachmentsrequired: 0
    }),
    htmlElement('graderinfo', graderInfo, bytes),
    htmlElement('responsetemplate', template, bytes)
  ],
  ddmarker: ({ image, marker, count, zones, combined: feedback }, { bytes }) => [
    ...combined(feedback, bytes),
    element('shownumcorrect'),
    fileElement(image, bytes, '/'),
    element(
      'drag',
      {},
      ...fields({ no: 1 }),
      ...textParts({ html: escapeHtml(marker), files: [] }, bytes),
      count === 0 ? element('infinite') : undefined,
      ...fields({ noofdrags: Math.max(1, count) })
    ),
    ...zones.map(({ shape, coords }, index) => element('drop', {}, fields({ no: index + 1, shape, coords, choice: 1 })))
  ]
}

const said = (feedback: RichText, bytes: Bytes): XmlElement => htmlElement('feedback', feedback, bytes)

function combined({ correct, partial, incorrect }: CombinedFeedback, bytes: Bytes): XmlElement[] {
  return [
    htmlElement('correctfeedback', correct, bytes),
    htmlElement('partiallycorrectfeedback', partial, bytes),
    htmlElement('incorrectfeedback', incorrect, bytes)
  ]
}

function units(all: Extract<Question, { type: 'numerical' }>['units']): XmlElement[] {
  if (all.length === 0) return []
  return [
    element(
      'units',
      {},
      all.map(({ name, multiplier }) => element('unit', {}, fields({ multiplier, unit_name: name })))
    )
  ]
}
