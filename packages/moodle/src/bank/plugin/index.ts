import type { Asset, Message } from '@curricle/model'
import { element, type XmlElement } from '@curricle/xml'
import type { ClozePart, Question, QuestionKind } from '../../question/question.ts'
import type { RichText } from '../../rich-text.ts'
import { ddmarker } from './ddmarker.ts'
import { essay } from './essay.ts'
import { gap } from './gap.ts'
import { match } from './match.ts'
import { clozePart, multianswer } from './multianswer.ts'
import { multichoice } from './multichoice.ts'
import { numerical } from './numerical.ts'
import { ordering } from './ordering.ts'
import { shortanswer } from './shortanswer.ts'
import { truefalse } from './truefalse.ts'

/** What the writer of one question type works with. */
export interface Writing {
  /** The question's id. */
  id: number
  next(): number
  /** Puts a text's files into an area of the question bank and gives its HTML. */
  text(text: RichText, filearea: string, itemid: number, component?: string): string
  /** Puts the picture of the question into its area. */
  image(asset: Asset): void
  /** multianswer: ids of the questions that are its parts. */
  partIds: readonly number[]
  message: Message
}

export type Plugin<Type extends QuestionKind['type']> = (
  question: Extract<Question, { type: Type }>,
  writing: Writing
) => XmlElement[]

/** One per question type, as its `backup_qtype_…_plugin` writes them (`question/type/…/backup/moodle2`). */
const plugins: { readonly [Type in QuestionKind['type']]: Plugin<Type> } = {
  multichoice,
  truefalse,
  shortanswer,
  numerical,
  match,
  ordering,
  multianswer,
  ddwtos: gap,
  gapselect: gap,
  essay,
  ddmarker
}

/** What only this type of question has: `plugin_qtype_…_question`. */
export function plugin(question: Question, writing: Writing): XmlElement {
  const write = plugins[question.type] as (question: Question, writing: Writing) => XmlElement[]
  return element(`plugin_qtype_${question.type}_question`, {}, write(question, writing))
}

/** The same for a part of a cloze. */
export function part(clozed: ClozePart, next: () => number): XmlElement {
  return element(`plugin_qtype_${clozed.kind}_question`, {}, clozePart(clozed, next))
}
