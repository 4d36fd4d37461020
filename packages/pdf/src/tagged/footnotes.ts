import type { FootnoteTag } from './definition.ts'
import { isAtTop } from './flow.ts'
import type { LaidOutNode, Line, Writer } from './pdfmake.ts'
import type { Plan } from './plan.ts'

/** Between the text and the first note, in points; a rule stands in it. */
const gap = 14
/** From this height on, in points, a note stands below its paragraph instead: it would take most of its page. */
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
  /** Found in what cannot be broken: they get their place when it is on its page. */
  #waiting: Footnote[] = []
  /** Too tall for the foot of a page: they get their place below their paragraph. */
  #tall: Footnote[] = []
  readonly #known = new Map<FootnoteTag, Footnote>()
  readonly #host: FootnoteHost

  constructor(host: FootnoteHost) {
    this.#host = host
  }

  /** Whether the current page has a note. */
  get areHere(): boolean {
    return this.#pages.has(this.#host.writer.context().page)
  }

  /** How much of this page the notes of some lines take that have no place yet. */
  cost(lines: readonly Line[]): number {
    return this.#cost(lines.flatMap(line => this.#of(line)))
  }

  /** A line in the text was placed: its notes keep their room on the same page. */
  placed(line: Line): void {
    this.#add(this.#of(line))
  }

  /** A line was placed in something that has no place of its own yet. */
  seen(line: Line): void {
    this.#waiting.push(...this.#of(line))
  }

  /** Begins a new page when something of a height would not stand on this one with the waiting notes and what goes with it. */
  makeRoom(height: number, following: number): void {
    const { writer } = this.#host
    const context = writer.context()
    const need = this.#cost(this.#waiting) + following
    if (need > 0 && height + need > context.availableHeight && !isAtTop(context)) writer.moveToNextPage()
  }

  /** Gives waiting notes their place on this page, as far as there is room. */
  settle(): void {
    const context = this.#host.writer.context()
    const isNew = isAtTop(context)
    let [next] = this.#waiting
    for (let first = true; next; [next] = this.#waiting) {
      if (this.#cost([next]) > context.availableHeight && !(first && isNew)) return
      this.#waiting.shift()
      this.#add([next])
      first = false
    }
  }

  /** Gives all waiting notes their place, on new pages if need be. */
  settleAll(): void {
    this.settle()
    while (this.#waiting.length > 0) {
      this.#host.writer.moveToNextPage()
      this.settle()
    }
  }

  /** Between two blocks: no note waits any longer, and those too tall for the foot of a page are laid out here. */
  between(): void {
    this.settleAll()
    for (const note of this.#tall.splice(0)) this.#lay(note)
  }

  /** Lays out the notes of all pages, when the text is laid out. */
  layAll(): void {
    const { writer, place, direction } = this.#host
    for (const [page, notes] of this.#pages) {
      const height = notes.reduce((sum, note) => sum + note.height, gap)
      writer.context().page = page
      writer.beginUnbreakableBlock(place.width, height * 2)
      const from = direction === 'rtl' ? place.width - 60 : 0
      writer.addVector({ type: 'line', x1: from, y1: 6, x2: from + 60, y2: 6, lineWidth: 0.5, lineColor: '#9aa0a8' })
      writer.context().moveDown(gap)
      for (const note of notes) this.#lay(note)
      writer.commitUnbreakableBlock(place.left, place.bottom - height)
    }
  }

  #lay({ tag, node }: Footnote): void {
    if (tag.element) this.#host.lay(tag.element, node)
  }

  #of(line: Line): Footnote[] {
    const read = [...line.inlines].sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    return read.flatMap(({ tag }) => {
      const note = tag?.note
      if (!note || note.element) return []
      const known = this.#known.get(note) ?? { tag: note, ...this.#host.measure(note) }
      this.#known.set(note, known)
      return [known]
    })
  }

  #cost(notes: readonly Footnote[]): number {
    const small = notes.filter(note => note.height <= tallest)
    return small.reduce((sum, note) => sum + note.height, small.length > 0 && !this.areHere ? gap : 0)
  }

  #add(notes: readonly Footnote[]): void {
    const context = this.#host.writer.context()
    for (const note of notes) {
      // ISO 14289-1, 7.9: a note has an id.
      note.tag.element = { role: 'Note', children: [], attributes: { id: note.tag.id } }
      if (note.height > tallest) this.#tall.push(note)
      else {
        context.availableHeight -= this.#cost([note])
        this.#pages.set(context.page, [...(this.#pages.get(context.page) ?? []), note])
      }
    }
  }
}
