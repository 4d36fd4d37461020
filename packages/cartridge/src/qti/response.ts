import { type HtmlContext, html } from '@curricle/html'
import {
  type FlowContent,
  type Gap,
  type Interaction,
  type Item,
  number,
  part,
  parts,
  text,
  visit
} from '@curricle/model'

/** How a question is answered, with its key. */
export type Response =
  | { kind: 'choice'; choices: Choice[] }
  | { kind: 'several'; choices: Choice[] }
  | { kind: 'truth'; choices: Choice[] }
  | { kind: 'text'; answers: TextAnswer[]; caseSensitive: boolean }
  /** `unit` is that in which the answer is asked for: that of the first right answer which has one. */
  | { kind: 'number'; answers: NumberAnswer[]; unit?: string }
  | { kind: 'match'; rows: MatchRow[]; options: Option[]; heads: [string, string] }
  | { kind: 'order'; elements: Option[] }
  | { kind: 'blanks'; gaps: Gap[] }
  | { kind: 'grid'; statements: Option[]; scale: string[] }
  | { kind: 'essay'; words?: number }

/** Something to choose. `ident` is a number in digits: Canvas keeps such identifiers from one import to the next. */
export interface Option {
  ident: string
  html: string
  /** The same without markup, for menus. */
  words: string
}
export interface Choice extends Option {
  correct: boolean
  feedback?: string
}
export interface TextAnswer {
  ident: string
  value: string
  correct: boolean
  feedback?: string
}
export interface NumberAnswer {
  ident: string
  value: number
  tolerance: number
  range: boolean
  /** Its own, else the one that is asked for. */
  unit?: string
  correct: boolean
  feedback?: string
}
/** `right` is the ident of its option. */
export interface MatchRow extends Option {
  right: string
}

/** The response of an item; `ids` are the ids from the course down to the item. */
export function response(item: Item, ids: readonly string[], { asked, view }: Omit<Maker, 'ident'>): Response {
  const ident = (...path: string[]): string => String(number(...ids, ...path))
  return responses[item.interaction](item, { ident, asked, view })
}

interface Maker {
  ident(...path: string[]): string
  /** Of what becomes the text of a question when each part is asked by itself. */
  asked: HtmlContext
  /** Of choices and feedback. */
  view: HtmlContext
}

const responses: Readonly<Record<Interaction, (item: Item, maker: Maker) => Response>> = {
  'single-choice': (item, maker) => ({ kind: 'choice', choices: choices(item, maker) }),
  'multiple-choice': (item, maker) => ({ kind: 'several', choices: choices(item, maker) }),
  'true-false': (item, maker) => ({ kind: 'truth', choices: truths(item, maker) }),
  'text-entry': (item, maker) => ({
    kind: 'text',
    caseSensitive: item.caseSensitive ?? false,
    answers: parts(item, 'answer').map(({ id, value, correct, feedback }) => ({
      ident: maker.ident(id),
      value,
      correct,
      ...said(feedback, maker)
    }))
  }),
  numeric: (item, maker) => {
    const answers = parts(item, 'numericAnswer')
    const unit = (answers.find(answer => answer.correct && answer.unit) ?? answers.find(answer => answer.unit))?.unit
    return {
      kind: 'number',
      ...(unit ? { unit } : {}),
      answers: answers.map(({ id, value, tolerance, range, unit: own = unit, correct, feedback }) => ({
        ident: maker.ident(id),
        value,
        tolerance,
        range,
        ...(own ? { unit: own } : {}),
        correct,
        ...said(feedback, maker)
      }))
    }
  },
  match,
  order: (item, { ident, asked }) => ({
    kind: 'order',
    elements: parts(item, 'choice').map(each => ({
      ident: ident(each.id),
      html: short(each.children, asked),
      words: text(each.children)
    }))
  }),
  cloze: item => ({ kind: 'blanks', gaps: gaps(item) }),
  'gap-match': item => ({ kind: 'blanks', gaps: gaps(item) }),
  hotspot: (item, maker) => {
    const areas = part(item, 'hotspot')?.children ?? []
    return {
      kind: areas.filter(area => area.correct).length === 1 ? 'choice' : 'several',
      choices: areas.map(({ id, correct, children, feedback }) => ({
        ident: maker.ident(id),
        html: html(children, maker.view),
        words: text(children),
        correct,
        ...said(feedback, maker)
      }))
    }
  },
  'extended-text': item => ({ kind: 'essay', ...(item.words ? { words: item.words } : {}) }),
  likert: (item, { ident, asked }) => ({
    kind: 'grid',
    statements: parts(item, 'statement').map(each => ({
      ident: ident(each.id),
      html: html(each.children, asked),
      words: text(each.children)
    })),
    scale: item.scale ?? []
  })
}

function choices(item: Item, maker: Maker): Choice[] {
  return parts(item, 'choice').map(({ id, correct, children, feedback }) => ({
    ident: maker.ident(id),
    html: short(children, maker.view),
    words: text(children),
    correct,
    ...said(feedback, maker)
  }))
}

/** Moodle (4.5) stops the whole import unless the two are called `true` and `false`. */
function truths(item: Item, maker: Maker): Choice[] {
  return parts(item, 'choice').map(({ truth, correct, feedback }) => ({
    ident: String(truth ?? false),
    html: truth ? maker.view.words.true : maker.view.words.false,
    words: truth ? maker.view.words.true : maker.view.words.false,
    correct,
    ...said(feedback, maker)
  }))
}

/** Equal right sides are one option, or two rows would have a right answer that counts as wrong. */
function match(item: Item, { ident, asked, view }: Maker): Response {
  const options = new Map<string, Option>()
  const rows: MatchRow[] = []
  for (const { id, left, right } of parts(item, 'pair')) {
    const shown = html(right, view)
    const option = options.get(shown) ?? { ident: ident(id, 'right'), html: shown, words: text(right) }
    options.set(shown, option)
    if (left) rows.push({ ident: ident(id), html: html(left, asked), words: text(left), right: option.ident })
  }
  const [first, second] = item.columns ?? [[], []]
  return { kind: 'match', rows, options: [...options.values()], heads: [html(first, asked), html(second, asked)] }
}

function gaps(item: Item): Gap[] {
  const found: Gap[] = []
  const prompt = part(item, 'prompt')
  if (prompt) {
    visit(prompt, node => {
      if (node.type === 'gap') found.push(node)
    })
  }
  return found
}

/** A choice of one paragraph is written without the paragraph: LMSs set choices in lines of their own. */
function short(content: readonly FlowContent[], view: HtmlContext): string {
  const [only, more] = content
  return only?.type === 'paragraph' && !more ? html(only.children, view) : html(content, view)
}

function said(feedback: readonly FlowContent[], { view }: Maker): { feedback?: string } {
  return feedback.length > 0 ? { feedback: html(feedback, view) } : {}
}
