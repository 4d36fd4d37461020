import { createRequire } from 'node:module'
import type { Block, Look, Margin, Run, Tag, Vector } from './definition.ts'
import type { Font, PdfDocument } from './pdfkit.ts'
import type { Plan } from './plan.ts'

// pdfmake 0.3.11 (pinned): these classes are its internals. Whatever we know of their shape stands in this file alone.
const require = createRequire(import.meta.url)
const internal = <Value>(name: string): Value => (require(`pdfmake/js/${name}.js`) as { default: Value }).default

export const LayoutBuilder: new (size: PageSize, margins: PageMargins, svg: SvgMeasure) => LayoutBuilderShape =
  internal('LayoutBuilder')
export const Renderer: new (document: PdfDocument) => RendererShape = internal('Renderer')
export const PdfDocumentBase: new (
  fonts: Record<string, Record<string, string>>,
  images: Record<string, never>,
  patterns: Record<string, never>,
  attachments: Record<string, never>,
  options: Record<string, unknown>,
  files: null,
  localAccess: (path: string) => boolean
) => PdfDocument = internal('PDFDocument')
export const LineBase: new (width: number) => Line = internal('Line')
export const SvgMeasureBase: new () => SvgMeasure = internal('SVGMeasure')
export const TextInlinesBase: new (document: PdfDocument | null) => TextInlines = internal('TextInlines')
export const tableLayouts: Record<string, unknown> = (
  require('pdfmake/js/tableLayouts.js') as { tableLayouts: Record<string, unknown> }
).tableLayouts
export const columnCalculator: {
  buildColumnWidths(columns: MeasuredColumn[], width: number, offsets: number, table: LaidOutNode): void
} = internal('columnCalculator')
export const drawSvg: (
  document: PdfDocument,
  svg: string,
  x: number,
  y: number,
  options: Record<string, unknown>
) => void = internal('3rd-party/svg-to-pdfkit')

export interface PageSize {
  width: number
  height: number
  orientation: 'portrait' | 'landscape'
}
export interface PageMargins {
  left: number
  top: number
  right: number
  bottom: number
}
export interface SvgMeasure {
  measureSVG(svg: string): { width?: number; height?: number }
  writeDimensions(svg: string, size: { width: number; height: number }): string
}

/** A measured run: pdfmake copies every property of ours along. */
export interface Inline extends Omit<Look, 'font'> {
  text: string
  font: Font
  fontSize: number
  width: number
  height: number
  x: number
  leadingCut: number
  trailingCut: number
  lineEnd?: boolean
  /** No break between this one and the next. */
  noNewLine?: boolean
  tag?: Tag
  _pageRef?: PageReference
  _pageNodeRef?: LaidOutNode
  /** Ours: narrower than its text, so that what follows stands closer. */
  squeezed?: boolean
  /** Ours: place in reading order within a line of mixed direction, and the words as they are read. */
  order?: number
  logical?: string
  /** Ours: what a mirrored character stands for. */
  stands?: string
}
export interface PageReference {
  _nodeRef: LaidOutNode
}

export interface Line {
  x: number
  y: number
  maxWidth: number
  inlines: Inline[]
  inlineWidths: number
  lastLineInParagraph?: boolean
  newLineForced?: boolean
  id?: string
  _node?: LaidOutNode
  _pageNodeRef?: LaidOutNode
  addInline(inline: Inline): void
  getHeight(): number
  getAscenderHeight(): number
  getWidth(): number
  /** Ours. */
  owner?: Plan | undefined
  bookmark?: { title: string; level: number }
  serial?: number
  /** Goes on with the words of the line above, which were too many for it. */
  continues?: boolean
  mixed?: boolean
}

export interface Position {
  pageNumber: number | string
}

/** A block on its way through measuring and layout. */
export interface LaidOutNode {
  text?: string | Run[]
  stack?: LaidOutNode[]
  columns?: LaidOutNode[]
  ul?: LaidOutNode[]
  ol?: LaidOutNode[]
  table?: {
    body: LaidOutNode[][]
    headerRows?: number
    keepWithHeaderRows?: number
    /** Height of the last row in points, where the one before it goes with it. Ours. */
    lastRow?: number
    heights?: unknown
    dontBreakRows?: boolean
    widths?: MeasuredColumn[]
  }
  _layout?: MeasuredTableLook
  _offsets?: { total: number }
  image?: string
  svg?: string
  canvas?: (Vector & { owner?: Plan | undefined })[]
  qr?: string
  id?: string
  tag?: Tag
  unbreakable?: boolean
  pageBreak?: string
  absolutePosition?: unknown
  alignment?: string
  rowSpan?: number
  colSpan?: number
  positions: Position[]
  listMarker?: ListMarker | undefined
  _inlines?: Inline[]
  _margin?: number[] | null
  _span?: boolean
  _height?: number
  _minHeight?: number
  _minWidth?: number
  _gapSize?: { width: number; height: number; fontSize: number; lineHeight: number; descender: number }
  _pageRef?: PageReference
  type?: string
  /** Ours. */
  owner?: Plan | undefined
}
/** A column of a table; `_calcWidth` is settled by `columnCalculator`. Points. */
export interface MeasuredColumn {
  width?: number | string
  _calcWidth?: number
}
interface MeasuredTableLook {
  paddingTop(row: number, node: LaidOutNode): number
  paddingBottom(row: number, node: LaidOutNode): number
  hLineWidth(row: number, node: LaidOutNode): number
}
export interface ListMarker {
  canvas?: (Vector & { owner?: Plan | undefined })[]
  _inlines?: Inline[]
  _minWidth?: number
  owner?: Plan | undefined
}

