import type { Parent } from 'unist'
import type { Audience, PhrasingContent } from './content.ts'

/** What a learner can do afterwards. Exercises, discussions, items and criteria name it by its id. */
export interface Objective extends Parent {
  type: 'objective'
  /** Unique in its course. */
  id: string
  /** The file that it was read from, relative to the course's folder. */
  path: string
  bloom?: Bloom
  /** Plain text. */
  title: string
  audience?: Audience
  children: PhrasingContent[]
}

/** Levels of the revised taxonomy, lowest first. */
export const blooms = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const
export type Bloom = (typeof blooms)[number]
