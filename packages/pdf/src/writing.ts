import type { Words } from '@curricle/locale'
import type { CourseNode, FlowContent, Gap, Message, ResolvedCourse } from '@curricle/model'
import type { Coverage } from './fonts.ts'
import type { Formula } from './formula.ts'
import type { Picture } from './pictures.ts'
import type { Block, Faces, Look, Tag } from './tagged/index.ts'
import type { Theme } from './theme.ts'

/** What handlers know while they write. */
export interface Writing {
  course: ResolvedCourse
  words: Words
  /** Of everything in the package. */
  date: Date
  theme: Theme
  message: Message
  coverage: Coverage
  faces: Faces
  pictures: ReadonlyMap<string, Picture>
  /** By TeX. */
  formulas: ReadonlyMap<string, Formula>
  /** Names of all goals. */
  places: ReadonlySet<string>
  /** Goals that have their line already: a text that is shown twice is a goal once. */
  made: Set<string>
  /** By the goal of each term that the book explains: the goals of the places where the text speaks of it. */
  uses: ReadonlyMap<string, string[]>
  /** Ids of the module and of the page or activity that is being written. */
  place: readonly string[]
  /** Level of the last heading, 1 to 6: the next one is at most one deeper (ISO 14289-1, 7.4.2). */
  level: { last: number }
  /** Numbers of the chapter's notes so far, by place and label; undefined where a text is shown again without its notes. */
  notes: Map<string, number> | undefined
  /** Numbers of a question's blanks, where it has several. */
  blanks?: ReadonlyMap<Gap, number>
  /** The passage in another language that is being written. */
  passage?: Tag & { language: string }
  /** How the runs of this line look besides. */
  look: Look
  /** Whether words may be divided. */
  divides: boolean
  /** Where messages point when the node itself has no place. */
  node?: CourseNode
  /** Flow content as blocks: handlers write what is inside their node with it. */
  blocks(nodes: readonly FlowContent[], writing: Writing): Block[]
  /** Whether it is quoted. */
  quoted?: boolean
  /** How many numbered lists what is written stands in. */
  depth?: number
  /** Width at hand, in points. */
  width: number
}
