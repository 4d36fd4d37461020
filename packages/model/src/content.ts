import type * as mdast from 'mdast'
import type { Node, Parent } from 'unist'

/** What stands inside a line: mdast's phrasing nodes and ours. */
export type PhrasingContent =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | Image
  | Html
  | InlineMath
  | Footnote
  | Citation
  | Reference
  | Gap

/** What stands between lines: mdast's flow nodes and ours. */
export type FlowContent =
  | Paragraph
  | Heading
  | ThematicBreak
  | Blockquote
  | List
  | Code
  | Html
  | Math
  | Table
  | Figure
  | Media
  | Term
  | Box
  | Finding
  | Recommendation
  | Agenda
  | Only

/** Nodes that stand in one kind of parent alone. */
export type PartContent = ListItem | TableRow | TableCell | Caption | Transcript

/** Every node that content is made of, by name; the union over which writers are exhaustive. */
export type ContentNode = FlowContent | PhrasingContent | PartContent

export type Text = mdast.Text
export type InlineCode = mdast.InlineCode
export type Break = mdast.Break
export type ThematicBreak = mdast.ThematicBreak
export type Code = mdast.Code
/** Raw HTML as the author wrote it, hostile until a writer has sanitised it. */
export type Html = mdast.Html

export interface Emphasis extends Parent {
  type: 'emphasis'
  children: PhrasingContent[]
}

export interface Strong extends Parent {
  type: 'strong'
  children: PhrasingContent[]
}

export interface Delete extends Parent {
  type: 'delete'
  children: PhrasingContent[]
}

/** A link out of the course, or (before `resolve`) to another file or `#id` of it. */
export interface Link extends Parent {
  type: 'link'
  url: string
  title?: string | null | undefined
  children: PhrasingContent[]
}

/** A picture. After `resolve` its `url` is a key of `ResolvedCourse.assets`. */
export interface Image extends Node {
  type: 'image'
  url: string
  /** What the picture shows, in words; empty when `decorative`. */
  alt: string
  title?: string | null | undefined
  /** True when the author says that the picture carries no meaning. */
  decorative?: boolean
}

/** TeX inside a line. */
export interface InlineMath extends Node {
  type: 'inlineMath'
  value: string
}

/** TeX in a block of its own. */
export interface Math extends Node {
  type: 'math'
  value: string
}

export interface Paragraph extends Parent {
  type: 'paragraph'
  children: PhrasingContent[]
}

/**
 * A heading below the one that begins the page: depth 3 to 6.
 * `resolve` gives each one an id that is unique in its module.
 */
export interface Heading extends Parent {
  type: 'heading'
  depth: 1 | 2 | 3 | 4 | 5 | 6
  id?: string
  children: PhrasingContent[]
}

export interface Blockquote extends Parent {
  type: 'blockquote'
  children: FlowContent[]
}

export interface List extends Parent {
  type: 'list'
  ordered: boolean
  start?: number | null | undefined
  /** True when a blank line separates its items. */
  spread?: boolean | null | undefined
  children: ListItem[]
}

export interface ListItem extends Parent {
  type: 'listItem'
  /** Task list: done or not; undefined in ordinary lists. */
  checked?: boolean | null | undefined
  spread?: boolean | null | undefined
  children: FlowContent[]
}

/** The first row is the header. */
export interface Table extends Parent {
  type: 'table'
  align?: mdast.AlignType[] | null | undefined
  children: TableRow[]
}

export interface TableRow extends Parent {
  type: 'tableRow'
  children: TableCell[]
}

export interface TableCell extends Parent {
  type: 'tableCell'
  children: PhrasingContent[]
}

/** A picture or table that stands by itself, with its caption. */
export interface Figure extends Parent {
  type: 'figure'
  id?: string
  kind: 'image' | 'table'
  /** Counted per module and kind by `resolve`, such as `2`, or `1.2` where the package holds several modules; only figures with a caption have one. */
  number?: string
  children: (Image | Table | Caption)[]
}

export interface Caption extends Parent {
  type: 'caption'
  children: PhrasingContent[]
}

