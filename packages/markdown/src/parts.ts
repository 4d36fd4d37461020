import type { Feedback, FlowContent, Hint, Notes, Rubric, Solution, Template } from '@curricle/model'
import { misplaced } from './content-directives.ts'
import { moment } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { rubric } from './rubric.ts'
import { bracesOfDirective, type Kinds, type Settings, settings } from './settings.ts'
import { titled } from './titled.ts'

/** What stands in an activity or question besides its text. */
export type Part = Notes | Hint | Solution | Rubric | Template | Feedback
export type PartName = Part['type']

/**
 * Takes the parts out of an activity or question; the rest is its text.
 *
 * @param allowed which of them belong there
 * @param under id of what they stand in
 */
export function parts<Name extends PartName>(
  manuscript: Manuscript,
  nodes: readonly Parsed[],
  allowed: readonly Name[],
  under: string
): { parts: Extract<Part, { type: Name }>[]; rest: Parsed[] } {
  const found: Part[] = []
  const rest: Parsed[] = []
  for (const node of nodes) {
    const name = node.type === 'containerDirective' ? node.name : undefined
    if (!isPart(name)) rest.push(node)
    else if ((allowed as readonly PartName[]).includes(name)) found.push(makers[name](manuscript, node, under))
    else misplaced(manuscript, node)
  }
  return { parts: found as Extract<Part, { type: Name }>[], rest }
}

function isPart(name: string | undefined): name is PartName {
  return name !== undefined && Object.hasOwn(makers, name)
}

const makers: Readonly<Record<PartName, (manuscript: Manuscript, node: Parsed, under: string) => Part>> = {
  notes: (manuscript, node, under) => ({ type: 'notes', ...plain(manuscript, node, under, {}) }),
  hint: (manuscript, node, under) => ({ type: 'hint', ...plain(manuscript, node, under, {}) }),
  solution: (manuscript, node, under) => ({ type: 'solution', ...plain(manuscript, node, under, {}) }),
  template: (manuscript, node, under) => ({ type: 'template', ...plain(manuscript, node, under, {}) }),
  feedback: (manuscript, node, under) => {
    const { values, audience } = said(manuscript, node, under, { on: moment })
    const when = values.on === undefined ? 'always' : moments[values.on]
    return { type: 'feedback', when, ...(audience && { audience }), ...body(manuscript, node) }
  },
  rubric: (manuscript, node, under) => {
    const { audience } = said(manuscript, node, under, {})
    return { ...rubric(manuscript, node, under), ...(audience && { audience }) }
  }
}

const moments = { right: 'correct', partly: 'partial', wrong: 'incorrect' } as const

function plain(manuscript: Manuscript, node: Parsed, under: string, kinds: Kinds): { children: FlowContent[] } {
  const { audience } = said(manuscript, node, under, kinds)
  return { ...(audience && { audience }), ...body(manuscript, node) }
}

function said<Names extends Kinds>(manuscript: Manuscript, node: Parsed, under: string, kinds: Names): Settings<Names> {
  const what = node.name ?? ''
  const { position } = node
  return settings(manuscript, bracesOfDirective(manuscript, node), kinds, { what, under, position, id: false })
}

function body(manuscript: Manuscript, node: Parsed): { children: FlowContent[]; position: Parsed['position'] } {
  const { heading, children, position } = titled(manuscript, node)
  const name = `\`:::${node.name}\``
  if (heading.length > 0) {
    fault(manuscript, 'directive-not-understood', `${name} has no title`, position.start, 'Put the words below it.')
  }
  if (children.length === 0) {
    fault(manuscript, 'directive-empty', `${name} is empty`, position.start, 'Write its text, or take it away.')
  }
  return { children: manuscript.flow(children), position }
}
