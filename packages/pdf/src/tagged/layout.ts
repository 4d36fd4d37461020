import type { Block, Definition, PageFacts } from './definition.ts'
import { DrawnInlines } from './drawn-inlines.ts'
import { elementFor } from './element.ts'
import { Flow, isAtTop } from './flow.ts'
import { Footnotes } from './footnotes.ts'
import { linesOf, type Measure, rowsOf, wholeHeight } from './height.ts'
import { layList } from './list.ts'
import { PageNumbers } from './page-numbers.ts'
import { Pages } from './pages.ts'
import type { PdfDocument } from './pdfkit.ts'
import {
  aroundFragments,
  type LaidOutNode,
  LayoutBuilder,
  type Line,
  margins,
  type RowOfTable,
  SvgMeasureBase,
  tableLayouts
} from './pdfmake.ts'
import { lastPlan, type Plan, plan } from './plan.ts'

/** Fewest lines of a paragraph at the foot and at the head of a page. */
const fewest = 2

/**
 * pdfmake's layout, which builds the structure tree as it goes, breaks lines and pages by a book's rules and lets
 * margins collapse. `tree` is complete when `lay` returns.
 */
export class TaggedLayout extends LayoutBuilder {
  tree: Plan = plan('Document')
  readonly pages: Pages = new Pages()
  readonly #numbers: PageNumbers = new PageNumbers(this.pages.label)
  /** Of lines that are not on a page yet. */
  readonly #goals: string[] = []
  #current: Plan = this.tree
  /** Above 0: heads, feet and backgrounds, which are no content. */
  #artifact = 0
  /** Above 0: in cells that stand beside others. */
  #beside = 0
  /** Room that the last lines of the next paragraph leave on their page, in points. */
  #reserved = 0
  #serial = 0
  /** Height of what goes with the row that is laid out, in points. */
  #following = 0
  #flow: Flow | undefined
  #footnotes: Footnotes | undefined
  readonly #definition: Definition
  readonly #measure: Measure

  constructor(definition: Definition) {
    const { page } = definition
    const orientation = page.width > page.height ? 'landscape' : 'portrait'
    super({ ...page, orientation }, margins(definition.margins), new SvgMeasureBase())
    this.#definition = definition
    this.#measure = {
      direction: definition.direction,
      heightOf: line => line.getHeight() + (this.#artifact > 0 ? 0 : this.#notes().cost([line]))
    }
    this.pages.ground = definition.content[0]?.tag?.ground
    this.registerTableLayouts(tableLayouts)
  }

  /** Lays the document out; the pages are for the renderer. */
  lay(document: PdfDocument): unknown[] {
    const { content, look, background, header, footer } = this.#definition
    const onPage =
      (block: ((page: PageFacts) => Block | undefined) | undefined) =>
      (index: number): Block | undefined =>
        block?.(this.pages.facts(index))
    const pages = this.layoutDocument(
      content,
      document,
      {},
      look,
      background && ((index: number) => background(this.pages.begin(index))),
      onPage(header),
      onPage(footer)
    )
    this.pages.labelGoals(this.linearNodeList)
    return pages
  }

  override tryLayoutDocument(...everything: unknown[]): unknown {
    this.docMeasure.textInlines = new DrawnInlines(everything[1] as PdfDocument)
    return super.tryLayoutDocument(...everything)
  }

  override addHeadersAndFooters(header: unknown, footer: unknown): void {
    this.#notes().between()
    this.#notes().layAll()
    this.pages.close(this.writer.context().pages.length)
    this.#asArtifact(() => super.addHeadersAndFooters(header, footer))
  }

  override addBackground(background: unknown): void {
    if (background) this.#asArtifact(() => super.addBackground(background))
  }

