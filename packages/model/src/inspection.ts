/** Something that an LMS finds in a package: an activity, page, question, file … with what is inside it. */
export interface Inspection {
  /** The reader's own word for it, such as `organization`, `quiz`, `question`. */
  kind: string
  /** What the LMS shows as its name; empty when it has none. */
  title: string
  /** Short facts in the order in which they are to be read, such as `points: 2`. */
  details?: Readonly<Record<string, string | number | boolean>>
  children: Inspection[]
}

/** A whole package as an LMS finds it. Its `kind` names the format. */
export interface PackageInspection extends Inspection {
  /** What an LMS would stumble over, a sentence each; empty when nothing was found. */
  problems: string[]
}

/**
 * Reads a package of one family; undefined when it is of another. `paths` are all its files; `read` gives the text of one and
 * throws when it is not there. The package may be anyone's: nothing in it is to be trusted.
 */
export type Inspect = (
  read: (path: string) => Promise<string>,
  paths: readonly string[]
) => Promise<PackageInspection | undefined>
