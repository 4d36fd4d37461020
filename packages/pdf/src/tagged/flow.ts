import { leastHeight, type Measure, wholeHeight } from './height.ts'
import type { Context, LaidOutNode, Writer } from './pdfmake.ts'

/** What the flow needs of the layout that it is a part of. */
export interface FlowHost {
  writer: Writer
  measure: Measure
  process: (item: LaidOutNode, parent: LaidOutNode) => void
  /** Called before the lines of a paragraph that stay with what needs so much of a page. */
  reserve: (height: number) => void
  /** Called before each block; `newPage`: it begins a page. */
  before: (item: LaidOutNode, newPage: boolean) => void
  /** Whether nothing stands on this page, at its foot neither. */
  isBlank: () => boolean
}

/** True where nothing stands on the page yet. */
export const isAtTop = (context: Context): boolean => context.y <= context.pageMargins.top + 0.01

/**
 * Blocks one below the other on pages: of two margins the larger counts, none at the head of a page; a block that
 * stays with the next is not parted from it; a figure without room lets the text of its section go first.
 */
export class Flow {
  /** Space below the last block, not yet made. */
  #pending = 0
  readonly #host: FlowHost

  constructor(host: FlowHost) {
    this.#host = host
  }

  lay(items: readonly LaidOutNode[], parent: LaidOutNode): void {
    /** Figures for which there was no room where they stand: the text goes on, and they follow as soon as there is. */
    const floating: LaidOutNode[] = []
    const land = (now: boolean): void => {
      while (floating[0] && (now || this.#fits(floating[0]))) {
        const [figure] = floating.splice(0, 1)
        if (figure) this.#next([figure], 0, figure, parent)
      }
    }
    for (const [index, item] of items.entries()) {
      const begins = item.pageBreak === 'before'
      if (begins || item.tag?.keepWithNext) land(true)
      this.#host.before(item, begins)
      if (begins) this.#begin(item, parent)
      else if (item.absolutePosition) this.#host.process(item, parent)
      else if (this.#floats(item, floating.length > 0)) floating.push(item)
      else this.#next(items, index, item, parent)
      if (!item.tag?.keepWithNext) land(false)
    }
    land(true)
  }

  /** Whether a figure lets the text go first: it has no room, or others wait already. */
  #floats(item: LaidOutNode, others: boolean): boolean {
    return item.tag?.float === true && !item.tag.keepWithNext && (others || !this.#fits(item))
  }

  /** Whether there is room for all of a block here. */
  #fits(item: LaidOutNode): boolean {
    const { writer, measure } = this.#host
    const { availableWidth, availableHeight } = writer.context()
    const [, above = 0, , below = 0] = item._margin ?? []
    const height = wholeHeight(item, availableWidth, measure) - above - below
    return Math.max(above, this.#pending) + height <= availableHeight
  }

  /** A block on a new page, with all the space above that it wants. */
  #begin(item: LaidOutNode, parent: LaidOutNode): void {
    if (this.#host.isBlank()) delete item.pageBreak
    this.#pending = 0
    this.#host.process(item, parent)
  }

  #next(items: readonly LaidOutNode[], index: number, item: LaidOutNode, parent: LaidOutNode): void {
    const [left = 0, above = 0, right = 0, below = 0] = item._margin ?? []
    const nested = (item.stack && !item.unbreakable) || item.ol
    this.#pending = Math.max(this.#pending, above)
    this.#keep(items, index)
    if (item._margin) item._margin = [left, 0, right, 0]
    if (!nested) this.#space()
    const next = items[index + 1]
    if (item.tag?.leadsOn && next) this.#reserve(below, next)
    this.#host.process(item, parent)
    this.#pending = nested ? Math.max(this.#pending, below) : below
  }

  /** Keeps room for what follows the last lines of a paragraph. */
  #reserve(below: number, next: LaidOutNode): void {
    const { writer, measure, reserve } = this.#host
    const [, above = 0] = next._margin ?? []
    reserve(Math.max(below, above) + leastHeight(next, writer.context().availableWidth, measure) - above)
  }

  /** Makes the space between two blocks. */
  #space(): void {
    const { writer } = this.#host
    const context = writer.context()
    if (!isAtTop(context)) {
      if (this.#pending <= context.availableHeight) context.moveDown(this.#pending)
      else writer.moveToNextPage()
    }
    this.#pending = 0
  }

  /** Whether a paragraph has enough lines for two pages. */
  #mayBreak(item: LaidOutNode): boolean {
    const { writer, measure } = this.#host
    const { availableWidth } = writer.context()
    const below = item._margin?.[3] ?? 0
    return leastHeight(item, availableWidth, measure) + below < wholeHeight(item, availableWidth, measure) - 0.01
  }

  /** Begins a new page when a block that stays with the next would be parted from it. */
  #keep(items: readonly LaidOutNode[], index: number): void {
    if (!items[index]?.tag?.keepWithNext) return
    const { writer, measure } = this.#host
    const context = writer.context()
    const end = items.findIndex((item, place) => place >= index && !item.tag?.keepWithNext)
    const together = items.slice(index, end < 0 ? undefined : end + 1)
    const [last, next] = [together.at(-1), items[end + 1]]
    // A short paragraph goes with what it announces as a whole.
    if (last?.tag?.leadsOn && next && !this.#mayBreak(last)) together.push(next)
    let need = this.#pending
    let space = 0
    for (const [place, item] of together.entries()) {
      const [, above = 0, , below = 0] = item._margin ?? []
      need += leastHeight(item, context.availableWidth, measure) - above + (place > 0 ? Math.max(space, above) : 0)
      space = below
    }
    if (need > context.availableHeight && !isAtTop(context)) writer.moveToNextPage()
  }
}
