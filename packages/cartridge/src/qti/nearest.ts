import { literal } from '@curricle/html'
import { type Gap, number } from '@curricle/model'
import { nameLength, sturdyName } from '../content/sturdy.ts'
import type { Scope } from '../scope.ts'
import type { Choice, Question, Response } from './question.ts'
import { below, typed, typedNumber } from './typed.ts'

/** The kinds of question of the Common Cartridge profile of QTI 1.2, chapter 4. */
export type BasicKind = 'choice' | 'several' | 'truth' | 'text' | 'essay'
export type BasicQuestion = Question & { response: Extract<Response, { kind: BasicKind }> }

/**
 * The questions of the Common Cartridge profile that come nearest to one of ours: itself where the profile has its kind, else
 * one for each of its parts, with an equal share of its points. Reports `spellings-limited`, `choice-added`, `picture-unseen`.
 */
export function nearest(question: Question, scope: Scope): BasicQuestion[] {
  const { kind } = question.response
  const make = kinds[kind] as Nearest
  const questions = make(question, question.response as never, scope)
  if (questions.some(hasPicture)) {
    scope.message(`Moodle shows the alternative texts of pictures in choices and feedback of “${question.title}”.`, {
      ruleId: 'picture-unseen',
      severity: 'notice',
      node: question.item,
      note: 'Show them in the text of the question, or import the format `moodle` into Moodle.'
    })
  }
  return questions
}

/** Moodle (4.5) looks for the files of the text of a question alone (`entity11.quiz.class.php`). */
function hasPicture({ response, feedback }: BasicQuestion): boolean {
  const choices = 'choices' in response ? response.choices.flatMap(each => [each.html, each.feedback ?? '']) : []
  return [...choices, ...Object.values(feedback)].some(each => /<(?:img|audio|video)\b/.test(each))
}

type Nearest = (question: Question, response: never, scope: Scope) => BasicQuestion[]
type Kinds = {
  [Kind in Response['kind']]: (
    question: Question,
    response: Extract<Response, { kind: Kind }>,
    scope: Scope
  ) => BasicQuestion[]
}

const kinds: Kinds = {
  choice: (question, { choices }, scope) => [choice(question, choices, scope)],
  several: (question, response) =>
    question.scored ? [{ ...question, response }] : [unscoredSeveral(question, response.choices)],
  truth: (question, response) => [
    { ...question, response: { ...response, choices: keyed(question, response.choices) } }
  ],
  text: (question, response) => [typed(question, response)],
  number: (question, response, scope) => [typedNumber(question, response, scope)],
  match: (question, { rows, options, heads }, scope) =>
    split(question, rows, (piece, row) =>
      choice(
        { ...piece, prompt: below(question, `<p><strong>${row.html}</strong> — ${heads[1]}</p>`) },
        options.map(option => ({ ...option, correct: option.ident === row.right })),
        scope
      )
    ),
  order: (question, { elements }, scope) =>
    split(question, elements, (piece, element, index) => {
      const note = `<p><strong>${element.html}</strong> — ${literal(scope.words.cartridge.place)}</p>`
      const places = elements.map((_, place) => ({
        ident: String(number(question.ident, String(place + 1))),
        html: String(place + 1),
        words: String(place + 1),
        correct: place === index
      }))
      return choice({ ...piece, shuffle: false, prompt: below(question, note) }, places, scope)
    }),
  blanks: (question, { gaps }, scope) =>
    split(question, gaps, (piece, gap, index) => {
      const asked = {
        ...piece,
        prompt: () => `${question.prompt(numbered(gaps, gap))}<p><strong>[${index + 1}]</strong></p>`
      }
      return gap.mode === 'typed'
        ? { ...asked, response: { kind: 'text', caseSensitive: false, answers: spelled(question, gap) } }
        : choice(asked, words(question, gap, gaps), scope)
    }),
  grid: (question, { statements, scale }, scope) =>
    split(question, statements, (piece, statement) =>
      choice(
        { ...piece, shuffle: false, prompt: below(question, `<p><strong>${statement.html}</strong></p>`) },
        scale.map((label, index) => ({
          ident: String(number(statement.ident, String(index + 1))),
          html: literal(label),
          words: label,
          correct: true
        })),
        scope
      )
    ),
  essay: (question, response) => [{ ...question, response }]
}

/** A single choice, with the third choice that the profile demands (rule 4d of its Schematron) when the author has two. */
function choice(question: Question, given: readonly Choice[], { words, message }: Scope): BasicQuestion {
  const choices = keyed(question, given)
  if (choices.length < 3) {
    choices.push({
      ident: String(number(question.ident, 'do-not-know')),
      html: literal(words.cartridge.doNotKnow),
      words: words.cartridge.doNotKnow,
      correct: !question.scored
    })
    message(
      `“${question.title}” has two choices, and a cartridge wants three: “${words.cartridge.doNotKnow}” is added.`,
      {
        ruleId: 'choice-added',
        severity: 'notice',
        node: question.item,
        note: 'Add a third choice to say what it is.'
      }
    )
  }
  return { ...question, response: { kind: 'choice', choices } }
}

/** In a survey every choice is right, since the profile has no question without a key. */
function keyed({ scored }: Question, choices: readonly Choice[]): Choice[] {
  return choices.map(each => (scored ? each : { ...each, correct: true }))
}

/** Several of many without a key cannot be said in the profile: an answer in words, with the choices above it. */
function unscoredSeveral(question: Question, choices: readonly Choice[]): BasicQuestion {
  const list = `<ul>${choices.map(each => `<li>${each.html}</li>`).join('')}</ul>`
  return { ...question, prompt: below(question, list), response: { kind: 'essay' } }
}

/** One question for each part, named `… (1/3)`. */
function split<Part>(
  question: Question,
  list: readonly Part[],
  make: (piece: Question, part: Part, index: number) => BasicQuestion
): BasicQuestion[] {
  return list.map((part, index) => {
    const place = ` (${index + 1}/${list.length})`
    const piece = {
      ...question,
      ident: `${question.ident}-${index + 1}`,
      title: `${sturdyName(question.title, nameLength - place.length)}${place}`,
      points: question.points / list.length
    }
    return make(piece, part, index)
  })
}

/** Every gap as its number and a line; the one that is asked for stands out. */
function numbered(gaps: readonly Gap[], asked: Gap): (gap: Gap) => string {
  return gap => {
    const place = `[${gaps.findIndex(each => each.id === gap.id) + 1}] ____`
    return gap.id === asked.id ? `<strong>${place}</strong>` : place
  }
}

function spelled(question: Question, gap: Gap) {
  return gap.options.map(value => ({ ident: String(number(question.ident, gap.id, value)), value, correct: true }))
}

/** What can be chosen for a gap: its own words, or with `drag` the words of all gaps. */
function words(question: Question, gap: Gap, gaps: readonly Gap[]): Choice[] {
  const offered = gap.mode === 'dragged' ? gaps.flatMap(each => each.options) : gap.options
  return [...new Set(offered)].map(word => ({
    ident: String(number(question.ident, gap.id, word)),
    html: literal(word),
    words: word,
    correct: word === gap.options[0]
  }))
}
