import { literal } from '@curricle/html'
import { type Gap, number } from '@curricle/model'
import type { Choice, Option, Question, Response } from '../qti/question.ts'
import type { NumberAnswer } from '../qti/response.ts'
import { below, named, typed } from '../qti/typed.ts'
import type { Scope } from '../scope.ts'
import type { Engine } from './options.ts'

/** The kinds of question of Canvas quizzes, by Canvas's names. */
export type CanvasResponse =
  | { type: 'multiple_choice_question' | 'multiple_answers_question' | 'true_false_question'; choices: Choice[] }
  | { type: 'short_answer_question'; spellings: string[] }
  | { type: 'numerical_question'; answers: NumberAnswer[] }
  | { type: 'fill_in_multiple_blanks_question' | 'multiple_dropdowns_question'; blanks: Blank[] }
  | { type: 'matching_question'; rows: (Option & { right: string })[]; options: Option[] }
  | { type: 'ordering_question'; elements: Option[] }
  | { type: 'essay_question' }
  | { type: 'text_only_question' }

/** `[name]` in the text of the question; the right choice first. */
export interface Blank {
  name: string
  choices: Choice[]
}

export type CanvasQuestion = Omit<Question, 'response' | 'prompt'> & { prompt: string; response: CanvasResponse }

/**
 * The questions of a Canvas quiz that come nearest to one of ours: nearly always one. Statements of a scale are asked one by
 * one below their common text; gaps to type and gaps to choose from in one text become two questions. Reports `case-ignored` and `unit-dropped`.
 */
export function canvasQuestions(question: Question, engine: Engine, scope: Scope): CanvasQuestion[] {
  const make = kinds[question.response.kind] as Make<Response>
  return make(question, question.response, { engine, scope })
}

interface Setting {
  engine: Engine
  scope: Scope
}
type Make<Given> = (question: Question, response: Given, setting: Setting) => CanvasQuestion[]
type Kinds = { [Kind in Response['kind']]: Make<Extract<Response, { kind: Kind }>> }

const kinds: Kinds = {
  choice: (question, { choices }) => [
    ask(question, { type: 'multiple_choice_question', choices: keyed(question, choices) })
  ],
  several: (question, { choices }) => [
    ask(question, { type: 'multiple_answers_question', choices: keyed(question, choices) })
  ],
  truth: (question, { choices }, setting) => [ask(question, truth(keyed(question, choices), setting))],
  text: (question, response, { scope }) => {
    if (!question.scored) return [ask(question, { type: 'essay_question' })]
    if (response.caseSensitive) {
      scope.message(`Canvas does not tell capitals from small letters in the answer to “${question.title}”.`, {
        ruleId: 'case-ignored',
        severity: 'notice',
        node: question.item
      })
    }
    const merged = typed(question, response)
    const spellings = merged.response.kind === 'text' ? merged.response.answers.map(answer => answer.value) : []
    return [ask(merged, { type: 'short_answer_question', spellings })]
  },
  number: (question, { answers, unit }, { scope: { words, message } }) => {
    const asked = unit ? { ...question, prompt: below(question, `<p>____ ${literal(unit)}</p>`) } : question
    if (!question.scored) return [ask(asked, { type: 'essay_question' })]
    const merged = typed(asked, {
      kind: 'text',
      caseSensitive: false,
      answers: answers.map(answer => ({ ...answer, value: named(answer, words) }))
    })
    const right = answers.filter(answer => answer.correct)
    for (const dropped of right.filter(answer => answer.unit !== unit)) {
      message(
        `“${question.title}” accepts ${unit} and nothing else in Canvas, whose field takes a number alone: the answer in ${dropped.unit} is left out.`,
        {
          ruleId: 'unit-dropped',
          severity: 'notice',
          node: question.item,
          note: 'Say in the question in which unit the answer is to be given.'
        }
      )
    }
    return [ask(merged, { type: 'numerical_question', answers: right.filter(answer => answer.unit === unit) })]
  },
  match: (question, { rows, options, heads }) => {
    const asked = {
      ...question,
      prompt: below(question, `<p><strong>${heads[0]}</strong> — <strong>${heads[1]}</strong></p>`)
    }
    return [ask(asked, { type: 'matching_question', rows, options })]
  },
  order: (question, { elements }, { engine, scope }) => {
    if (engine === 'new') return [ask(question, { type: 'ordering_question', elements })]
    const options = elements.map((_, index) => place(question, index))
    const rows = elements.map((element, index) => ({ ...element, right: place(question, index).ident }))
    const asked = { ...question, prompt: below(question, `<p>${literal(scope.words.cartridge.place)}</p>`) }
    return [ask(asked, { type: 'matching_question', rows, options })]
  },
  blanks: (question, { gaps }) => {
    const groups = [gaps.filter(gap => gap.mode === 'typed'), gaps.filter(gap => gap.mode !== 'typed')]
    const used = groups.filter(group => group.length > 0)
    return used.map((group, index) => blanks(question, group, gaps, used.length > 1 ? index + 1 : undefined))
  },
  grid: (question, { statements, scale }) => [
    { ...ask(question, { type: 'text_only_question' }), ident: `${question.ident}-0` },
    ...statements.map((statement, index) => ({
      ...ask(question, {
        type: 'multiple_choice_question',
        choices: keyed(
          question,
          scale.map((label, step) => labelled(statement, label, step))
        )
      }),
      ident: `${question.ident}-${index + 1}`,
      title: `${question.title} (${index + 1}/${statements.length})`,
      prompt: `<p>${statement.html}</p>`,
      shuffle: false
    }))
  ],
  essay: question => [ask(question, { type: 'essay_question' })]
}

