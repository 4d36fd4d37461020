import type { Words } from '@curricle/locale'
import type { CslItem, FlowContent, Gap, Media } from '@curricle/model'
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Opening } from './fences.ts'
import type { Parsed } from './parsed.ts'
import type { Register } from './register.ts'
import { report } from './report.ts'
import type { RuleId } from './rules.ts'
import type { Taken } from './taken.ts'

/** A file while it is read. */
export interface Manuscript {
  file: VFile
  /** From the course's folder. */
  path: string
  /** What its author wrote. */
  text: string
  /** The tree, with the author's positions. */
  root: Parsed
  /** Whether all of it is in the tree. */
  isWhole: boolean
  /** Lines that open a directive. */
  openings: ReadonlyMap<number, Opening>
  definitions: ReadonlyMap<string, Parsed>
  footnotes: ReadonlyMap<string, Parsed>
  /** What has been referred to: nodes of the two maps above. */
  used: Set<Parsed>
  /** Footnotes already converted, and (undefined) those being converted. */
  notes: Map<Parsed, FlowContent[] | undefined>
  /** In their order; a question numbers those of its text. */
  gaps: Gap[]
  /** Reads blocks; a field, because what stands inside a line (a footnote) can hold blocks again. */
  flow(nodes: readonly Parsed[]): FlowContent[]
  module: ModuleScope
}

/** What all files of a module share. */
export interface ModuleScope {
  language: string
  words: Words
  /** Citation keys; undefined when the bibliography could not be read. */
  references: Readonly<Record<string, CslItem>> | undefined
  register: Register
  /** Ids of the course's objectives. */
  objectives: Taken
  /** Regions by their names in small letters: the first spelling of each. */
  regions: Map<string, string>
  /** Recordings whose transcript is still to be read. */
  transcripts: { media: Media; url: string; place: Position; manuscript: Manuscript }[]
}

/** Reports something at a place of the manuscript. */
export function fault(
  manuscript: Manuscript,
  ruleId: RuleId,
  reason: string,
  place: Parsed | Position | Point | undefined,
  note?: string
): void {
  report(manuscript.file, ruleId, reason, place, note)
}

/** Whether a fault of a kind was said in the lines of something: what follows from it is no fault of its own. */
export function isSaid({ file }: Manuscript, ruleId: RuleId, { start, end }: Position): boolean {
  return file.messages.some(
    each => each.ruleId === ruleId && (each.line ?? 0) >= start.line && (each.line ?? 0) <= end.line
  )
}

/** The author's text of a node. */
export function source(manuscript: Manuscript, node: { position: Position }): string {
  return manuscript.text.slice(node.position.start.offset, node.position.end.offset)
}

/** The place of `length` characters that begin `by` characters after a node's start in the text. */
export function within(manuscript: Manuscript, start: Point, by: number, length: number): Position {
  return { start: after(manuscript, start, by), end: after(manuscript, start, by + length) }
}

function after(manuscript: Manuscript, start: Point, by: number): Point {
  const from = start.offset ?? 0
  const passed = manuscript.text.slice(from, from + by)
  const breaks = passed.match(/\r\n|\n|\r/g)
  if (!breaks) return { line: start.line, column: start.column + by, offset: from + by }
  const last = /[^\n\r]*$/.exec(passed)?.[0].length ?? 0
  return { line: start.line + breaks.length, column: last + 1, offset: from + by }
}