/** Audio or video. After `resolve`, `url`, `captions` and `poster` are keys of `ResolvedCourse.assets`. */
export interface Media extends Parent {
  type: 'media'
  id?: string
  kind: 'audio' | 'video'
  title: string
  url: string
  /** WebVTT file. */
  captions?: string
  poster?: string
  /** At most one transcript. */
  children: Transcript[]
}

/** The words of a recording, read from the file that `transcript=` names (Markdown or WebVTT). */
export interface Transcript extends Parent {
  type: 'transcript'
  /** The file, from the course's folder. */
  url: string
  children: FlowContent[]
}

/** A term of the glossary with its definition (`:::definition`). */
export interface Term extends Parent {
  type: 'term'
  id: string
  term: string
  children: FlowContent[]
}

/** A case, note, tip or warning set apart from the text. */
export interface Box extends Parent {
  type: 'box'
  id?: string
  kind: BoxKind
  title?: string
  children: FlowContent[]
}
export type BoxKind = 'note' | 'case' | 'tip' | 'warning'

export interface Finding extends Parent {
  type: 'finding'
  id: string
  title?: string
  children: FlowContent[]
}

export interface Recommendation extends Parent {
  type: 'recommendation'
  id: string
  title?: string
  /** Whom it addresses, such as `industry`. */
  to?: string
  children: FlowContent[]
}

/** A plan of a meeting. Its one child is a table whose first column is replaced by writers with `slots`. */
export interface Agenda extends Parent {
  type: 'agenda'
  id?: string
  title?: string
  /** Clock time of the beginning, `HH:MM`. */
  start?: string
  /** One per row below the header. */
  slots: AgendaSlot[]
  totalMinutes: number
  /** The header row and all columns as the author wrote them. */
  children: [Table]
}
export interface AgendaSlot {
  durationMinutes: number
  /** Clock time `HH:MM` when the agenda says its start. */
  from?: string
  to?: string
}

/**
 * A passage for one edition or region; `resolve` replaces it by its children or by nothing, so no exporter meets one. Each of the
 * children then has the passage's audience as `data.audience`.
 */
export interface Only extends Parent {
  type: 'only'
  audience: Audience
  children: FlowContent[]
}

/** Who sees a node: everyone, when it says nothing. */
export interface Audience {
  for?: Edition
  /** A region's name, or `none` for "where no region is chosen". */
  region?: string
}
export type Edition = 'learner' | 'teacher'

declare module 'unist' {
  interface Data {
    /** Of content that stood in an `only`. */
    audience?: Audience
  }
}

/** A footnote with its text, at each place that refers to it. */
export interface Footnote extends Parent {
  type: 'footnote'
  label: string
  /** Counted per page or activity by `resolve`; two references to one note share it. */
  number?: number
  children: FlowContent[]
}

/** A citation `[@key, p. 3; @other]`. */
export interface Citation extends Parent {
  type: 'citation'
  items: CitationItem[]
  /** The words that stand in the text, such as `(Urbina et al., 2022, p. 3)`, written by `resolve`. */
  children: PhrasingContent[]
}
export interface CitationItem {
  key: string
  locator?: string
}

/** A link within the course, made by `resolve` from a `link`. */
export interface Reference extends Parent {
  type: 'reference'
  target: Target
  children: PhrasingContent[]
}

/** A place in the course. */
export interface Target {
  /** Id of the module. */
  module: string
  moduleTitle: string
  /** Id of the page or activity that is or holds the place; undefined: the module itself. */
  place?: string
  placeType?: 'page' | 'slides' | 'exercise' | 'assessment' | 'discussion'
  placeTitle?: string
  /** Id of the node within it (heading, figure, term, finding, item …). */
  id?: string
  /** False when the package does not hold the target's module (a module alone): write the text and the title. */
  inside: boolean
}

/** A blank in the prompt of a cloze or gap-match item. */
export interface Gap extends Node {
  type: 'gap'
  /** Unique in its item: `1`, `2`, … */
  id: string
  /** Typed by the learner, chosen from its own options, or dragged from the words of all gaps. */
  mode: 'typed' | 'chosen' | 'dragged'
  /** `typed`: every accepted spelling. Else: the right one first, then the wrong ones. */
  options: string[]
}