  override processNode(node: LaidOutNode, mayAlign = false): void {
    if (node.unbreakable && this.#isTooTall(wholeHeight(node, this.writer.context().availableWidth, this.#measure)))
      delete node.unbreakable
    const process = (): void => super.processNode(node, mayAlign)
    const element = this.#artifact > 0 || node._span ? undefined : elementFor(node, this.#current)
    if (element === undefined) process()
    else if (element === 'artifact') this.#asArtifact(process)
    else {
      node.owner = element
      this.#within(element, process)
      this.pages.note(node)
    }
  }

  override processVerticalContainer(node: LaidOutNode): void {
    if (this.#isFlow()) this.#flowing().lay(node.stack ?? [], node)
    else super.processVerticalContainer(node)
  }

  override processList(_ordered: boolean, node: LaidOutNode): void {
    layList(this, node, this.#directionOf(node), item => {
      if (this.#isFlow()) this.#flowing().lay([item], node)
      else this.#process(item, node)
    })
  }

  override processTable(node: LaidOutNode): void {
    const { table } = node
    if (table && (table.dontBreakRows || table.headerRows)) {
      const rows = rowsOf(node, this.writer.context().availableWidth, this.#measure)
      const upTo = (count: number): number => rows.slice(0, count).reduce((sum, row) => sum + row, 0)
      const { headerRows = 0, keepWithHeaderRows = 0 } = table
      if (this.#isTooTall(upTo(headerRows + keepWithHeaderRows))) delete table.keepWithHeaderRows
      if (rows.some(row => this.#isTooTall(upTo(headerRows) + row))) table.dontBreakRows = false
      const [last = 0, line = 0] = rows.slice(-2)
      // The last row does not stand alone: the one before goes with it.
      const goes = table.dontBreakRows && !this.#isTooTall(upTo(headerRows) + (rows.at(-3) ?? 0) + last + line)
      if (goes) table.lastRow = last + line
    }
    super.processTable(node)
  }

  override processRow(row: RowOfTable): unknown {
    if (row.cells.length > 1) this.#beside++
    const { table } = row.tableNode ?? {}
    const isAlone = this.writer.transactionLevel === 1 && row.rowIndex > 0
    if (isAlone && row.rowIndex + 2 === table?.body.length) this.#following = table.lastRow ?? 0
    const result = this.#row(row)
    if (row.cells.length > 1) this.#beside--
    return result
  }

  #row(row: RowOfTable): unknown {
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
    if (node._inlines.some(({ tag }) => tag?.pagesOf)) node._inlines = this.#numbers.set(node._inlines)
    let lines = linesOf(node, this.writer.context().availableWidth, this.#directionOf(node))
    this.#mark(lines, node)
    const flows = this.#isFlow()
    // Lines that were moved already have the best place that there is.
    let reserved = isAtTop(this.writer.context()) ? 0 : this.#reserved
    this.#reserved = 0
    let stuck = false
    while (lines.length > 0) {
      if (flows) this.#notes().settleAll()
      const count = Math.max(this.#linesHere(lines, flows, reserved), stuck ? 1 : 0)
      // On a page of its own nothing fits better than here.
      stuck = count === 0
      for (const line of lines.slice(0, count)) {
        node.positions.push(this.writer.addLine(line))
        this.#note(line)
        if (flows) this.#notes().placed(line)
        else if (this.#artifact === 0) this.#notes().seen(line)
      }
      lines = lines.slice(count)
      if (lines.length > 0) this.writer.moveToNextPage()
      reserved = 0
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

  /** True where blocks follow each other on the page or in a panel, not beside others or in what cannot be broken. */
  #isFlow(): boolean {
    return this.writer.transactionLevel === 0 && this.#beside === 0 && this.#artifact === 0
  }

  /** Where the goals of a line stand; of one that cannot be parted from others it is not known yet. */
  #note(line: Line): void {
    if (this.#artifact > 0) return
    for (const goal of [line.id, ...line.inlines.map(({ tag }) => tag?.anchor)])
      if (goal !== undefined) this.#goals.push(goal)
    if (this.writer.transactionLevel === 0) this.#noteAll()
  }

  #noteAll(): void {
    for (const goal of this.#goals.splice(0)) this.#numbers.note(goal, this.writer.context().page + 1)
  }

  /** True of heights that no page has. */
  #isTooTall(height: number): boolean {
    const { page, margins } = this.#definition
    return height > page.height - margins[1] - margins[3] - 1
  }

  /** The one flow of the text: its writer exists only when the layout has begun. */
  #flowing(): Flow {
    this.#flow ??= new Flow({
      writer: this.writer,
      measure: this.#measure,
      process: (item, parent) => this.#process(item, parent),
      before: (item, newPage) => {
        this.#notes().between()
        if (newPage) this.pages.ground = item.tag?.ground
      },
      reserve: height => {
        this.#reserved = this.#isTooTall(height * 2) ? 0 : height
      },
      isBlank: () => isAtTop(this.writer.context()) && !this.#notes().areHere
    })
    return this.#flow
  }

  #notes(): Footnotes {
    if (this.#footnotes) return this.#footnotes
    const { page, margins, direction } = this.#definition
    const width = page.width - margins[0] - margins[2]
    const notes = new Footnotes({
      writer: this.writer,
      place: { left: margins[0], width, bottom: page.height - margins[3] },
      direction,
      measure: tag => {
        const node = this.docMeasure.measureBlock(this.docPreprocessor.preprocessBlock(tag.block))
        return { node, height: wholeHeight(node, width, { direction, heightOf: line => line.getHeight() }) }
      },
      lay: (element, node) => this.#within(element, () => this.processNode(node))
    })
    aroundFragments(
      this.writer,
      height => notes.makeRoom(height, this.#following),
      () => {
        this.#following = 0
        this.#noteAll()
        notes.settle()
      }
    )
    this.#footnotes = notes
    return notes
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
  #linesHere(lines: readonly Line[], flows: boolean, reserved: number): number {
    const context = this.writer.context()
    let height = 0
    let fitting = 0
    for (const [index, line] of lines.entries()) {
      height += line.getHeight()
      const notes = flows ? this.#notes().cost(lines.slice(0, index + 1)) : 0
      const below = index === lines.length - 1 ? reserved : 0
      if (height + notes + below > context.availableHeight + 0.01) break
      fitting++
    }
    const atLeast = isAtTop(context) ? 1 : 0
    if (fitting >= lines.length) return fitting
    if (!flows) return Math.max(fitting, atLeast)
    const here = lines.length - Math.max(lines.length - fitting, fewest)
    return Math.max(here < fewest ? 0 : here, atLeast)
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
}
