import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Node, Position } from 'unist'
import type { Activity, Page } from './activity.ts'
import type { Asset } from './asset.ts'
import type { Construct } from './construct.ts'
import type { ContentNode, Edition } from './content.ts'
import type { ResolvedCourse } from './course.ts'
import type { Fits } from './fit.ts'

/** A format: one value per format, listed in the compiler's registry. */
export interface Exporter<Options = unknown> {
  /** Name on the command line and under `exports:` in `course.yaml`, such as `scorm-1.2`. */
  name: string
  /** One sentence for `curricle formats`. */
  description: string
  /** File extension with the dot. */
  extension: `.${string}`
  /** `zip`: entries are packed. `folder`: written side by side. `none`: exactly one entry, written as it is. */
  container: 'zip' | 'folder' | 'none'
  /** For each construct of the language: native, degraded to what, or not carried. Makes the docs' table and the loss messages. */
  carries: Readonly<Record<Construct, Carriage>>
  /** Formats whose output for one page or activity this one carries inside: what `context.attach` may be asked for. */
  attaches?: readonly string[]
  /** Which pages and activities are in it, when it is of one kind alone. Default: all of the course. */
  holds?: (place: Page | Activity) => boolean
  /** Accepted media types, best first (`image/*` allowed); anything else is reported. */
  media: readonly string[]
  /** What pictures and recordings are made to fit, by the options. Default: `screenFit`, and the usual package alone. */
  fits?: (options: Options) => Fits
  /** Whether the options ask for files side by side in place of one that is packed. */
  isFolder?: (options: Options) => boolean
  /** Schema of the options (Standard Schema; zod makes it). */
  options: StandardSchemaV1<unknown, Options>
  /** For the report: how to import the package, and what a second import does. Markdown, English. */
  guide: { steps: readonly string[]; again: string }
  /** Writes one resolved course. Yields entries in any order, none when the format has nothing to say of it; never touches the disk, the clock or the network. */
  write(course: ResolvedCourse, context: ExportContext<Options>): AsyncIterable<Entry>
}

/** What a format makes of one construct. */
export type Carriage =
  | { how: 'native'; as: string }
  /** `to`: what it becomes, as the end of the sentence "… becomes …". `quiet`: no message (nothing of what is taught is lost). */
  | { how: 'degraded'; to: string; quiet?: boolean }
  /** `why`: the end of the sentence "… is not carried: …". */
  | { how: 'none'; why: string; quiet?: boolean }

/** A file of a package. Paths: `/` between names, NFC, relative, no `..`. */
export interface Entry {
  path: string
  body: string | Uint8Array | Asset
}

export interface ExportContext<Options = unknown> {
  options: Options
  /** The date of everything in the package. */
  date: Date
  /** Our version, for metadata. */
  version: string
  message: Message
  /** Makes what `attaches` declares. The corridor gives it; without it (a room alone) there is nothing to attach. */
  attach?: Attach
}

/**
 * The file that a format of `attaches` makes of one page or activity of the course that is being written, as a course of its own
 * titled as the place: `slides-pdf` of one deck, with that format's options, for the same edition. The format is loaded when
 * it is first asked for. A large file is not held: `open()` makes it again, the same byte for byte. Undefined when
 * the format has nothing to say of the place, or could not be made: then a warning says why. `seen`: what others than the readers of
 * this edition see of the place, for a package that serves both.
 */
export type Attach = (
  format: string,
  place: Page | Activity,
  seen?: { edition: Edition; place: Page | Activity }
) => Promise<Asset | undefined>

/** Reports something to the author at the place of a node. */
export type Message = (
  reason: string,
  at: {
    /** Kebab-case noun phrase, such as `interaction-unsupported`. */
    ruleId: string
    /** The node of the course that it is about; without one it stands at the course file. */
    node?: Node
    /** Where in the node; default: all of it. */
    position?: Position | undefined
    /** In `course.yaml`, such as `['theme', 'logo']`, when it is about what that file says, in place of a node. */
    keys?: readonly string[]
    /** What to do. */
    note?: string
    /** An error stops the package. A notice: the nature of the format, which no source can change. Default: warning. */
    severity?: 'error' | 'warning' | 'notice'
  }
) => void

/** A function for every content node: a new node is a compile error in every writer until each has answered. */
export type Handlers<Out, State> = {
  readonly [Type in ContentNode['type']]: (node: Extract<ContentNode, { type: Type }>, state: State) => Out
}
