import { type Audience, type PhrasingContent, text } from '@curricle/model'
import type { Position } from 'unist'
import { identified } from './identity.ts'
import { count, flag, ids, type Kind, labels, listed, points } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import { underline } from './near-misses.ts'
import type { Parsed } from './parsed.ts'
import { phrasing } from './phrasing.ts'
import { settings, takeBraces, type Values } from './settings.ts'

/** What a question's heading can say. */
const kinds: {
  typed: Kind<boolean>
  number: Kind<boolean>
  multiple: Kind<boolean>
  order: Kind<boolean>
  drag: Kind<boolean>
  free: Kind<boolean>
  likert: Kind<string[]>
  pool: Kind<boolean>
  draw: Kind<number>
  points: Kind<number>
  objective: Kind<string[]>
  shuffle: Kind<boolean>
  words: Kind<number>
  case: Kind<boolean>
  required: Kind<boolean>
} = {
  typed: listed,
  number: listed,
  multiple: flag,
  order: flag,
  drag: flag,
  free: flag,
  likert: labels,
  pool: flag,
  draw: count,
  points,
  objective: ids,
  shuffle: flag,
  words: count,
  case: flag,
  required: flag
}

/** A question as far as its heading tells. */
export interface Question {
  id: string
  title: string
  heading: PhrasingContent[]
  depth: number
  values: Values<typeof kinds>
  audience?: Audience
  /** Of the heading. */
  position: Position
  place(name: keyof typeof kinds): Position
  /** Whether the labels of its scale stand at this very heading, not at the original's alone. */
  hasLabels: boolean
  /** What stands below. */
  nodes: Parsed[]
}

/** How a question is answered; one of these at most. */
const ways = ['typed', 'number', 'multiple', 'order', 'drag', 'free', 'likert', 'pool'] as const
export type Way = (typeof ways)[number]

/** Attributes that make sense with one way of answering alone. */
const companions = { draw: 'pool', words: 'free', case: 'typed' } as const

const inQuizzes = ['typed', 'order', 'drag', 'pool', 'points', 'objective', 'shuffle', 'case'] as const
const inSurveys = ['likert', 'required'] as const

/** Reads a question's heading, the first of its nodes. */
export function question(manuscript: Manuscript, nodes: readonly Parsed[], isSurvey: boolean): Question {
  const [node, ...below] = nodes as [Parsed, ...Parsed[]]
  underline(manuscript, node)
  const { content, braces } = takeBraces(manuscript, node.children ?? [])
  const heading = phrasing(manuscript, content)
  const title = text(heading)
  const { position } = node
  const said = settings(manuscript, braces, kinds, { what: 'question', position })
  const { values, audience, place } = said
  if (title === '')
    fault(
      manuscript,
      'heading-empty',
      'A question’s heading without words',
      position,
      'Its words are the question’s name in the LMS.'
    )
  const id = identified(manuscript, said.id, values.pool ? 'pool' : 'question', title, position)
  for (const name of isSurvey ? inQuizzes : inSurveys) {
    if (values[name] === undefined) continue
    const note = `In a ${isSurvey ? 'survey' : 'quiz'} there is none; take it away.`
    fault(manuscript, 'kind-conflict', `\`${name}\` belongs to a ${isSurvey ? 'quiz' : 'survey'}`, place(name), note)
  }
  const [way, other] = waysOf(values)
  if (way && other) {
    fault(
      manuscript,
      'kind-conflict',
      `“${title}” cannot be \`${way}\` and \`${other}\` at once`,
      place(other),
      'Keep one of them.'
    )
  }
  for (const [name, needs] of Object.entries(companions) as [keyof typeof companions, Way][]) {
    if (values[name] === undefined || way === needs) continue
    fault(
      manuscript,
      'kind-conflict',
      `\`${name}\` says something about \`${needs}\` questions alone`,
      place(name),
      `Write \`${needs}\` as well, or take it away.`
    )
  }
  return {
    id,
    title,
    heading,
    depth: node.depth ?? 3,
    values,
    ...(audience && { audience }),
    position,
    place,
    hasLabels: said.says('likert'),
    nodes: below
  }
}

/** The ways of answering that a heading names. */
export function waysOf(values: Question['values']): Way[] {
  return ways.filter(way => (way === 'likert' ? values.likert !== undefined : values[way] === true))
}
