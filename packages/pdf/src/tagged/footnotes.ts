import type { FootnoteTag } from './definition.ts'
import type { LaidOutNode, Line } from './pdfmake.ts'

/** Between the text and the first note, in points; a rule stands in it. */
export const noteGap = 14

/** A note that was measured. */
export interface Footnote {
  tag: FootnoteTag
  node: LaidOutNode
  /** Points. */
  height: number
}

/** The notes of all pages, as they are found. */
export class Footnotes {
  /** By page from 0. */
  readonly pages: Map<number, Footnote[]> = new Map()
  /** Found in a table or another block that does not flow: they get their place when it ends. */
  waiting: Footnote[] = []
  readonly #known = new Map<FootnoteTag, Footnote>()
  readonly #measured: (tag: FootnoteTag) => Footnote

  constructor(measured: (tag: FootnoteTag) => Footnote) {
    this.#measured = measured
  }

  /** Notes whose numbers stand in a line for the first time. */
  of(line: Line): Footnote[] {
    return line.inlines.flatMap(({ tag }) => {
      if (!tag?.note || tag.note.element) return []
      const known = this.#known.get(tag.note) ?? this.#measured(tag.note)
      this.#known.set(tag.note, known)
      return [known]
    })
  }

  /** What notes take of a page: themselves, and the gap when they are its first. */
  cost(notes: readonly Footnote[], page: number): number {
    if (notes.length === 0) return 0
    const gap = this.pages.has(page) ? 0 : noteGap
    return notes.reduce((sum, note) => sum + note.height, gap)
  }

  /** Gives notes their place on a page. */
  place(notes: readonly Footnote[], page: number): void {
    if (notes.length > 0) this.pages.set(page, [...(this.pages.get(page) ?? []), ...notes])
  }
}
