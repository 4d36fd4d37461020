import type { Parent } from 'unist'
import type { Audience, FlowContent, PhrasingContent } from './content.ts'
import type { Hint, Item } from './item.ts'

/** What a learner does, after the page that it follows. */
export type Activity = Slides | Exercise | Assessment | Discussion

/** What pages and activities have in common. */
export interface Titled {
  id: string
  /** Plain text. */
  title: string
  /** The title with its emphasis, code and math. */
  heading: PhrasingContent[]
  /** The file that it was read from, relative to the course's folder. */
  path: string
  audience?: Audience
}

export interface Page extends Parent, Titled {
  type: 'page'
  /** Without the heading that begins it. */
  children: FlowContent[]
}

export interface Slides extends Parent, Titled {
  type: 'slides'
  children: Slide[]
}

export interface Slide extends Parent {
  type: 'slide'
  /** The author's, else its place: `1`, `2`, … */
  id: string
  title?: string
  heading: PhrasingContent[]
  audience?: Audience
  children: (FlowContent | Notes)[]
}

/** What the teacher says; `resolve` takes it out of the learner's edition. */
export interface Notes extends Parent {
  type: 'notes'
  audience?: Audience
  children: FlowContent[]
}

export interface Exercise extends Parent, Titled {
  type: 'exercise'
  kind: 'individual' | 'pair' | 'group' | 'plenary'
  durationMinutes?: number
  objectives: string[]
  /** How it is handed in; empty: not at all. */
  submit: ('text' | 'file')[]
  /** Possible points: `points=`, else the sum of the rubric's highest levels; 0 without either. */
  maxScore: number
  children: (Task | Hint | Solution | Rubric | Template)[]
}

/** What is to be done. */
export interface Task extends Parent {
  type: 'task'
  children: FlowContent[]
}

/** For teachers only: `resolve` takes it out of the learner's edition. */
export interface Solution extends Parent {
  type: 'solution'
  audience?: Audience
  children: FlowContent[]
}

/** A text to begin from (`:::template`). */
export interface Template extends Parent {
  type: 'template'
  audience?: Audience
  children: FlowContent[]
}

export interface Rubric extends Parent {
  type: 'rubric'
  audience?: Audience
  children: Criterion[]
}

export interface Criterion extends Parent {
  type: 'criterion'
  /** The author's, else its place: `1`, `2`, … */
  id: string
  heading: PhrasingContent[]
  /** Id of the objective named in the column `Objective`. */
  objective?: string
  children: Level[]
}

export interface Level extends Parent {
  type: 'level'
  /** From the header: `Partial (1)` is the name `Partial` with 1 point. */
  name: string
  points: number
  children: PhrasingContent[]
}

/** A quiz or survey. */
export interface Assessment extends Parent, Titled {
  type: 'assessment'
  purpose: 'graded' | 'practice' | 'survey'
  /** Fraction 0–1 of the points; undefined: no pass mark. */
  masteryScore?: number
  /** Undefined: as many as wanted. */
  attempts?: number
  timeLimitMinutes?: number
  /** Choices and questions may be shown in another order. */
  shuffle: boolean
  /** survey: answers carry no name. Default true. */
  anonymous: boolean
  /** survey: path (`module/id` or `id`) of the survey that it asks again; `resolve` puts its questions before the survey's own, under the same ids. */
  repeats?: string
  children: (Introduction | Item | Pool)[]
}

/** What stands before the first question. */
export interface Introduction extends Parent {
  type: 'introduction'
  children: FlowContent[]
}

/** Questions of which `draw` are asked, chosen by chance. */
export interface Pool extends Parent {
  type: 'pool'
  id: string
  title: string
  heading: PhrasingContent[]
  /** How many are asked; at most as many as there are. */
  draw: number
  audience?: Audience
  /** All of the same maxScore. */
  children: Item[]
}

/** A question for all to talk about: forum or topic of the LMS. */
export interface Discussion extends Parent, Titled {
  type: 'discussion'
  objectives: string[]
  children: FlowContent[]
}
