import type { Item } from '@curricle/model'
import type { XmlChild, XmlElement } from '@curricle/xml'
import type { Scope } from '../scope.ts'
import type { Writer } from './writer.ts'

/** What of an item its interaction decides. */
export interface Question {
  /** `responseDeclaration`s. */
  declarations: XmlElement[]
  /** What stands below the prompt. */
  answer: XmlElement[]
  /** The prompt stands within the interaction, which is put around it. */
  around?(prompt: XmlChild[]): XmlElement
  /** Fields within the prompt, by the id of their gap. */
  gaps?: ReadonlyMap<string, XmlElement>
  scoring: Scoring
  /** What is said to single answers, each with the expression that finds it. */
  said: Said[]
}

/** How SCORE, from 0 to 1, comes about. `conditions`: elements of response processing that set it, beginning at 0. */
export type Scoring =
  | { by: 'template'; template: 'match_correct' | 'map_response' }
  | { by: 'conditions'; conditions: XmlElement[] }
  | { by: 'person' }
  | { by: 'nothing' }

export interface Said {
  identifier: string
  when: XmlElement
  text: XmlChild[]
}

/** What an interaction is written with. */
export interface Asked {
  item: Item
  scope: Scope
  /** False in a survey: nothing is right or wrong. */
  scored: boolean
  shuffle: boolean
  write: Writer
  /** Identifier from the author's ids, unique in the package. */
  identifier(prefix: string, ...ids: readonly string[]): string
}
