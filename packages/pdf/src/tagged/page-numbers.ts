import { piece } from './line-runs.ts'
import type { Inline } from './pdfmake.ts'

/** Where goals stand, as far as the text is laid out, and how an index says it. */
export class PageNumbers {
  /** Pages from 1, by goal. */
  readonly #pages = new Map<string, number>()
  readonly #label: (page: number) => string

  /** @param label what is printed on a page, from 1 */
  constructor(label: (page: number) => string) {
    this.#label = label
  }

  /** A goal stands on a page, from 1. */
  note(goal: string, page: number): void {
    if (!this.#pages.has(goal)) this.#pages.set(goal, page)
  }

  /** Runs with the numbers of pages in the place of those that stand for them. */
  set(inlines: readonly Inline[]): Inline[] {
    return inlines.flatMap(inline => {
      const goals = inline.tag?.pagesOf
      if (!goals) return [inline]
      const rows = this.#rows(goals)
      return rows.map((row, index) => ({
        ...piece(inline, `${this.#said(row)}${index < rows.length - 1 ? ', ' : ''}`),
        linkToDestination: row[0]?.goal ?? ''
      }))
    })
  }

  /** Goals on pages that follow each other; of those on one page the first. */
  #rows(goals: readonly string[]): { goal: string; page: number }[][] {
    const rows: { goal: string; page: number }[][] = []
    const known = goals.flatMap(goal => {
      const page = this.#pages.get(goal)
      return page === undefined ? [] : [{ goal, page }]
    })
    for (const each of known.toSorted((a, b) => a.page - b.page)) {
      const last = rows.at(-1)
      const before = last?.at(-1)?.page
      if (before === each.page) continue
      if (last && before === each.page - 1) last.push(each)
      else rows.push([each])
    }
    // Two pages are no range.
    return rows.flatMap(row => (row.length === 2 ? row.map(each => [each]) : [row]))
  }

  #said(row: readonly { page: number }[]): string {
    const [first] = row
    const last = row.at(-1)
    if (!first || !last) return ''
    return first === last ? this.#label(first.page) : `${this.#label(first.page)}–${this.#label(last.page)}`
  }
}
