import type { Audience, PhrasingContent } from '@curricle/model'
import type { Position } from 'unist'
import { identified } from './identity.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { one } from './report.ts'
import { bracesOfDirective, type Kinds, type Settings, settings } from './settings.ts'
import { titled } from './titled.ts'

/** What all activities have in common. */
export interface Common {
  id: string
  title: string
  heading: PhrasingContent[]
  path: string
  audience?: Audience
  position: Position
}

/** Reads the title, id and attributes of an activity. */
export function activity<Names extends Kinds>(
  manuscript: Manuscript,
  node: Parsed,
  what: string,
  kinds: Names
): { common: Common; values: Settings<Names>['values']; place: Settings<Names>['place']; children: Parsed[] } {
  const { title, heading, children, position } = titled(manuscript, node)
  const said = settings(manuscript, bracesOfDirective(manuscript, node), kinds, { what, position: position })
  if (heading.length === 0) {
    const note = `Write it in brackets: \`:::${node.name}[Title]{#id}\`. An LMS shows it in its lists.`
    fault(manuscript, 'directive-without-title', `${one(what).replace('a', 'A')} without a title`, position.start, note)
  }
  const id = identified(manuscript, said.id, what, title, { start: position.start, end: position.start })
  const { audience, values, place } = said
  return {
    common: { id, title, heading, path: manuscript.path, ...(audience && { audience }), position },
    values,
    place,
    children
  }
}
