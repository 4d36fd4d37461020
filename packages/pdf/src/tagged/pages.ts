import type { PageFacts } from './definition.ts'
import { pageLabels } from './page-labels.ts'
import type { LaidOutNode } from './pdfmake.ts'

/** What becomes known of the pages while they are laid out: their labels, running heads and grounds. */
export class Pages {
  /** Of all pages, the first at 0; complete when the text is laid out. */
  labels: string[] = []
  /** What the block that begins the next page wants behind it. */
  ground: string | undefined
  #first = 1
  readonly #heads: { page: number; head: string }[] = []

  /** Remembers where the body and each running head begin, and says when a block is broken that should not be. */
  note({ tag, positions }: LaidOutNode): void {
    const page = positions[0]?.pageNumber
    if (!tag || typeof page !== 'number') return
    if (tag.firstPage) this.#first = page
    if (tag.onBreak && positions.at(-1)?.pageNumber !== page) tag.onBreak()
    if (tag.runningHead !== undefined) this.#heads.push({ page, head: tag.runningHead })
  }

  /** The label of a page of the body, from 1, before all are labelled. */
  label = (page: number): string => pageLabels(page, this.#first).at(-1) ?? ''

  /** Labels all pages, when there are no more to come. */
  close(count: number): void {
    this.labels = pageLabels(count, this.#first)
  }

  /** What is known of a page, from 1. */
  facts(index: number): PageFacts {
    const begun = this.#heads.findLast(({ page }) => page <= index)
    const facts = { index, label: this.labels[index - 1] ?? String(index), first: begun?.page === index }
    return begun ? { ...facts, head: begun.head } : facts
  }

  /** The same of a page that begins, with its ground. */
  begin(index: number): PageFacts {
    const { ground } = this
    this.ground = undefined
    return ground === undefined ? this.facts(index) : { ...this.facts(index), ground }
  }

  /** References to pages print labels: pdfmake prints whatever stands in the position of their goal. */
  labelGoals(nodes: readonly LaidOutNode[]): void {
    const done = new Set<unknown>()
    for (const node of nodes) {
      for (const position of node.id ? node.positions : []) {
        if (done.has(position) || typeof position.pageNumber !== 'number') continue
        done.add(position)
        position.pageNumber = this.labels[position.pageNumber - 1] ?? position.pageNumber
      }
    }
  }
}
