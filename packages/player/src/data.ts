import type { Interaction } from '@curricle/model'

/** What a page tells its player, as JSON in `<script type="application/json" id="data">`; the words stand in the page itself. */
export interface ModuleData {
  /** `course/module`: under this name the device keeps what no LMS has. */
  id: string
  title: string
  /** Which run-time it looks for; `web`: none. */
  runtime: Runtime
  /** BCP 47. */
  language: string
  decimalSeparator: '.' | ','
  /** Pages and activities in their order. */
  views: ViewData[]
  objectives: ObjectiveData[]
}

export interface ObjectiveData {
  /** Two characters, from its id: its name in the saved state. */
  code: string
  id: string
  /** Codes of the quizzes that decide it: graded ones that assess it, and only where there is none those for practice. */
  quizzes: string[]
  /** The highest pass mark among them. */
  mastery?: number
}

export type Runtime = '1.2' | '2004' | 'web'

/** A page or an activity: what is shown at one time. */
export interface ViewData {
  /** Two characters, from its id: its name in the saved state. */
  code: string
  title: string
  quiz?: QuizData
  /** Need not be seen to have finished. */
  optional?: boolean
}

export interface QuizData {
  id: string
  kind: 'graded' | 'practice' | 'survey'
  /** Fraction 0–1 of the points. */
  mastery?: number
  /** Undefined: as many as wanted. */
  attempts?: number
  items: ItemData[]
  pools?: PoolData[]
  /** Questions may be shown in another order. */
  shuffle?: boolean
}

export interface PoolData {
  draw: number
  /** Codes of its items. */
  items: string[]
}

/** A question with its key. Keys are readable in any SCORM package: exams belong into the LMS's own quiz. */
export interface ItemData {
  /** Two characters, from its id. */
  code: string
  id: string
  type: Interaction
  /** Possible points. */
  max: number
  /** Ids of objectives. */
  objectives: string[]
  shuffle?: boolean
  /** A survey is not sent without its answer, to each part of it. */
  required?: boolean
  /** Choices and areas with their share of the points. */
  choices?: ChoiceData[]
  /** text-entry and numeric: what is accepted, and mistakes that are expected. */
  answers?: AnswerData[]
  caseSensitive?: boolean
  /** match: code of the right one for each row. order: codes in the right order. */
  key?: string[]
  /** For each gap what is accepted: spellings or the chosen word (cloze), the code of the word (gap-match). */
  gaps?: GapData[]
  /** likert: ids of the statements. */
  statements?: string[]
  /** Longest text that its fields take, in UTF-16 units. */
  length?: number
  /** How an LMS has it; none in the run-time `web`. */
  records: RecordData[]
}

/** One interaction of an LMS. */
export interface RecordData {
  /** Of the vocabulary of its version of SCORM. */
  type: string
  /** Elements that no answer changes, in their order: `id`, `type`, objectives, right responses, weighting. */
  laid: [element: string, value: string][]
  /** Which parts of the response it holds: from, up to. Undefined: all. */
  parts?: [from: number, to: number]
}

export interface ChoiceData {
  code: string
  credit: number
  /** true-false: which of the two it is. */
  truth?: boolean
}

export interface AnswerData {
  code: string
  value: string | number
  /** numeric: half width of the interval. */
  tolerance?: number
  unit?: string
  credit: number
}

export interface GapData {
  typed: boolean
  accepted: string[]
  /** Of a gap with texts to choose from: the most characters that one of them takes in the state. */
  length?: number
}

/** What a learner answered: codes, texts or one of them for each part (row, gap, statement); an empty part is `''`. */
export type Response = readonly string[]
