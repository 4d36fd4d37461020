import { type Audience, type FlowContent, text } from '@curricle/model'
import { agenda } from './agenda.ts'
import { type DirectiveName, directives } from './directives.ts'
import { claim, identified } from './identity.ts'
import { boxKind, edition, phrase, text as words } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import { media } from './media.ts'
import type { Parsed } from './parsed.ts'
import { bracesOfDirective, settings } from './settings.ts'
import { titled } from './titled.ts'

/** A directive that stands among text; whatever is for some readers alone is wrapped in an `only`. */
export function content(manuscript: Manuscript, node: Parsed): FlowContent[] {
  const handler = handlers[node.name as ContentDirective]
  if (!handler) {
    misplaced(manuscript, node)
    return []
  }
  const { made, audience } = handler(manuscript, node)
  if (!made) return []
  if (!audience) return [made]
  return [{ type: 'only', audience, children: [made], position: node.position }]
}

const places = {
  activity: 'stands by itself after a page, in no other directive',
  content: 'stands among text',
  module: 'stands before the first `##` of its module',
  slides: 'stands in `:::slides`; elsewhere use `:::only{for=teacher}`',
  exercise: 'stands in an exercise',
  question: 'stands in a question of a quiz',
  'exercise or question': 'stands in an exercise or in a question'
} as const

/** Reports a directive that cannot stand where it does. */
export function misplaced(manuscript: Manuscript, node: Parsed): void {
  const { place } = directives[node.name as DirectiveName]
  fault(
    manuscript,
    'directive-misplaced',
    `\`:::${node.name}\` cannot stand here`,
    node.position.start,
    `It ${places[place]}.`
  )
}

type ContentDirective = 'definition' | 'box' | 'finding' | 'recommendation' | 'agenda' | 'only' | 'audio' | 'video'
/** Undefined where too little is said. */
type Made = { made: FlowContent | undefined; audience?: Audience | undefined }

const handlers: Readonly<Record<ContentDirective, (manuscript: Manuscript, node: Parsed) => Made>> = {
  definition(manuscript, node) {
    const { title, heading, children, position } = titled(manuscript, node)
    const said = settings(
      manuscript,
      bracesOfDirective(manuscript, node),
      {},
      { what: 'definition', under: 'definition', position }
    )
    if (heading.length === 0) {
      fault(
        manuscript,
        'directive-without-title',
        'A definition without its term',
        position.start,
        'Write it in brackets: `:::definition[Dual use]{#dual-use}`.'
      )
    }
    const id = identified(manuscript, said.id, 'definition', title, position)
    return {
      made: { type: 'term', id, term: title, children: manuscript.flow(children), position },
      audience: said.audience
    }
  },
  box(manuscript, node) {
    const { title, children, position } = titled(manuscript, node)
    const { id, values, audience } = settings(
      manuscript,
      bracesOfDirective(manuscript, node),
      { kind: boxKind },
      { what: 'box', under: 'box', position }
    )
    if (id !== undefined) claim(manuscript, id, 'box', position)
    const made: FlowContent = {
      type: 'box',
      ...(id !== undefined && { id }),
      kind: values.kind ?? 'note',
      ...(title && { title }),
      children: manuscript.flow(children),
      position
    }
    return { made, audience }
  },
  finding(manuscript, node) {
    const { title, children, position } = titled(manuscript, node)
    const said = settings(
      manuscript,
      bracesOfDirective(manuscript, node),
      {},
      { what: 'finding', under: 'finding', position }
    )
    const id = identified(manuscript, said.id, 'finding', title, position)
    const made: FlowContent = {
      type: 'finding',
      id,
      ...(title && { title }),
      children: manuscript.flow(children),
      position
    }
    return { made, audience: said.audience }
  },
  recommendation(manuscript, node) {
    const { title, children, position } = titled(manuscript, node)
    const said = settings(
      manuscript,
      bracesOfDirective(manuscript, node),
      { to: phrase },
      { what: 'recommendation', under: 'recommendation', position }
    )
    const id = identified(manuscript, said.id, 'recommendation', title, position)
    const { to } = said.values
    const made: FlowContent = {
      type: 'recommendation',
      id,
      ...(title && { title }),
      ...(to && { to }),
      children: manuscript.flow(children),
      position
    }
    return { made, audience: said.audience }
  },
  agenda,
  only(manuscript, node) {
    const { heading, children, position } = titled(manuscript, node)
    const kinds = { for: edition, region: words }
    const { audience = {} } = settings(manuscript, bracesOfDirective(manuscript, node), kinds, {
      what: 'only',
      under: 'only',
      position,
      id: false
    })
    if (!audience.for && !audience.region) {
      fault(
        manuscript,
        'attribute-missing',
        '`:::only` does not say for whom',
        position.start,
        'Write `:::only{for=teacher}`, `{for=learner}` or `{region=africa}`.'
      )
    }
    if (heading.length > 0)
      fault(
        manuscript,
        'directive-misplaced',
        `\`:::only\` has no title: “${text(heading)}”`,
        position.start,
        'Take the brackets away.'
      )
    return { made: { type: 'only', audience, children: manuscript.flow(children), position } }
  },
  audio: (manuscript, node) => media(manuscript, node, 'audio'),
  video: (manuscript, node) => media(manuscript, node, 'video')
}
