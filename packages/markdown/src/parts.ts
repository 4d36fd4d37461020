import type { Audience, Feedback, FlowContent, Hint, Notes, Rubric, Solution, Template } from '@curricle/model'
import { misplaced } from './content-directives.ts'
import { type Directive, directive } from './directive.ts'
import { moment } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { rubric } from './rubric.ts'
import type { Kinds } from './settings.ts'

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
  notes: (manuscript, node, under) => ({
    type: 'notes',
    ...body(manuscript, node, opening(manuscript, node, under, {}))
  }),
  hint: (manuscript, node, under) => ({
    type: 'hint',
    ...body(manuscript, node, opening(manuscript, node, under, {}))
  }),
  solution: (manuscript, node, under) => ({
    type: 'solution',
    ...body(manuscript, node, opening(manuscript, node, under, {}))
  }),
  template: (manuscript, node, under) => ({
    type: 'template',
    ...body(manuscript, node, opening(manuscript, node, under, {}))
  }),
  feedback: (manuscript, node, under) => {
    const said = opening(manuscript, node, under, { on: moment })
    const when = said.values.on === undefined ? 'always' : moments[said.values.on]
    return { type: 'feedback', when, ...body(manuscript, node, said) }
  },
  rubric: (manuscript, node, under) => {
    const { audience, children, position } = opening(manuscript, node, under, {})
    return { ...rubric(manuscript, children, position, under), ...(audience && { audience }) }
  }
}

const moments = { right: 'correct', partly: 'partial', wrong: 'incorrect' } as const

function opening<Names extends Kinds>(
  manuscript: Manuscript,
  node: Parsed,
  under: string,
  kinds: Names
): Directive<Names> {
  const said = directive(manuscript, node, kinds, { under, id: false })
  if (said.heading.length > 0) {
    const note = 'Put the words below it.'
    fault(manuscript, 'directive-not-understood', `\`:::${node.name}\` has no title`, node.position.start, note)
  }
  return said
}

function body(
  manuscript: Manuscript,
  node: Parsed,
  { audience, children, position }: Pick<Directive<Kinds>, 'audience' | 'children' | 'position'>
): { audience?: Audience; children: FlowContent[]; position: Parsed['position'] } {
  if (children.length === 0) {
    const note = 'Write its text, or take it away.'
    fault(manuscript, 'directive-empty', `\`:::${node.name}\` is empty`, position.start, note)
  }
  return { ...(audience && { audience }), children: manuscript.flow(children), position }
}
