import type { FlowContent, Interaction, Item, ItemPart } from '@curricle/model'
import type { Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import type { Question } from './question.ts'

/** A question whose answer is to be found. */
export interface Asked {
  manuscript: Manuscript
  question: Question
  /** Its text and, last, its answer. */
  blocks: readonly Parsed[]
  isSurvey: boolean
}

/** A question with its answer. */
export interface Answered {
  interaction: Interaction
  prompt: FlowContent[]
  children: ItemPart[]
  fields?: Partial<Item>
}

/** What stands before the answer. */
export function before({ manuscript, blocks }: Asked): FlowContent[] {
  return manuscript.flow(blocks.slice(0, -1))
}
