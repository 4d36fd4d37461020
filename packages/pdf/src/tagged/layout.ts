import type { Block, Definition, FootnoteTag, PageFacts } from './definition.ts'
import { elementFor } from './element.ts'
import { type Footnote, Footnotes, noteGap } from './footnotes.ts'
import { FormulaInlines } from './formula-inlines.ts'
import { leastHeight, linesOf, wholeHeight } from './height.ts'
import { layList } from './list.ts'
import { pageLabels } from './page-labels.ts'
import {
  type Context,
  type LaidOutNode,
  LayoutBuilder,
  type Line,
  margins,
  type PdfDocument,
  type RowOfTable,
  SvgMeasureBase,
  tableLayouts
} from './pdfmake.ts'
import { lastPlan, type Plan, plan } from './plan.ts'

/** Fewest lines of a paragraph at the foot and at the head of a page. */
const fewest = 2
/** Share of a page from which on a note stands in the text. */
const tallestNote = 0.3

/**
 * pdfmake's layout, which builds the structure tree as it goes, breaks lines and pages by a book's rules and lets
 * margins collapse. `tree` is complete when `lay` returns.
 */
export class TaggedLayout extends LayoutBuilder {
  tree: Plan = plan('Document')
  /** Labels of all pages, the first at 0. */
  labels: string[] = []
  #current: Plan = this.tree
  /** Above 0: heads, feet and backgrounds, which are no content. */
  #artifact = 0
  /** Space below the last block, not yet made. */
  #pending = 0
  #serial = 0
  #firstPage = 1
  #heads: { page: number; head: string }[] = []
  /** What the next page has behind it. */
  #ground: string | undefined
  readonly #notes = new Footnotes(tag => this.#measureNote(tag))
  readonly #definition: Definition

  constructor(definition: Definition) {
    const { page } = definition
    const orientation = page.width > page.height ? 'landscape' : 'portrait'
    super({ ...page, orientation }, margins(definition.margins), new SvgMeasureBase())
    this.#definition = definition
    this.#ground = definition.content[0]?.tag?.ground
    this.registerTableLayouts(tableLayouts)
  }

