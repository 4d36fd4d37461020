import type { Audience, PhrasingContent } from '@curricle/model'
import type { Position } from 'unist'
import { directive } from './directive.ts'
import { identified } from './identity.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { One } from './report.ts'
import type { Kinds, Settings } from './settings.ts'

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
  kinds: Names
): { common: Common; values: Settings<Names>['values']; place: Settings<Names>['place']; children: Parsed[] } {
  const what = node.name ?? ''
  const { id: said, title, heading, children, audience, values, place, position } = directive(manuscript, node, kinds)
  if (title === '') {
    const note = `Write it in brackets: \`:::${node.name}[Title]{#id}\`. An LMS shows it in its lists.`
    fault(manuscript, 'directive-without-title', `${One(what)} without a title`, position.start, note)
  }
  const id = identified(manuscript, said, what, title, { start: position.start, end: position.start })
  return {
    common: { id, title, heading, path: manuscript.path, ...(audience && { audience }), position },
    values,
    place,
    children
  }
}
