import type { ItemData, Response } from './data.ts'
import type { Outcome } from './status.ts'

/** All that an LMS is told, in the words of no version. */
export interface Report {
  /** Undefined: nothing but the time is written. */
  outcome?: Outcome | undefined
  /** The LMS's own status when the learner came. */
  known: string
  /** The LMS had it complete already (2004). */
  completed: boolean
  score: Score
  /** Share of the views that were seen, 0–1. */
  progress: number
  location: string
  state: string
  /** Length of this session. */
  seconds: number
  objectives: ObjectiveReport[]
  interactions: InteractionReport[]
}

export interface Score {
  points: number
  possible: number
}

export interface ObjectiveReport {
  id: string
  /** Its place in `cmi.objectives`. */
  index: number
  /** 0–100. Undefined: no question of it was submitted yet. */
  raw?: number | undefined
  success: 'unknown' | 'passed' | 'failed'
}

export interface InteractionReport {
  /** Its first place in `cmi.interactions`. */
  index: number
  /** The LMS does not know it yet. */
  fresh: boolean
  item: ItemData
  response: Response
  /** Of the learner's language: how numbers are typed. */
  decimal: '.' | ','
  /** Share of the points, undefined when nobody can say. */
  credit?: number | undefined
  /** Clock time of the answer in the learner's time zone, ISO 8601 without offset, seconds: `2026-11-23T14:05:09`. */
  time: string
  /** How long the learner was busy with it; undefined when nobody saw: it was answered in an earlier visit. */
  seconds?: number | undefined
}

/** How one version of SCORM is spoken. */
export interface Adapter {
  /** Name of the object that the LMS provides. */
  api: string
  /** What stands before the names of its functions. */
  prefix: 'LMS' | ''
  /** The function that ends a visit. */
  finish: 'Finish' | 'Terminate'
  /** What is read at the start. */
  elements: Readonly<Record<'mode' | 'credit' | 'status' | 'completion' | 'state' | 'learner' | 'score', string>>
  /** Elements and their values, in the order in which they have to be set. */
  values(report: Report): [element: string, value: string][]
}

/** Points of possible ones as a number 0–100 that is never rounded up: 69.999 % does not pass 70 %. */
export function percent({ points, possible }: Score): number {
  return possible === 0 ? 0 : Math.min(100, Math.floor((points / possible) * 10_000 + 1e-6) / 100)
}

/** Names of rows, gaps and statements in patterns: one character each, from 1. */
export function place(index: number): string {
  return (index + 1).toString(36)
}
