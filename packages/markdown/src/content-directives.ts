import type { Audience, FlowContent } from '@curricle/model'
import { agenda } from './agenda.ts'
import { directive } from './directive.ts'
import { type DirectiveName, directives } from './directives.ts'
import { claim, identified } from './identity.ts'
import { boxKind, phrase } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import { media } from './media.ts'
import type { Parsed } from './parsed.ts'

/** A directive that stands among text; whatever is for some readers alone is wrapped in an `only`. */
export function content(manuscript: Manuscript, node: Parsed): FlowContent[] {
  if (node.name === 'unknown') return manuscript.flow((node.children ?? []).filter(({ data }) => !data?.directiveLabel))
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
    const { id: said, title, children, audience, position } = directive(manuscript, node, {})
    if (title === '') {
      const note = 'Write it in brackets: `:::definition[Dual use]{#dual-use}`.'
      fault(manuscript, 'directive-without-title', 'A definition without its term', position.start, note)
    }
    const id = identified(manuscript, said, 'definition', title, position)
    return { made: { type: 'term', id, term: title, children: manuscript.flow(children), position }, audience }
  },
  box(manuscript, node) {
    const { id, values, title, children, audience, position } = directive(manuscript, node, { kind: boxKind })
    if (id !== undefined) claim(manuscript, id, 'box', position)
    const named = { ...(id !== undefined && { id }), kind: values.kind ?? 'note', ...(title && { title }) }
    return { made: { type: 'box', ...named, children: manuscript.flow(children), position }, audience }
  },
  finding(manuscript, node) {
    const { id: said, title, children, audience, position } = directive(manuscript, node, {})
    const id = identified(manuscript, said, 'finding', title, position)
    const named = { id, ...(title && { title }) }
    return { made: { type: 'finding', ...named, children: manuscript.flow(children), position }, audience }
  },
  recommendation(manuscript, node) {
    const { id: said, values, title, children, audience, position } = directive(manuscript, node, { to: phrase })
    const id = identified(manuscript, said, 'recommendation', title, position)
    const named = { id, ...(title && { title }), ...(values.to && { to: values.to }) }
    return { made: { type: 'recommendation', ...named, children: manuscript.flow(children), position }, audience }
  },
  agenda,
  only(manuscript, node) {
    const { audience = {}, title, children, position, says } = directive(manuscript, node, {}, { id: false })
    if (!audience.for && !audience.region && !says('for') && !says('region')) {
      const note = 'Write `:::only{for=teacher}`, `{for=learner}` or `{region=africa}`.'
      fault(manuscript, 'attribute-missing', '`:::only` does not say for whom', position.start, note)
    }
    if (title) {
      const reason = `\`:::only\` has no title: “${title}”`
      fault(manuscript, 'directive-not-understood', reason, position.start, 'Take the brackets away.')
    }
    return { made: { type: 'only', audience, children: manuscript.flow(children), position } }
  },
  audio: (manuscript, node) => media(manuscript, node, 'audio'),
  video: (manuscript, node) => media(manuscript, node, 'video')
}
