import type { XmlElement } from '@curricle/xml'
import { list, row } from '../../fields.ts'
import type { ClozePart } from '../../question/question.ts'
import { escapeHtml, noText } from '../../rich-text.ts'
import { answers, combinedColumns } from './answers.ts'
import type { Plugin, Writing } from './index.ts'

/** A text with embedded answers: names its parts in their order; it has no answers of its own. */
export const multianswer: Plugin<'multianswer'> = (_, { id, next, partIds }) => [
  list('answers'),
  row('multianswer', next(), { question: id, sequence: partIds.join(',') })
]

/** A part: a short answer, or a menu whose choices are shuffled. */
export function clozePart({ kind, answers: given }: ClozePart, next: () => number): XmlElement[] {
  const writing: Writing = {
    id: 0,
    next,
    text: ({ html }) => html,
    image: () => undefined,
    partIds: [],
    message: () => undefined
  }
  if (kind === 'shortanswer') return [answers(given, writing), row('shortanswer', next(), { usecase: 0 })]
  const options = given.map(each => ({ ...each, text: { html: escapeHtml(each.text), files: [] } }))
  return [
    answers(options, writing),
    row('multichoice', next(), {
      layout: 0,
      single: 1,
      shuffleanswers: 1,
      ...combinedColumns({ correct: noText, partial: noText, incorrect: noText }, writing),
      answernumbering: 'none',
      shownumcorrect: 0,
      showstandardinstruction: 0
    })
  ]
}
