import { leastHeight, type Measure } from './height.ts'
import type { Context, LaidOutNode, Writer } from './pdfmake.ts'

/** What the flow needs of the layout that it is a part of. */
export interface FlowHost {
  writer: Writer
  measure: Measure
  process: (item: LaidOutNode, parent: LaidOutNode) => void
  /** Called before each block; `newPage`: it begins a page. */
  before: (item: LaidOutNode, newPage: boolean) => void
  /** Whether nothing stands on this page, at its foot neither. */
  isBlank: () => boolean
}

/** True where nothing stands on the page yet. */
export const isAtTop = (context: Context): boolean => context.y <= context.pageMargins.top + 0.01

/**
 * Blocks one below the other on pages: of two margins the larger counts, none at the head of a page; a block that
 * stays with the next is not parted from it.
 */
export class Flow {
  /** Space below the last block, not yet made. */
  #pending = 0
  readonly #host: FlowHost

  constructor(host: FlowHost) {
    this.#host = host
  }

  lay(items: readonly LaidOutNode[], parent: LaidOutNode): void {
    for (const [index, item] of items.entries()) {
      const begins = item.pageBreak === 'before'
      this.#host.before(item, begins)
      if (begins) this.#begin(item, parent)
      else if (item.absolutePosition) this.#host.process(item, parent)
      else this.#next(items, index, item, parent)
    }
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
    this.#host.process(item, parent)
    this.#pending = nested ? Math.max(this.#pending, below) : below
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

  /** Begins a new page when a block that stays with the next would be parted from it. */
  #keep(items: readonly LaidOutNode[], index: number): void {
    if (!items[index]?.tag?.keepWithNext) return
    const { writer, measure } = this.#host
    const context = writer.context()
    const end = items.findIndex((item, place) => place >= index && !item.tag?.keepWithNext)
    const together = items.slice(index, end < 0 ? undefined : end + 1)
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
