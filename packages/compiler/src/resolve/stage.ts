import type { Course, CourseNode } from '@curricle/model'
import type { Rule } from '../rules.ts'
import type { Shelf } from './shelf.ts'

/** What every stage of `resolve` works on. The stages change the tree that was read: it is theirs alone. */
export interface Stage {
  course: Course
  /** The course in every language, the original first. */
  all: readonly Course[]
  /** Attributes come from the original: faults in them are said there alone. */
  original: boolean
  shelf: Shelf
  /** Whether the reader found an error in a file (path from the course's folder): what seems to be missing may be what it could not read. */
  hasFailed(path: string): boolean
  /** A bibliography could not be read: then it is not the citations that are at fault. */
  isBibliographyBroken?: boolean
  /** Says something at the place of a node. `parents`: outermost first, as `visit` gives them. */
  say(rule: Rule, reason: string, at: At): void
}

export interface At {
  node: CourseNode
  parents: readonly CourseNode[]
  /** In `course.yaml`, such as `['theme', 'logo']`, when the course file says it and not the text. */
  keys?: readonly string[]
  /** What to do. */
  note?: string | undefined
}
