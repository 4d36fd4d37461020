import type { Node, Parent } from 'unist'
import type { Rubric, Template } from './activity.ts'
import type { Audience, FlowContent, Image, PhrasingContent } from './content.ts'

/** The interactions, in QTI's words where it has one. */
export const interactions = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'text-entry',
  'numeric',
  'match',
  'order',
  'cloze',
  'gap-match',
  'hotspot',
  'extended-text',
  'likert'
] as const
export type Interaction = (typeof interactions)[number]

/**
 * One question. Which parts stand among `children` depends on `interaction`:
 * every item may have one prompt, feedback and hints; the rest is named at each part.
 */
export interface Item extends Parent {
  type: 'item'
  id: string
  /** Plain text of its heading: the question's name in the LMS. */
  title: string
  heading: PhrasingContent[]
  interaction: Interaction
  /** Possible points; 0 in a survey. */
  maxScore: number
  /** Ids of the objectives that it assesses. */
  objectives: string[]
  /** Whether choices may be shown in another order; undefined: as the assessment says. */
  shuffle?: boolean
  /** extended-text: expected length in words. */
  words?: number
  /** text-entry: capitals count. Default false. */
  caseSensitive?: boolean
  /** match: the header of its table. */
  columns?: [PhrasingContent[], PhrasingContent[]]
  /** likert: the labels from left to right. */
  scale?: string[]
  /** likert: name of the scale when it is one of ours, such as `agreement`. */
  scaleName?: string
  /** survey: must be answered. */
  required?: boolean
  audience?: Audience
  children: ItemPart[]
}

export type ItemPart =
  | Prompt
  | Choice
  | Answer
  | NumericAnswer
  | Pair
  | Hotspot
  | Statement
  | Template
  | Rubric
  | Feedback
  | Hint

export interface Prompt extends Parent {
  type: 'prompt'
  children: FlowContent[]
}

/**
 * One of the things to choose: single-choice, multiple-choice, true-false; an element of `order` (written in the right
 * order, `correct` true); in surveys without key, `correct` false.
 */
export interface Choice extends Parent {
  type: 'choice'
  /** The author's, else its place among the choices: `1`, `2`, … */
  id: string
  correct: boolean
  /**
   * Share of the points, −1 to 1. The reader fills it in: single-choice 1 or 0 unless `{credit=…}`;
   * multiple-choice +1/n for each of n right ones and −1/n for each wrong one unless `{credit=…}`.
   */
  credit: number
  /** true-false: which of the two it is. */
  truth?: boolean
  children: FlowContent[]
  feedback: FlowContent[]
}

/** text-entry: an accepted spelling, or (not correct) a mistake that is expected. */
export interface Answer extends Node {
  type: 'answer'
  id: string
  value: string
  correct: boolean
  credit: number
  feedback: FlowContent[]
}

/** numeric: a value with tolerance, or a range; not correct: a mistake that is expected. */
export interface NumericAnswer extends Node {
  type: 'numericAnswer'
  id: string
  /** Middle of the interval. */
  value: number
  /** Half width of the interval; 0: exact. */
  tolerance: number
  /** True when written as `10..20`. */
  range: boolean
  /** As the author wrote it, such as `h` or `%`. */
  unit?: string
  correct: boolean
  credit: number
  feedback: FlowContent[]
}

/** match: a row of the table; without `left` an extra wrong answer. */
export interface Pair extends Node {
  type: 'pair'
  id: string
  left?: PhrasingContent[]
  right: PhrasingContent[]
}

/** hotspot: the picture and its areas. */
export interface Hotspot extends Parent {
  type: 'hotspot'
  image: Image
  children: Area[]
}

/** hotspot: a place on the picture. Coordinates in per cent of width and height. */
export interface Area extends Parent {
  type: 'area'
  id: string
  correct: boolean
  credit: number
  shape: Shape
  children: PhrasingContent[]
  feedback: FlowContent[]
}
/** rect: left, top, right, bottom. circle: x, y, radius (per cent of the width). poly: x1, y1, x2, y2, … */
export interface Shape {
  kind: 'rect' | 'circle' | 'poly'
  coordinates: number[]
}

/** likert: a statement to rate. */
export interface Statement extends Parent {
  type: 'statement'
  id: string
  children: PhrasingContent[]
}

/** What is said to the learner after an answer. What a single choice says stands in that choice. */
export interface Feedback extends Parent {
  type: 'feedback'
  when: 'always' | 'correct' | 'partial' | 'incorrect'
  audience?: Audience
  children: FlowContent[]
}

export interface Hint extends Parent {
  type: 'hint'
  audience?: Audience
  children: FlowContent[]
}
