import type { FootnoteTag } from './definition.ts'
import { isAtTop } from './flow.ts'
import type { LaidOutNode, Line, Writer } from './pdfmake.ts'
import type { Plan } from './plan.ts'

/** Between the text and the first note, in points; a rule stands in it. */
const gap = 14
/** From this height on, in points, a note stands in the text instead: it would take most of its page. */
const tallest = 250

/** A note that was measured. */
interface Footnote {
  tag: FootnoteTag
  node: LaidOutNode
  /** Points. */
  height: number
}

/** What notes need of the layout that they are a part of. Lengths in points. */
export interface FootnoteHost {
  writer: Writer
  /** Where notes stand on a page. */
  place: { left: number; width: number; bottom: number }
  direction: 'ltr' | 'rtl'
  measure: (tag: FootnoteTag) => { node: LaidOutNode; height: number }
  /** Lays out a note that is the content of an element. */
  lay: (element: Plan, node: LaidOutNode) => void
}

/** Notes at the foot of the pages on which their numbers stand: room is kept as they are found, and filled at the end. */
export class Footnotes {
  /** By page from 0. */
  readonly #pages = new Map<number, Footnote[]>()
  /** Found in a table or another block that does not flow: they get their place when it ends. */
  #waiting: Footnote[] = []
  readonly #known = new Map<FootnoteTag, Footnote>()
  readonly #host: FootnoteHost

  constructor(host: FootnoteHost) {
    this.#host = host
  }

  /** How much of this page the notes of some lines take that have no place yet. */
  cost(lines: readonly Line[]): number {
    return this.#cost(lines.flatMap(line => this.#of(line)))
  }

  /** A line in the text was placed: its notes keep their room on the same page. */
  placed(line: Line): void {
    this.#add(this.#of(line))
  }

  /** A line in a table was placed, where no room can be kept before the table ends. */
  seen(line: Line): void {
    this.#waiting.push(...this.#of(line))
  }

  /** Gives waiting notes their place on this page, or as soon as there is room; `now`: on a new page if need be. */
  settle(now: boolean): void {
    if (this.#waiting.length === 0) return
    const context = this.#host.writer.context()
    const fits = this.#cost(this.#waiting) <= context.availableHeight
    if (!fits && now) this.#host.writer.moveToNextPage()
    if (!fits && !now && !isAtTop(context)) return
    const waiting = this.#waiting
    this.#waiting = []
    this.#add(waiting)
  }

  /** Lays out the notes of all pages, when the text is laid out. */
  layAll(): void {
    const { writer, place, direction, lay } = this.#host
    for (const [page, notes] of this.#pages) {
      const height = notes.reduce((sum, note) => sum + note.height, gap)
      writer.context().page = page
      writer.beginUnbreakableBlock(place.width, height * 2)
      const from = direction === 'rtl' ? place.width - 60 : 0
      writer.addVector({ type: 'line', x1: from, y1: 6, x2: from + 60, y2: 6, lineWidth: 0.5, lineColor: '#9aa0a8' })
      writer.context().moveDown(gap)
      for (const { tag, node } of notes) if (tag.element) lay(tag.element, node)
      writer.commitUnbreakableBlock(place.left, place.bottom - height)
    }
  }

  #of(line: Line): Footnote[] {
    return line.inlines.flatMap(({ tag }) => {
      const note = tag?.note
      if (!note || note.element) return []
      const known = this.#known.get(note) ?? { tag: note, ...this.#host.measure(note) }
      this.#known.set(note, known)
      return [known]
    })
  }

  #cost(notes: readonly Footnote[]): number {
    const isFirst = notes.length > 0 && !this.#pages.has(this.#host.writer.context().page)
    return notes.reduce((sum, note) => sum + note.height, isFirst ? gap : 0)
  }

  #add(notes: readonly Footnote[]): void {
    for (const note of notes) {
      const { page } = this.#host.writer.context()
      // ISO 14289-1, 7.9: a note has an id.
      const element: Plan = { role: 'Note', children: [], attributes: { id: note.tag.id } }
      note.tag.element = element
      if (note.height > tallest) this.#host.lay(element, note.node)
      else {
        this.#host.writer.context().availableHeight -= this.#cost([note])
        this.#pages.set(page, [...(this.#pages.get(page) ?? []), note])
      }
    }
  }
}