function ask(question: Question, response: CanvasResponse): CanvasQuestion {
  return { ...question, prompt: question.prompt(), response }
}

/** A survey has no key, but Canvas warns of a question without one and never shows it in a survey: the first choice is it. */
function keyed({ scored }: Question, choices: readonly Choice[]): Choice[] {
  return choices.map((choice, index) => (scored ? choice : { ...choice, correct: index === 0 }))
}

/** Classic quizzes know true and false in English alone; in other languages the two are choices like any. */
function truth(choices: Choice[], { engine, scope }: Setting): CanvasResponse {
  const isEnglish = scope.words.true === 'True'
  const numbered = choices.map(choice => ({ ...choice, ident: String(number(choice.ident, choice.html)) }))
  return {
    type: engine === 'new' || isEnglish ? 'true_false_question' : 'multiple_choice_question',
    choices: numbered
  }
}

function place(question: Question, index: number): Option {
  const label = String(index + 1)
  return { ident: String(number(question.ident, label)), html: label, words: label }
}

function labelled(statement: Option, label: string, step: number): Choice {
  return { ident: String(number(statement.ident, String(step + 1))), html: literal(label), words: label, correct: true }
}

/** The gaps of a group become blanks; those of the other group stand as lines. */
function blanks(
  question: Question,
  group: readonly Gap[],
  all: readonly Gap[],
  part: number | undefined
): CanvasQuestion {
  const nameOf = (gap: Gap): string => `gap${all.findIndex(each => each.id === gap.id) + 1}`
  const isOwn = (gap: Gap): boolean => group.some(each => each.id === gap.id)
  const isTyped = group[0]?.mode === 'typed'
  return {
    ...question,
    ...(part ? { ident: `${question.ident}-${part}`, title: `${question.title} (${part}/2)` } : {}),
    // Canvas shows two digits; four keep the sum.
    points: Number(((question.points * group.length) / all.length).toFixed(4)),
    prompt: question.prompt(gap => (isOwn(gap) ? `[${nameOf(gap)}]` : '____')),
    response: {
      type: isTyped ? 'fill_in_multiple_blanks_question' : 'multiple_dropdowns_question',
      blanks: group.map(gap => ({ name: nameOf(gap), choices: offered(question, gap, all) }))
    }
  }
}

/** Every spelling is right in a gap to type; else the first word is, and with `drag` the words of all gaps can be chosen. */
function offered(question: Question, gap: Gap, all: readonly Gap[]): Choice[] {
  const words = gap.mode === 'dragged' ? [...gap.options, ...all.flatMap(each => each.options)] : gap.options
  return [...new Set(words)].map((word, index) => ({
    ident: String(number(question.ident, gap.id, word)),
    html: literal(word),
    words: word,
    correct: gap.mode === 'typed' || index === 0
  }))
}
