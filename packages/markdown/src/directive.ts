import { type PhrasingContent, text } from '@curricle/model'
import { type Braces, braces } from './braces.ts'
import type { Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { phrasing } from './phrasing.ts'
import { type Kinds, type Settings, type Subject, settings } from './settings.ts'

/** A directive with what its opening line says. */
export interface Directive<Names extends Kinds> extends Settings<Names> {
  /** Plain text of the brackets; empty without any. */
  title: string
  heading: PhrasingContent[]
  /** What stands between its lines. */
  children: Parsed[]
  position: Parsed['position']
}

/** Reads a directive's opening line: its title, its id and its attributes. */
export function directive<Names extends Kinds>(
  manuscript: Manuscript,
  node: Parsed,
  kinds: Names,
  subject: Partial<Subject> = {}
): Directive<Names> {
  const { position, children = [], type } = node
  const [first, ...rest] = children
  const label = first?.data?.directiveLabel ? first.children : undefined
  const heading = phrasing(manuscript, label ?? (type === 'leafDirective' ? children : []))
  return {
    title: text(heading),
    heading,
    children: label ? rest : children,
    position,
    ...settings(manuscript, openingBraces(manuscript, node), kinds, { what: node.name ?? '', position, ...subject })
  }
}

/** The braces of the opening line, which the parser has not seen. */
function openingBraces(manuscript: Manuscript, { position }: Parsed): Braces | undefined {
  const { line, column, offset = 0 } = position.start
  const said = manuscript.openings.get(line)?.braces
  return (
    said && braces(said.text, { line, column: said.column, offset: offset + said.column - column }, manuscript.file)
  )
}