export interface Context {
  x: number
  y: number
  page: number
  pages: { items: unknown[] }[]
  availableHeight: number
  availableWidth: number
  pageMargins: PageMargins
  snapshots: unknown[]
  addMargin(left: number, right?: number): void
  moveDown(distance: number): void
}
export interface Writer {
  transactionLevel: number
  context(): Context
  moveToNextPage(orientation?: string): void
  addFragment(fragment: { height: number }, isRepeated?: boolean, ...more: unknown[]): unknown
  beginUnbreakableBlock(width: number, height: number): void
  commitUnbreakableBlock(x: number, y: number): void
  addLine(line: Line, stay?: boolean): Position
  addVector(vector: Vector & { owner?: Plan | undefined }, ignoreX?: boolean, ignoreY?: boolean): unknown
  addListener(event: 'lineAdded', listener: (line: Line) => void): void
  removeListener(event: 'lineAdded', listener: (line: Line) => void): void
}

export interface RowOfTable {
  cells: LaidOutNode[]
  tableNode?: LaidOutNode
  rowIndex: number
}

export interface LayoutBuilderShape {
  pageSize: PageSize
  writer: Writer
  linearNodeList: LaidOutNode[]
  docMeasure: { textInlines: TextInlines; measureBlock(node: LaidOutNode): LaidOutNode }
  docPreprocessor: { preprocessBlock(block: Block): LaidOutNode }
  registerTableLayouts(layouts: Record<string, unknown>): void
  layoutDocument(
    content: Block[],
    document: PdfDocument,
    styles: Record<string, never>,
    look: Look,
    background: unknown,
    header: unknown,
    footer: unknown
  ): unknown[]
  tryLayoutDocument(...everything: unknown[]): unknown
  addHeadersAndFooters(header: unknown, footer: unknown): void
  addBackground(background: unknown): void
  processNode(node: LaidOutNode, mayAlign?: boolean): void
  processVerticalContainer(node: LaidOutNode): void
  processLeaf(node: LaidOutNode): void
  processList(ordered: boolean, node: LaidOutNode): void
  processTable(node: LaidOutNode): void
  processRow(row: RowOfTable): unknown
  processImage(node: LaidOutNode): void
  processSVG(node: LaidOutNode): void
  processCanvas(node: LaidOutNode): void
}
export interface BuiltInlines {
  items: Inline[]
  minWidth: number
  maxWidth: number
}
export interface TextInlines {
  buildInlines(text: unknown, styles: unknown): BuiltInlines
  measure(inlines: Inline[], styles: unknown): Inline[]
  widthOfText(text: string, inline: Inline): number
}

export interface RendererShape {
  pdfDocument: PdfDocument
  renderPages(pages: unknown[]): void
  renderLine(line: Line, x: number, y: number): void
  renderVector(vector: Vector): void
  renderImage(node: Placed): void
  renderSVG(node: Placed): void
  beginClip(area: unknown): void
  endClip(): void
}
/** A picture and where it is drawn, in points from the page's upper left corner. */
export interface Placed {
  image?: string
  svg?: string
  font?: string
  options?: Record<string, unknown>
  owner?: Plan | undefined
  x: number
  y: number
  _width: number
  _height: number
}

/** pdfmake's form of margins. */
export const margins = ([left, top, right, bottom]: Margin): PageMargins => ({ left, top, right, bottom })

/** Calls `before` with the height of whatever cannot be broken when it is to be put on a page, and `after` when it is there. */
export function aroundFragments(writer: Writer, before: (height: number) => void, after: () => void): void {
  const add = writer.addFragment.bind(writer)
  writer.addFragment = (fragment, isRepeated, ...more) => {
    if (isRepeated) return add(fragment, isRepeated, ...more)
    before(fragment.height)
    const result = add(fragment, isRepeated, ...more)
    after()
    return result
  }
}
