import type { Asset, Item } from '@curricle/model'
import type { RichText } from '../rich-text.ts'

/** A question as Moodle's question bank knows it; each way out (backup, question XML, GIFT) writes it in its own form. */
export type Question = QuestionCommon & QuestionKind

export interface QuestionCommon {
  /** The item that it was made from. */
  item: Item
  /** Plain text; not yet cut to Moodle's 255 characters. */
  name: string
  text: RichText
  generalFeedback: RichText
  /** Possible points. */
  mark: number
  hints: readonly RichText[]
  /** Titles of the objectives that it assesses. */
  tags: readonly string[]
}

export type QuestionKind =
  | MultichoiceQuestion
  | TrueFalseQuestion
  | ShortAnswerQuestion
  | NumericalQuestion
  | MatchQuestion
  | OrderingQuestion
  | MultianswerQuestion
  | GapQuestion
  | EssayQuestion
  | MarkerQuestion

/** What is said when an answer was right, partly right or wrong as a whole. */
export interface CombinedFeedback {
  correct: RichText
  partial: RichText
  incorrect: RichText
}

export interface MultichoiceQuestion {
  type: 'multichoice'
  single: boolean
  shuffle: boolean
  answers: readonly { text: RichText; fraction: number; feedback: RichText }[]
  combined: CombinedFeedback
}

export interface TrueFalseQuestion {
  type: 'truefalse'
  answer: boolean
  feedbackTrue: RichText
  feedbackFalse: RichText
}

export interface ShortAnswerQuestion {
  type: 'shortanswer'
  caseSensitive: boolean
  /** `text` in Moodle's form: `*` is a wild card, `\*` a star. */
  answers: readonly { text: string; fraction: number; feedback: RichText }[]
}

export interface NumericalQuestion {
  type: 'numerical'
  /** Without `value`: any other answer. Values are in the first unit. */
  answers: readonly { value?: number; tolerance: number; fraction: number; feedback: RichText }[]
  /** How many of this unit are one of the first; the first has 1. */
  units: readonly { name: string; multiplier: number }[]
}

export interface MatchQuestion {
  type: 'match'
  /** Without `stem`: an extra wrong answer. Answers are plain text. */
  pairs: readonly { stem?: RichText; answer: string }[]
  combined: CombinedFeedback
}

export interface OrderingQuestion {
  type: 'ordering'
  /** In the right order. */
  elements: readonly RichText[]
  combined: CombinedFeedback
}

/** Cloze: the text has `{#1}`, `{#2}`, … where the parts stand. */
export interface MultianswerQuestion {
  type: 'multianswer'
  parts: readonly ClozePart[]
}
export interface ClozePart {
  kind: 'shortanswer' | 'multichoice'
  /** Plain text; the right ones first. */
  answers: readonly { text: string; fraction: number; feedback: string }[]
}

/** Words dragged (`ddwtos`) or selected (`gapselect`) into places: the text has `[[n]]`, the number of the right choice. */
export type GapQuestion = Gapped<'ddwtos'> | Gapped<'gapselect'>
export interface Gapped<Type> {
  type: Type
  choices: readonly { text: string; group: number; infinite: boolean }[]
  combined: CombinedFeedback
}

export interface EssayQuestion {
  type: 'essay'
  template: RichText
  graderInfo: RichText
  /** Height of the field. */
  lines: number
}

/** Markers dragged onto a picture. Zones in pixels of the picture. */
export interface MarkerQuestion {
  type: 'ddmarker'
  image: Asset
  marker: string
  /** How many markers there are; 0: as many as wanted. */
  count: number
  zones: readonly { shape: 'circle' | 'rectangle' | 'polygon'; coords: string }[]
  combined: CombinedFeedback
}
