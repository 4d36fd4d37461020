import type {
  Area,
  Assessment,
  Asset,
  FlowContent,
  Item,
  ItemPart,
  PhrasingContent,
  ResolvedCourse
} from '@curricle/model'

export const words = (value: string): PhrasingContent[] => [{ type: 'text', value }]
export const paragraph = (value: string): FlowContent => ({ type: 'paragraph', children: words(value) })

export function item(interaction: Item['interaction'], id: string, parts: ItemPart[], more: Partial<Item> = {}): Item {
  const prompt: ItemPart = { type: 'prompt', children: [paragraph(`What about ${id}?`)] }
  return {
    type: 'item',
    id,
    title: id,
    heading: words(id),
    interaction,
    maxScore: 1,
    objectives: [],
    children: parts.some(part => part.type === 'prompt') ? parts : [prompt, ...parts],
    ...more
  }
}

export const choice = (id: string, value: string, credit: number, feedback?: string): ItemPart => ({
  type: 'choice',
  id,
  correct: credit > 0,
  credit,
  children: [paragraph(value)],
  feedback: feedback ? [paragraph(feedback)] : []
})

export const answer = (id: string, value: string, credit: number, feedback?: string): ItemPart => ({
  type: 'answer',
  id,
  value,
  correct: credit > 0,
  credit,
  feedback: feedback ? [paragraph(feedback)] : []
})

export const numericAnswer = (
  id: string,
  [value, tolerance]: [number, number],
  more: { credit?: number; range?: boolean; unit?: string; feedback?: string } = {}
): ItemPart => ({
  type: 'numericAnswer',
  id,
  value,
  tolerance,
  range: more.range ?? false,
  ...(more.unit ? { unit: more.unit } : {}),
  correct: (more.credit ?? 1) > 0,
  credit: more.credit ?? 1,
  feedback: more.feedback ? [paragraph(more.feedback)] : []
})

export const feedback = (when: 'always' | 'correct' | 'partial' | 'incorrect', value: string): ItemPart => ({
  type: 'feedback',
  when,
  children: [paragraph(value)]
})

/** A prompt of one line: texts, and gaps by their options. */
export const gapped = (mode: 'typed' | 'chosen' | 'dragged', ...pieces: (string | string[])[]): ItemPart => {
  let count = 0
  const children = pieces.map((piece): PhrasingContent => {
    if (typeof piece === 'string') return { type: 'text', value: piece }
    count++
    return { type: 'gap', id: String(count), mode, options: piece }
  })
  return { type: 'prompt', children: [{ type: 'paragraph', children }] }
}

const area = (id: string, credit: number, shape: Area['shape']): Area => ({
  type: 'area',
  id,
  correct: credit > 0,
  credit,
  shape,
  children: words(`Area ${id}`),
  feedback: []
})

export const places = (url: string): ItemPart => ({
  type: 'hotspot',
  image: { type: 'image', url, alt: 'A map of the coast' },
  children: [
    area('north', 1, { kind: 'rect', coordinates: [0, 0, 50, 25] }),
    area('south', 0, { kind: 'circle', coordinates: [50, 50, 10] }),
    area('east', 0, { kind: 'poly', coordinates: [90, 10, 100, 20, 90, 30] })
  ]
})

export function asset(path: string, more: Partial<Asset> = {}): Asset {
  return {
    id: `${path.length}f00dfeed`,
    sha1: `sha1 of ${path}`,
    mediaType: 'image/png',
    size: 3,
    path,
    async *open() {
      yield new Uint8Array([1, 2, 3])
    },
    ...more
  }
}

export function assessment(id: string, children: Assessment['children'], more: Partial<Assessment> = {}): Assessment {
  return {
    type: 'assessment',
    id,
    title: `Quiz ${id}`,
    heading: words(`Quiz ${id}`),
    path: '01.md',
    purpose: 'graded',
    shuffle: false,
    anonymous: true,
    children,
    ...more
  }
}

export function course(assessments: Assessment[], more: Partial<ResolvedCourse> = {}): ResolvedCourse {
  const assets = [
    asset('media/a map.png', { width: 400, height: 200 }),
    asset('media/without size.svg', { mediaType: 'image/svg+xml' }),
    asset('media/talk.mp3', { mediaType: 'audio/mpeg' })
  ]
  return {
    type: 'course',
    id: 'handbook',
    title: 'A “handbook” & more',
    language: 'en',
    scope: 'course',
    edition: 'learner',
    metadata: { authors: [], tags: [], theme: {}, languages: ['en'] },
    assets: new Map(assets.map(each => [each.path, each])),
    bibliography: [],
    children: [
      {
        type: 'module',
        id: 'one',
        title: 'Module one',
        heading: words('Module one'),
        path: '01.md',
        tags: [],
        objectives: [
          { type: 'objective', id: 'judge', path: 'a.md', title: 'Judge a release', children: words('Judge a release') }
        ],
        children: assessments
      }
    ],
    ...more
  } as unknown as ResolvedCourse
}
