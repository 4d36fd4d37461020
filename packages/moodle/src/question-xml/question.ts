import type { Message } from '@curricle/model'
import { element, type XmlElement } from '@curricle/xml'
import { fields } from '../fields.ts'
import { idnumber } from '../ids.ts'
import { limits, shorten, tagName } from '../limits.ts'
import { clozeCode } from '../question/cloze-code.ts'
import type { Question } from '../question/question.ts'
import type { RichText } from '../rich-text.ts'
import { kindElements } from './kind.ts'
import { type Bytes, htmlElement, plainElement } from './text.ts'

export interface XmlWriting {
  bytes: Bytes
  message: Message
}

/** Moodle's names in this file where they are not those of its question types. */
const typeNames: Readonly<Partial<Record<Question['type'], string>>> = { match: 'matching', multianswer: 'cloze' }

/** One question as an element of Moodle's question XML (`question/format/xml/format.php`, `import_headers`). */
export function questionElement(question: Question, writing: XmlWriting): XmlElement {
  const { bytes, message } = writing
  const { item, hints, tags } = question
  const penalty = question.type === 'truefalse' ? 1 : 0.3333333
  const isCloze = question.type === 'multianswer'
  return element(
    'question',
    { type: typeNames[question.type] ?? question.type },
    plainElement('name', shorten(question.name, limits.name, item, message)),
    htmlElement('questiontext', withParts(question), bytes),
    htmlElement('generalfeedback', question.generalFeedback, bytes),
    fields({ defaultgrade: isCloze ? undefined : question.mark, penalty, hidden: 0, idnumber: idnumber(item.id) }),
    kindElements(question, writing),
    hints.map(hint => htmlElement('hint', hint, bytes, {}, element('shownumcorrect'))),
    tags.length > 0
      ? element(
          'tags',
          {},
          tags.map(tag => plainElement('tag', tagName(tag, item, message)))
        )
      : undefined
  )
}

/** The text; that of a cloze has the code of each part in its place. */
function withParts(question: Question): RichText {
  if (question.type !== 'multianswer') return question.text
  const { parts, text } = question
  const html = text.html.replace(/\{#(\d+)\}/g, (whole, number: string) => {
    const part = parts[Number(number) - 1]
    return part ? escapeMarkup(clozeCode(part)) : whole
  })
  return { html, files: text.files }
}

/** The code stands in HTML here; Moodle decodes the entities of an answer once more. */
function escapeMarkup(code: string): string {
  return code.replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
