import { createHash } from 'node:crypto'
import type {
  Asset,
  Choice,
  Exercise,
  FlowContent,
  Item,
  ItemPart,
  Paragraph,
  PhrasingContent,
  ResolvedCourse,
  Table
} from '@curricle/model'

/** Words of a line: text alone, or nodes. */
export type Words = string | PhrasingContent[]
export const line = (words: Words): PhrasingContent[] =>
  typeof words === 'string' ? [{ type: 'text', value: words }] : words
export const p = (words: Words): Paragraph => ({ type: 'paragraph', children: line(words) })
export const table = (...rows: Words[][]): Table => ({
  type: 'table',
  children: rows.map(row => ({
    type: 'tableRow',
    children: row.map(cell => ({ type: 'tableCell', children: line(cell) }))
  }))
})
export const list = (ordered: boolean, ...items: Words[]): FlowContent => ({
  type: 'list',
  ordered,
  children: items.map(item => ({ type: 'listItem', children: [p(item)] }))
})
export const heading = (depth: 3 | 4 | 5 | 6, words: string): FlowContent => ({
  type: 'heading',
  depth,
  id: words.toLowerCase().replace(/\W+/g, '-'),
  children: line(words)
})
export const titled = (
  id: string,
  title: string
): { id: string; title: string; heading: PhrasingContent[]; path: string } => ({
  id,
  title,
  heading: line(title),
  path: 'one.md'
})

export const choice = (id: string, words: string, correct: boolean, feedback = ''): Choice => ({
  type: 'choice',
  id,
  correct,
  credit: correct ? 1 : 0,
  children: [p(words)],
  feedback: feedback ? [p(feedback)] : []
})
export const item = (
  interaction: Item['interaction'],
  title: string,
  children: ItemPart[],
  more: Partial<Item> = {}
): Item => ({
  type: 'item',
  id: title.toLowerCase().replace(/\W+/g, '-'),
  title,
  heading: line(title),
  interaction,
  maxScore: 1,
  objectives: [],
  children,
  ...more
})
export const exercise = (id: string, title: string, children: Exercise['children']): Exercise => ({
  type: 'exercise',
  ...titled(id, title),
  kind: 'group',
  durationMinutes: 40,
  objectives: [],
  submit: ['text'],
  maxScore: 3,
  children
})

/** A file of a course that is kept in memory. */
export function asset(path: string, mediaType: string, content: string | Uint8Array): Asset {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    id: createHash('sha256').update(bytes).digest('hex'),
    sha1: createHash('sha1').update(bytes).digest('hex'),
    mediaType,
    size: bytes.length,
    path,
    async *open() {
      yield bytes
    }
  }
}

/** A course of one module; what is not said is small and usual. */
export function course(
  children: ResolvedCourse['children'][number]['children'],
  more: Partial<Omit<ResolvedCourse, 'assets' | 'metadata'>> & {
    assets?: Asset[]
    metadata?: Partial<ResolvedCourse['metadata']>
  } = {}
): ResolvedCourse {
  const { assets = [], metadata = {}, ...rest } = more
  return {
    type: 'course',
    id: 'sample',
    title: 'A sample course',
    language: 'en',
    edition: 'learner',
    scope: 'course',
    assets: new Map(assets.map(each => [each.path, each])),
    bibliography: [],
    metadata: {
      languages: ['en'],
      authors: ['Ada Author'],
      tags: [],
      theme: {},
      budget: {},
      progress: 'free',
      exports: {},
      references: {},
      date: '2026-11-23',
      licence: 'CC-BY-4.0',
      ...metadata
    },
    children: [{ type: 'module', ...titled('one', 'The first module'), tags: [], objectives: [], children }],
    ...rest
  } as unknown as ResolvedCourse
}
