import { type Assessment, type Item, number, part, parts } from '@curricle/model'
import {
  type AnswerData,
  codes,
  guard,
  type ItemData,
  type ModuleData,
  type ObjectiveData,
  type QuizData,
  records,
  type ViewData
} from '@curricle/player'
import { bank, gaps, rows } from './choice.ts'
import type { Scope } from './scope.ts'
import type { View } from './view.ts'

/** What the page of a module tells its player: views, questions, keys. */
export function moduleData(scope: Scope): ModuleData {
  const { course, module, words, runtime, views } = scope
  return {
    id: `${course.id}/${module.id}/${course.edition}/${course.language}`,
    title: module.title,
    runtime,
    language: course.language,
    decimalSeparator: words.decimalSeparator,
    views: views.map(view => viewData(view, scope)),
    objectives: objectiveData(scope)
  }
}

/** Each objective with the quizzes that decide whether it is reached. */
function objectiveData({ module, views }: Scope): ObjectiveData[] {
  const names = codes(
    module.objectives.map(({ id }) => id),
    2
  )
  return module.objectives.map(({ id }, index) => {
    const assess = (purpose: Assessment['purpose']): Decides[] =>
      views.flatMap(({ code, content }) =>
        content.type === 'assessment' &&
        content.purpose === purpose &&
        items(content).some(({ objectives }) => objectives.includes(id))
          ? [{ code, mastery: content.masteryScore }]
          : []
      )
    const graded = assess('graded')
    const quizzes = graded.length > 0 ? graded : assess('practice')
    const marks = quizzes.flatMap(({ mastery }) => mastery ?? [])
    return {
      code: names[index] ?? '',
      id: ascii(id),
      quizzes: quizzes.map(({ code }) => code),
      ...(marks.length > 0 ? { mastery: Math.max(...marks) } : {})
    }
  })
}

interface Decides {
  code: string
  mastery: number | undefined
}

/**
 * The id itself where SCORM 1.2 takes it (CMIIdentifier: ASCII without spaces), else its letters as numbers. A long one
 * is cut and gets a number, since quiz, question and statement together have 255 characters.
 */
export function ascii(id: string): string {
  const plain = id.replace(/[^\x21-\x7e]/g, letter => `_${letter.charCodeAt(0).toString(36)}`)
  return plain.length <= 80 ? plain : `${plain.slice(0, 70)}_${number(id).toString(36)}`
}

/** A text field takes a little more than the longest answer, so that the saved state has a bound. */
export function fieldLength(answers: readonly string[]): number {
  return Math.min(200, Math.max(24, ...answers.map(answer => Math.ceil(answer.length * 1.5))))
}

function viewData({ code, title, content }: View, scope: Scope): ViewData {
  if (content.type === 'bibliography') return { code, title, optional: true }
  return content.type === 'assessment' ? { code, title, quiz: quizData(content, scope) } : { code, title }
}

function quizData(assessment: Assessment, scope: Scope): QuizData {
  const pools = parts(assessment, 'pool')
  const code = (item: Item): string => scope.itemCodes.get(item) ?? ''
  return {
    id: ascii(assessment.id),
    kind: assessment.purpose,
    ...(assessment.masteryScore === undefined ? {} : { mastery: assessment.masteryScore }),
    ...(assessment.attempts === undefined ? {} : { attempts: assessment.attempts }),
    ...(assessment.shuffle ? { shuffle: true } : {}),
    items: items(assessment).map(item => itemData(item, code(item), assessment, scope)),
    ...(pools.length > 0 ? { pools: pools.map(({ draw, children }) => ({ draw, items: children.map(code) })) } : {})
  }
}

/** A quiz's questions, those of its pools among them. */
function items({ children }: Assessment): Item[] {
  return children.flatMap((child): Item[] =>
    child.type === 'item' ? [child] : child.type === 'pool' ? child.children : []
  )
}

function itemData(item: Item, code: string, { id, shuffle, purpose }: Assessment, { runtime }: Scope): ItemData {
  const asked = {
    code,
    id: ascii(item.id),
    type: item.interaction,
    max: item.maxScore,
    objectives: [...new Set(item.objectives)].map(ascii),
    ...((item.shuffle ?? shuffle) ? { shuffle: true } : {}),
    ...(item.required ? { required: true } : {}),
    ...key(item)
  }
  return { ...asked, records: runtime === 'web' ? [] : records(asked, { id: ascii(id), kind: purpose }, runtime) }
}

/** What an item's answers are compared with. */
function key(item: Item): Partial<ItemData> {
  switch (item.interaction) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false': {
      const choices = parts(item, 'choice')
      const names = codes(choices.map(({ id }) => id))
      return {
        choices: choices.map(({ credit, truth }, index) => ({
          code: names[index] ?? '',
          credit: round(credit),
          ...(truth === undefined ? {} : { truth })
        }))
      }
    }
    case 'hotspot': {
      const areas = part(item, 'hotspot')?.children ?? []
      const names = codes(areas.map(({ id }) => id))
      return { choices: areas.map(({ credit }, index) => ({ code: names[index] ?? '', credit: round(credit) })) }
    }
    case 'text-entry': {
      const answers = parts(item, 'answer')
      return {
        answers: answerData(answers),
        length: fieldLength(answers.map(({ value }) => value)),
        ...(item.caseSensitive ? { caseSensitive: true } : {})
      }
    }
    case 'numeric':
      return { answers: answerData(parts(item, 'numericAnswer')), length: 24 }
    case 'match':
      return { key: rows(item).map(row => row.key) }
    case 'order':
      return { key: codes(parts(item, 'choice').map(({ id }) => id)) }
    case 'cloze': {
      const all = gaps(item)
      return {
        gaps: all.map(({ mode, options }) => ({
          typed: mode === 'typed',
          accepted: mode === 'typed' ? options : options.slice(0, 1),
          ...(mode === 'typed' ? {} : { length: Math.max(...options.map(option => guard(option).length)) })
        })),
        length: fieldLength(all.flatMap(({ options }) => options))
      }
    }
    case 'gap-match': {
      const words = bank(item)
      const code = (word: string | undefined): string => words.find(each => each.word === word)?.code ?? ''
      return { gaps: gaps(item).map(({ options }) => ({ typed: false, accepted: [code(options[0])] })) }
    }
    case 'likert':
      return { statements: parts(item, 'statement').map(({ id }) => ascii(id)) }
    case 'extended-text':
      return {}
  }
}

type Listed = {
  id: string
  value: string | number
  tolerance?: number
  unit?: string
  correct: boolean
  credit: number
}

function answerData(answers: readonly Listed[]): AnswerData[] {
  const names = codes(answers.map(({ id }) => id))
  return answers.map(({ value, tolerance, unit, credit }, index) => ({
    code: names[index] ?? '',
    value,
    ...(tolerance === undefined ? {} : { tolerance }),
    ...(unit === undefined ? {} : { unit }),
    credit: round(credit)
  }))
}

function round(credit: number): number {
  return Math.round(credit * 10_000) / 10_000
}
