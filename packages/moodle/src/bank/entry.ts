import type { XmlElement } from '@curricle/xml'
import { list, NULL, row } from '../fields.ts'
import type { FilePool } from '../files.ts'
import { limits, shorten, tagName } from '../limits.ts'
import { clozeCode } from '../question/cloze-code.ts'
import type { ClozePart, Question } from '../question/question.ts'
import type { QuestionSetting } from '../question/setting.ts'
import type { RichText } from '../rich-text.ts'
import { part, plugin } from './plugin/index.ts'

/** Where an entry of the bank belongs and what it is known by. */
export interface EntryPlace extends Pick<QuestionSetting, 'message'> {
  files: FilePool
  time: number
  next(): number
  categoryId: number
  contextId: number
  fileIds: number[]
  idnumber: string
  stamp: string
}

/** One question as an entry of the bank; the parts of a cloze are entries of their own, after it. */
export function entries(question: Question, place: EntryPlace): { entryId: number; elements: XmlElement[] } {
  const { next, files, contextId, fileIds } = place
  const entryId = next()
  const id = next()
  const parts = question.type === 'multianswer' ? question.parts.map(each => ({ ...each, id: next() })) : []
  const text = (said: RichText, filearea: string, itemid: number, component = 'question'): string =>
    files.text(said, { contextId, component, filearea, itemid }, fileIds)
  const name = shorten(question.name, limits.name, question.item, place.message)
  const content = plugin(question, {
    id,
    next,
    text,
    message: place.message,
    partIds: parts.map(each => each.id),
    image: asset =>
      files.file(asset, { contextId, component: `qtype_${question.type}`, filearea: 'bgimage', itemid: id }, fileIds)
  })
  const columns = {
    parent: 0,
    name,
    questiontext: text(question.text, 'questiontext', id),
    generalfeedback: text(question.generalFeedback, 'generalfeedback', id),
    defaultmark: question.type === 'multianswer' ? parts.length : question.mark,
    qtype: question.type,
    stamp: place.stamp
  }
  const hints = question.hints.map(hint => {
    const hintId = next()
    return row('question_hint', hintId, {
      hint: text(hint, 'hint', hintId),
      hintformat: 1,
      shownumcorrect: 1,
      clearwrong: 0,
      // Moodle makes 1 of NULL here, and would then find the question changed when it is restored again.
      options: question.type === 'ordering' ? 1 : NULL
    })
  })
  const tags = question.tags.map(tag => {
    const rawname = tagName(tag, question.item, place.message)
    return {
      name: 'tag',
      attributes: { id: next(), contextid: contextId },
      children: [
        { name: 'name', attributes: {}, children: [rawname.toLowerCase()] },
        { name: 'rawname', attributes: {}, children: [rawname] }
      ]
    }
  })
  const whole = entry(entryId, id, place, place.idnumber, columns, [
    content,
    list('question_hints', hints),
    list('tags', tags)
  ])
  return { entryId, elements: [whole, ...parts.map((each, index) => partEntry(each, index, id, name, place))] }
}

/** A part of a cloze: an entry without a name of its own, child of the question that shows it. */
function partEntry(
  each: ClozePart & { id: number },
  index: number,
  parent: number,
  name: string,
  place: EntryPlace
): XmlElement {
  const columns = {
    parent,
    name,
    questiontext: clozeCode(each),
    generalfeedback: '',
    defaultmark: 1,
    qtype: each.kind,
    stamp: `${place.stamp}+${index + 1}`
  }
  return entry(place.next(), each.id, place, NULL, columns, [
    part(each, place.next),
    list('question_hints'),
    list('tags')
  ])
}

interface QuestionColumns {
  parent: number
  name: string
  questiontext: string
  generalfeedback: string
  defaultmark: number
  qtype: string
  stamp: string
}

/** Marks have the seven decimals of their columns: only then does a second restore see that nothing has changed. */
function entry(
  entryId: number,
  id: number,
  { next, categoryId, time }: EntryPlace,
  idnumber: string,
  { parent, name, questiontext, generalfeedback, defaultmark, qtype, stamp }: QuestionColumns,
  content: readonly XmlElement[]
): XmlElement {
  const columns = {
    parent,
    name,
    questiontext,
    questiontextformat: 1,
    generalfeedback,
    generalfeedbackformat: 1,
    defaultmark: defaultmark.toFixed(7),
    penalty: qtype === 'truefalse' ? '1.0000000' : '0.3333333',
    qtype,
    length: 1,
    stamp,
    timecreated: time,
    timemodified: time,
    createdby: 0,
    modifiedby: 0
  }
  const version = row(
    'question_versions',
    next(),
    { version: 1, status: 'ready' },
    list('questions', [row('question', id, columns, ...content)])
  )
  return row(
    'question_bank_entry',
    entryId,
    { questioncategoryid: categoryId, idnumber, ownerid: 0 },
    list('question_version', [version])
  )
}
