import type { Formula } from '../formula.ts'
import type { Picture } from '../pictures.ts'
import type { Plan } from './plan.ts'

/** The standard structure types (ISO 32000-1, 14.8.4) that we write. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Quote'
  | 'Note'
  | 'Reference'
  | 'BibEntry'
  | 'Code'
  | 'Link'
  | 'Figure'
  | 'Formula'

/** What a block or run means, for the structure tree and for the breaking of pages. pdfmake itself ignores all of it. */
export interface Tag {
  /** `Artifact`: not part of the content. `None`: no element of its own, what is in it belongs to the parent. */
  role?: Role | 'Artifact' | 'None'
  /** Alternative in words (figures, formulas). */
  alt?: string
  /** The text that the drawn form stands for. */
  actual?: string
  /** BCP 47, where it differs from the document's. */
  language?: string
  /** A header cell: of its column or of its row. */
  scope?: 'Column' | 'Row'
  /** Stays on the page of what follows. */
  keepWithNext?: boolean
  /** The last lines of a paragraph stay on the page of what follows. */
  leadsOn?: boolean
  /** Lets text go first that fills the page, when there is no room. */
  float?: boolean
  /** Wanted on one page as a whole by what is above it. */
  whole?: boolean
  /** Language whose hyphenation points may end a line. */
  hyphens?: string
  /** Points that a line begins further in, with a mark, when it goes on with one that was too long. */
  hang?: number
  /** Paragraph or table direction, where it differs from the document's. */
  direction?: 'ltr' | 'rtl'
  /** Before a list item, instead of the list's own. */
  marker?: Marker
  /** What lies behind the page that this block begins, for `background`. */
  ground?: string
  /** Called when the block stands on more than one page. */
  onBreak?: () => void
  /** Running head from this page on. */
  runningHead?: string
  /** Entry of the bookmarks: words, and the depth from 1. */
  bookmark?: { title: string; level: number }
  /** Where the page numbers of the body begin again with 1. */
  firstPage?: boolean
  /** What goes to the foot of the page on which this run stands. */
  note?: FootnoteTag
  /** Name of a goal within a line. */
  anchor?: string
  /** In the place of the run's text stand the numbers of the pages of these goals, which are before it, each linked to its goal. */
  pagesOf?: readonly string[]
  /** A formula drawn in the place of the run's text. */
  formula?: Formula
  /** A picture drawn in the place of the run's text. */
  picture?: LinePicture
}

/** A picture that stands in a line, on its baseline. Width and height in points; both shrink where the line is narrower. */
export interface LinePicture {
  picture: Picture
  width: number
  height: number
}

/** A note; the layout adds where it comes to stand. */
export interface FootnoteTag {
  /** Unique in the document. */
  id: string
  block: Block
  /** Its element, once it has a place. */
  element?: Plan
}

/** What stands before an item: a letter or bullet, within a shape to tick or without. */
export interface Marker {
  text?: string
  shape?: 'circle' | 'square'
  /** What it says to who cannot see it. */
  actual?: string
}

/** How text looks; inherited from block to run. Lengths in points. */
export interface Look {
  font?: string
  fontSize?: number
  bold?: boolean
  italics?: boolean
  color?: string
  lineHeight?: number
  alignment?: 'left' | 'right' | 'center'
  characterSpacing?: number
  background?: string
  decoration?: 'underline' | 'lineThrough'
  sup?: boolean
  sub?: boolean
  noWrap?: boolean
  /** How much further in the first line begins than the others. */
  leadingIndent?: number
  preserveLeadingSpaces?: boolean
  preserveTrailingSpaces?: boolean
  link?: string
  linkToDestination?: string
}

/** A piece of a line. */
export interface Run extends Look {
  text: string
  tag?: Tag
}

/** Left, top, right, bottom. */
export type Margin = [number, number, number, number]

interface BlockBase extends Look {
  /** Name of the destination. */
  id?: string
  tag?: Tag
  margin?: Margin
  pageBreak?: 'before' | 'after'
  unbreakable?: boolean
  width?: number | '*' | 'auto'
  absolutePosition?: { x: number; y: number }
  /** From where it would stand. */
  relativePosition?: { x: number; y: number }
}
export interface TextBlock extends BlockBase {
  text: string | Run[]
  /** Becomes the number of the page of that destination. */
  pageReference?: string
}
export interface Stack extends BlockBase {
  stack: Block[]
}
export interface ListBlock extends BlockBase {
  ul?: Block[]
  ol?: Block[]
  /** How items are marked: disc, decimal, … */
  type?: 'disc' | 'decimal' | 'lower-alpha' | 'lower-roman' | 'upper-alpha' | 'none'
  start?: number
}
export interface TableBlock extends BlockBase {
  table: {
    widths: (number | string)[]
    body: Cell[][]
    headerRows?: number
    keepWithHeaderRows?: number
    dontBreakRows?: boolean
    heights?: number | number[]
  }
  layout?: TableLook | string
}
export type Cell = Block & {
  fillColor?: string
  border?: [boolean, boolean, boolean, boolean]
  colSpan?: number
  verticalAlignment?: 'top' | 'middle'
}
/** Lines and spaces of a table; functions of the row or column, lengths in points. */
export interface TableLook {
  hLineWidth?: (row: number, node: TableBlock) => number
  vLineWidth?: (column: number, node: TableBlock) => number
  hLineColor?: (row: number) => string
  vLineColor?: (column: number) => string
  paddingLeft?: (column: number, node: TableBlock) => number
  paddingRight?: (column: number, node: TableBlock) => number
  paddingTop?: (row: number) => number
  paddingBottom?: (row: number) => number
}
export interface ImageBlock extends BlockBase {
  /** Key of `Definition.images`. */
  image: string
  height?: number
  fit?: [number, number]
}
export interface SvgBlock extends BlockBase {
  svg: string
  height?: number
  fit?: [number, number]
  options?: Record<string, unknown>
}
export interface Canvas extends BlockBase {
  canvas: Vector[]
}
export interface Columns extends BlockBase {
  columns: Block[]
  columnGap?: number
}
export type Block = TextBlock | Stack | ListBlock | TableBlock | ImageBlock | SvgBlock | Canvas | Columns

/** A drawn shape. Lengths in points, from the top left corner of the place. */
export interface Vector {
  type: 'rect' | 'line' | 'ellipse'
  x?: number
  y?: number
  w?: number
  h?: number
  r?: number
  r1?: number
  r2?: number
  x1?: number
  y1?: number
  x2?: number
  y2?: number
  lineWidth?: number
  lineColor?: string
  color?: string
  dash?: { length: number; space?: number }
}

/** A whole document. */
export interface Definition {
  title: string
  language: string
  direction: 'ltr' | 'rtl'
  authors: readonly string[]
  subject?: string
  keywords?: readonly string[]
  date: Date
  /** `ua`: PDF/UA-1. `a`: PDF/A-2a and PDF/UA-1. */
  standard: 'ua' | 'a'
  /** Points. */
  page: { width: number; height: number }
  margins: Margin
  look: Look
  content: Block[]
  /** What stands above and below the text; `page` is the label, `head` the running head. */
  header?: (page: PageFacts) => Block | undefined
  footer?: (page: PageFacts) => Block | undefined
  background?: (page: PageFacts) => Block | undefined
}

/** What is known of a page when its head and foot are written. */
export interface PageFacts {
  /** From 1, the cover included. */
  index: number
  /** What is printed: `iv`, `12`. */
  label: string
  /** The running head in force. */
  head?: string
  /** True on the page where that head begins. */
  first: boolean
  /** What the block that begins the page wants behind it. */
  ground?: string
}
