import type { TaggedDocument } from './document.ts'
import { type Plan, plan } from './plan.ts'

/**
 * The one run of marked content (ISO 32000-1, 14.6) that is open while pages are drawn. It is closed only when the
 * owner changes: about one run per paragraph and page instead of one per word.
 */
export class MarkedContent {
  readonly #document: TaggedDocument
  #open: { owner: Plan | 'artifact' } | undefined

  constructor(document: TaggedDocument) {
    this.#document = document
    document.beforePage = () => this.close()
  }

  /** Whatever is drawn next belongs to that element; without one it is an artifact. */
  begin(owner: Plan | undefined): void {
    if (this.#open?.owner === (owner ?? 'artifact')) return
    this.close()
    this.#open = { owner: owner ?? 'artifact' }
    if (!owner) {
      this.#document.addContent('/Artifact BMC')
      return
    }
    const { page } = this.#document
    const parents = this.#document.getStructParentTree().get(page.structParentTreeKey)
    const id = parents.length
    parents.push(null)
    owner.children.push({ type: 'content', id, page: page.dictionary, parents })
    this.#document.addContent(`/${owner.role} <</MCID ${id}>> BDC`)
  }

  /**
   * Words within the open run that stand for other text. The span lies inside of the text object: poppler takes the
   * place of its words from the graphics state at the span's end, which pdfkit restores after each text object.
   */
  within(actual: string, draw: () => void): void {
    const hex = Buffer.from(`\uFEFF${actual}`, 'utf16le').swap16().toString('hex')
    this.#document.textSpan = `/Span <</ActualText <${hex}>>> BDC`
    draw()
    this.#document.textSpan = undefined
  }

  /** Ends the open run: before the page ends and before the graphics state changes. */
  close(): void {
    if (!this.#open) return
    this.#open = undefined
    this.#document.addContent('EMC')
  }
}

/** The element for words as they are read, where they are drawn in another order: one per line. */
export const asRead = (parent: Plan, words: string): Plan => plan('Span', parent, { actual: words })