  /** Lays the document out; the pages are for the renderer. */
  lay(document: PdfDocument): unknown[] {
    const { content, look, background, header, footer } = this.#definition
    const onPage =
      (block: ((page: PageFacts) => Block | undefined) | undefined) =>
      (index: number): Block | undefined =>
        block?.(this.#facts(index))
    const pages = this.layoutDocument(
      content,
      document,
      {},
      look,
      background && ((index: number) => background({ ...this.#facts(index), ...this.#takeGround() })),
      onPage(header),
      onPage(footer)
    )
    this.#labelPositions()
    return pages
  }

  override tryLayoutDocument(...everything: unknown[]): unknown {
    this.docMeasure.textInlines = new FormulaInlines(everything[1] as PdfDocument)
    return super.tryLayoutDocument(...everything)
  }

  override addHeadersAndFooters(header: unknown, footer: unknown): void {
    this.#settleNotes(true)
    this.#layNotes()
    this.labels = pageLabels(this.writer.context().pages.length, this.#firstPage)
    this.#asArtifact(() => super.addHeadersAndFooters(header, footer))
  }

  override addBackground(background: unknown): void {
    if (background) this.#asArtifact(() => super.addBackground(background))
  }

  override processNode(node: LaidOutNode, mayAlign = false): void {
    const process = (): void => super.processNode(node, mayAlign)
    const element = this.#artifact > 0 || node._span ? undefined : elementFor(node, this.#current)
    if (element === undefined) process()
    else if (element === 'artifact') this.#asArtifact(process)
    else {
      node.owner = element
      this.#within(element, process)
      this.#note(node)
    }
  }

  override processVerticalContainer(node: LaidOutNode): void {
    if (this.#isFlow()) this.#flow(node.stack ?? [], node)
    else super.processVerticalContainer(node)
  }

  override processList(_ordered: boolean, node: LaidOutNode): void {
    layList(this, node, this.#directionOf(node), item => {
      if (this.#isFlow()) this.#flow([item], node)
      else this.#process(item, node)
    })
  }

  override processRow(row: RowOfTable): unknown {
    const { tableNode: table, rowIndex } = row
    if (this.#artifact > 0 || !table?.table) return super.processRow(row)
    if (this.#current.role === 'TOC') return this.#within(plan('TOCI', this.#current), () => super.processRow(row))
    if (this.#current.role !== 'Table') return super.processRow(row)
    const role = rowIndex < (table.table.headerRows ?? 0) ? 'THead' : 'TBody'
    const last = lastPlan(this.#current)
    const section = last?.role === role ? last : plan(role, this.#current)
    const tr = plan('TR', section)
    const result = this.#within(tr, () => super.processRow(row))
    // Columns of a table that is read from the right are laid out reversed; the tree has them as they are read.
    if (this.#directionOf(table) === 'rtl') tr.children.reverse()
    return result
  }

  override processLeaf(node: LaidOutNode): void {
    if (!node._inlines || node._inlines.length === 0) return
    let lines = linesOf(node, this.writer.context().availableWidth, this.#directionOf(node))
    this.#mark(lines, node)
    const flows = this.#isFlow()
    while (lines.length > 0) {
      if (flows) this.#settleNotes()
      const count = this.#linesHere(lines, flows)
      for (const line of lines.slice(0, count)) {
        node.positions.push(this.writer.addLine(line))
        if (flows) this.#addNotes(this.#notes.of(line))
        else if (this.#artifact === 0) this.#notes.waiting.push(...this.#notes.of(line))
      }
      lines = lines.slice(count)
      if (lines.length > 0) this.writer.moveToNextPage()
    }
  }

  override processImage(node: LaidOutNode): void {
    this.#own(node)
    super.processImage(node)
  }

  override processSVG(node: LaidOutNode): void {
    this.#own(node)
    super.processSVG(node)
  }

  override processCanvas(node: LaidOutNode): void {
    const owner = this.#artifact > 0 || !node.tag?.alt ? undefined : this.#current
    for (const vector of node.canvas ?? []) vector.owner = owner
    super.processCanvas(node)
  }

  /** True where blocks follow each other on the page itself, not in a cell or an unbreakable block. */
  #isFlow(): boolean {
    return this.writer.transactionLevel === 0 && this.writer.context().snapshots.length === 0 && this.#artifact === 0
  }

  /** Blocks one below the other: the larger of two margins counts, and none at the head of a page. */
  #flow(items: LaidOutNode[], parent: LaidOutNode): void {
    for (const [index, item] of items.entries()) {
      const margin = item._margin
      const nested = (item.stack && !item.unbreakable) || item.ol
      this.#settleNotes(item.pageBreak === 'before')
      if (item.pageBreak === 'before') this.#ground = item.tag?.ground
      if (item.absolutePosition) this.#process(item, parent)
      else if (item.pageBreak === 'before' && !isAtTop(this.writer.context())) {
        this.#pending = 0
        this.#process(item, parent)
      } else if (item.pageBreak === 'before') {
        // The page is new already; the space above stays as it is wanted.
        delete item.pageBreak
        this.#pending = 0
        this.#process(item, parent)
      } else {
        this.#pending = Math.max(this.#pending, margin?.[1] ?? 0)
        const after = margin?.[3] ?? 0
        if (margin) item._margin = [margin[0] ?? 0, 0, margin[2] ?? 0, 0]
        this.#keep(items, index)
        if (!nested) this.#space()
        this.#process(item, parent)
        this.#pending = nested ? Math.max(this.#pending, after) : after
      }
    }
  }

  /** Makes the space between two blocks. */
  #space(): void {
    const context = this.writer.context()
    if (!isAtTop(context)) {
      if (this.#pending <= context.availableHeight) context.moveDown(this.#pending)
      else this.writer.moveToNextPage()
    }
    this.#pending = 0
  }

  /** Begins a new page when a block that stays with the next would be parted from it. */
  #keep(items: readonly LaidOutNode[], index: number): void {
    if (!items[index]?.tag?.keepWithNext) return
    const context = this.writer.context()
    let need = this.#pending
    let next = index
    for (; items[next]?.tag?.keepWithNext; next++) {
      need += leastHeight(items[next] as LaidOutNode, context.availableWidth, this.#definition.direction)
    }
    const following = items[next]
    need += following ? leastHeight(following, context.availableWidth, this.#definition.direction) : 0
    if (need > context.availableHeight && !isAtTop(context)) this.writer.moveToNextPage()
  }

  #process(item: LaidOutNode, parent: LaidOutNode): void {
    this.processNode(item)
    parent.positions.push(...item.positions)
  }

  #directionOf = (node: LaidOutNode): 'ltr' | 'rtl' => node.tag?.direction ?? this.#definition.direction

  #within<Result>(element: Plan, act: () => Result): Result {
    const before = this.#current
    this.#current = element
    try {
      return act()
    } finally {
      this.#current = before
    }
  }

  #asArtifact(act: () => void): void {
    this.#artifact++
    try {
      act()
    } finally {
      this.#artifact--
    }
  }

  #own(node: LaidOutNode): void {
    node.owner = this.#artifact > 0 ? undefined : this.#current
  }

  /**
   * How many of the lines go on this page with their notes: all that fit, but neither the first nor the last line of a
   * paragraph stands alone (widow and orphan), where the paragraph is in the flow.
   */
  #linesHere(lines: readonly Line[], flows: boolean): number {
    const context = this.writer.context()
    const notes: Footnote[] = []
    let height = 0
    let fitting = 0
    for (const line of lines) {
      height += line.getHeight()
      if (flows) notes.push(...this.#notes.of(line))
      if (height + this.#notes.cost(notes, context.page) > context.availableHeight + 0.01) break
      fitting++
    }
    const atLeast = isAtTop(context) ? 1 : 0
    if (fitting >= lines.length) return fitting
    if (!flows) return Math.max(fitting, atLeast)
    const here = lines.length - Math.max(lines.length - fitting, fewest)
    return Math.max(here < fewest ? 0 : here, atLeast)
  }

  /** Measures a note; an ISO 14289-1, 7.9 wants its element to have an id. */
  #measureNote(tag: FootnoteTag): Footnote {
    const { page, margins, direction } = this.#definition
    const node = this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(tag.block))
    return { tag, node, height: wholeHeight(node, page.width - margins[0] - margins[2], direction) }
  }

  /** Keeps room for notes at the foot of this page; one that would take most of it stands in the text instead. */
  #addNotes(notes: readonly Footnote[]): void {
    const context = this.writer.context()
    for (const note of notes) {
      note.tag.element = { role: 'Note', children: [], attributes: { id: note.tag.id } }
      if (note.height > this.#definition.page.height * tallestNote) {
        this.#within(note.tag.element, () => this.processNode(note.node))
      } else {
        context.availableHeight -= this.#notes.cost([note], context.page)
        this.#notes.place([note], context.page)
      }
    }
  }

  /** Gives a place to notes of blocks that do not flow, on this page or as soon as there is room. */
  #settleNotes(now = false): void {
    const { waiting } = this.#notes
    if (waiting.length === 0) return
    const context = this.writer.context()
    const fits = this.#notes.cost(waiting, context.page) <= context.availableHeight
    if (!fits && now) this.writer.moveToNextPage()
    if (!fits && !now && !isAtTop(context)) return
    this.#notes.waiting = []
    this.#addNotes(waiting)
  }

  /** Draws the notes of every page at its foot. */
  #layNotes(): void {
    const { page, margins } = this.#definition
    const width = page.width - margins[0] - margins[2]
    const isRightToLeft = this.#definition.direction === 'rtl'
    for (const [index, notes] of this.#notes.pages) {
      const height = notes.reduce((sum, note) => sum + note.height, noteGap)
      this.writer.context().page = index
      this.writer.beginUnbreakableBlock(width, height * 2)
      const from = isRightToLeft ? width - 60 : 0
      this.writer.addVector({
        type: 'line',
        x1: from,
        y1: 6,
        x2: from + 60,
        y2: 6,
        lineWidth: 0.5,
        lineColor: '#9aa0a8'
      })
      this.writer.context().moveDown(noteGap)
      for (const { tag, node } of notes) this.#within(tag.element ?? this.tree, () => this.processNode(node))
      this.writer.commitUnbreakableBlock(margins[0], page.height - margins[3] - height)
    }
  }

  /** Says of each line whose it is; the first one carries what the whole block is a goal of. */
  #mark(lines: readonly Line[], node: LaidOutNode): void {
    const [first] = lines
    for (const line of lines) {
      if (this.#artifact === 0) line.owner = this.#current
      line.serial = ++this.#serial
      for (const inline of line.inlines) if (inline._pageRef) inline._pageNodeRef = inline._pageRef._nodeRef
    }
    if (!first) return
    if (node.id) {
      first.id = node.id
      first._node = node
    }
    if (node.tag?.bookmark) first.bookmark = node.tag.bookmark
    if (node._pageRef) first._pageNodeRef = node._pageRef._nodeRef
  }

  /** Remembers where the body and each running head begin. */
  #note(node: LaidOutNode): void {
    const page = node.positions[0]?.pageNumber
    if (typeof page !== 'number') return
    if (node.tag?.firstPage) this.#firstPage = page
    if (node.tag?.onBreak && node.positions.at(-1)?.pageNumber !== page) node.tag.onBreak()
    if (node.tag?.runningHead !== undefined) this.#heads.push({ page, head: node.tag.runningHead })
  }

  #takeGround(): { ground?: string } {
    const ground = this.#ground
    this.#ground = undefined
    return ground === undefined ? {} : { ground }
  }

  #facts(index: number): PageFacts {
    const begun = this.#heads.filter(({ page }) => page <= index).at(-1)
    const facts = { index, label: this.labels[index - 1] ?? String(index), first: begun?.page === index }
    return begun ? { ...facts, head: begun.head } : facts
  }

  /** References to pages print labels; pdfmake prints whatever stands in the position. */
  #labelPositions(): void {
    const done = new Set<unknown>()
    for (const node of this.linearNodeList) {
      for (const position of node.id ? node.positions : []) {
        if (done.has(position) || typeof position.pageNumber !== 'number') continue
        done.add(position)
        position.pageNumber = this.labels[position.pageNumber - 1] ?? position.pageNumber
      }
    }
  }
}

const isAtTop = (context: Context): boolean => context.y <= context.pageMargins.top + 0.01
