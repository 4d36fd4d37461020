import type { Words } from '@curricle/locale'
import type { Message, ResolvedCourse, Slides } from '@curricle/model'
import type { Bank } from './bank/index.ts'
import type { DeckFiles } from './deck-files.ts'
import type { FilePool } from './files.ts'
import type { Gradebook } from './gradebook.ts'
import type { Layout } from './layout.ts'
import type { Options } from './options.ts'
import type { Outcomes } from './outcomes.ts'
import type { Rendering } from './rich-text.ts'

/** What every part of one backup is written with. */
export interface Setting {
  course: ResolvedCourse
  layout: Layout
  options: Options
  words: Words
  rendering: Rendering
  /** Seconds since 1970: the time of every row. */
  time: number
  /** The next number for a row. */
  next(): number
  files: FilePool
  /** Files of each deck. */
  decks: ReadonlyMap<Slides, DeckFiles>
  bank: Bank
  gradebook: Gradebook
  outcomes: Outcomes
  message: Message
}
