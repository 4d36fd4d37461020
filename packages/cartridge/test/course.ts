import type { Asset, FlowContent, Item, ItemPart, Module, PhrasingContent, ResolvedCourse } from '@curricle/model'

/** Words in a line. */
export const words = (value: string): PhrasingContent[] => [{ type: 'text', value }]
/** A paragraph. */
export const paragraph = (value: string): FlowContent => ({ type: 'paragraph', children: words(value) })

export function item(
  interaction: Item['interaction'],
  id: string,
  children: ItemPart[],
  more: Partial<Item> = {}
): Item {
  return {
    type: 'item',
    id,
    title: `Question ${id}`,
    heading: words(`Question ${id}`),
    interaction,
    maxScore: 1,
    objectives: [],
    children: [{ type: 'prompt', children: [paragraph(`What about ${id}?`)] }, ...children],
    ...more
  }
}

export function choice(
  id: string,
  value: string,
  correct: boolean,
  feedback?: string,
  credit: number = correct ? 1 : 0
): ItemPart {
  return {
    type: 'choice',
    id,
    correct,
    credit,
    children: [paragraph(value)],
    feedback: feedback ? [paragraph(feedback)] : []
  }
}

export function asset(path: string, bytes: string = path): Asset {
  return {
    id: `sha256 of ${bytes}`,
    sha1: `sha1 of ${bytes}`,
    mediaType: path.endsWith('.png') ? 'image/png' : 'application/octet-stream',
    size: bytes.length,
    path,
    async *open() {
      yield new TextEncoder().encode(bytes)
    }
  }
}

const image = (url: string, alt: string): FlowContent => ({
  type: 'paragraph',
  children: [{ type: 'image', url, alt }]
})

/** A question of every kind. */
const items: Item[] = [
  item('single-choice', 'single', [
    choice('1', 'Repurposing a model & “its” weights', true, 'Yes: <no> new research.'),
    choice('2', 'Paying late', false, 'No: the supplier’s harm.'),
    choice('3', 'Sleeping', false),
    { type: 'feedback', when: 'always', children: [paragraph('See page two.')] },
    { type: 'feedback', when: 'correct', children: [paragraph('Well seen.')] },
    { type: 'feedback', when: 'incorrect', children: [paragraph('Read again.')] }
  ]),
  item('single-choice', 'two', [choice('1', 'This', true), choice('2', 'That', false)]),
  item(
    'multiple-choice',
    'several',
    [
      choice('1', 'A', true, 'A is right.', 0.5),
      choice('2', 'B', false, 'B is wrong.', -0.5),
      choice('3', 'C', true, undefined, 0.5)
    ],
    { maxScore: 2 }
  ),
  item('true-false', 'truth', [
    { ...choice('1', 'True', false), truth: true } as ItemPart,
    { ...choice('2', 'False', true, 'Indeed.'), truth: false } as ItemPart
  ]),
  item('text-entry', 'typed', [
    { type: 'answer', id: '1', value: 'CWC', correct: true, credit: 1, feedback: [] },
    { type: 'answer', id: '2', value: 'Chemical Weapons Convention', correct: true, credit: 1, feedback: [] },
    { type: 'answer', id: '3', value: 'BWC', correct: false, credit: 0, feedback: [paragraph('That is on biology.')] }
  ]),
  item('numeric', 'number', [
    {
      type: 'numericAnswer',
      id: '1',
      value: 9,
      tolerance: 0.25,
      range: false,
      unit: 'h',
      correct: true,
      credit: 1,
      feedback: []
    },
    {
      type: 'numericAnswer',
      id: '2',
      value: 540,
      tolerance: 0,
      range: false,
      unit: 'h',
      correct: false,
      credit: 0,
      feedback: [paragraph('Those are minutes.')]
    }
  ]),
  item(
    'match',
    'match',
    [
      { type: 'pair', id: '1', left: words('CWC'), right: words('1993') },
      { type: 'pair', id: '2', left: words('BWC'), right: words('1972') },
      { type: 'pair', id: '3', right: words('2001') }
    ],
    { maxScore: 2, columns: [words('Treaty'), words('Year')] }
  ),
  item('order', 'order', [choice('1', 'First', true), choice('2', 'Then', true), choice('3', 'Last', true)], {
    maxScore: 3
  }),
  item('cloze', 'cloze', [], {
    maxScore: 2,
    children: [
      {
        type: 'prompt',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', value: 'The ' },
              { type: 'gap', id: '1', mode: 'typed', options: ['OPCW', 'O.P.C.W.'] },
              { type: 'text', value: ' sits in ' },
              { type: 'gap', id: '2', mode: 'chosen', options: ['The Hague', 'Geneva', 'Vienna'] },
              { type: 'text', value: '.' }
            ]
          }
        ]
      }
    ]
  }),
  item('gap-match', 'drag', [], {
    maxScore: 2,
    children: [
      {
        type: 'prompt',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'gap', id: '1', mode: 'dragged', options: ['Likelihood', 'Luck'] },
              { type: 'text', value: ' times ' },
              { type: 'gap', id: '2', mode: 'dragged', options: ['impact'] }
            ]
          }
        ]
      }
    ]
  }),
  item('hotspot', 'place', [
    {
      type: 'hotspot',
      image: { type: 'image', url: 'media/a map.png', alt: 'A map' },
      children: [
        {
          type: 'area',
          id: 'n',
          correct: true,
          credit: 1,
          shape: { kind: 'rect', coordinates: [0, 0, 50, 50] },
          children: words('North'),
          feedback: []
        },
        {
          type: 'area',
          id: 's',
          correct: false,
          credit: 0,
          shape: { kind: 'circle', coordinates: [50, 50, 10] },
          children: words('South'),
          feedback: []
        },
        {
          type: 'area',
          id: 'e',
          correct: false,
          credit: 0,
          shape: { kind: 'circle', coordinates: [80, 50, 10] },
          children: words('East'),
          feedback: []
        }
      ]
    }
  ]),
  item(
    'extended-text',
    'free',
    [
      { type: 'template', children: [paragraph('I would …')] },
      { type: 'feedback', when: 'always', children: [paragraph('Compare with page two.')] }
    ],
    { words: 120, maxScore: 5 }
  )
]

const survey: Item[] = [
  item(
    'likert',
    'sure',
    [
      { type: 'statement', id: 'can', children: words('I can name three') },
      { type: 'statement', id: 'judge', children: words('I can judge one') }
    ],
    { maxScore: 0, scale: ['Disagree', 'Neither', 'Agree'] }
  ),
  item(
    'single-choice',
    'role',
    [choice('1', 'Student', false), choice('2', 'Teacher', false), choice('3', 'Other', false)],
    { maxScore: 0 }
  ),
  item('multiple-choice', 'tools', [choice('1', 'Pen', false), choice('2', 'Paper', false)], { maxScore: 0 }),
  item('extended-text', 'change', [], { maxScore: 0, children: [] })
]

const titled = (title: string) => ({ title, heading: words(title), path: '01.md' })

const module: Module = {
  type: 'module',
  id: 'pathways',
  ...titled('Pathways & <misuse>'),
  level: 'master',
  durationMinutes: 90,
  tags: ['ethics'],
  objectives: [
    {
      type: 'objective',
      id: 'name',
      path: 'a.md',
      title: 'Name three pathways',
      bloom: 'understand',
      children: words('Name three pathways')
    },
    {
      type: 'objective',
      id: 'judge',
      path: 'a.md',
      title: 'Judge a release',
      bloom: 'evaluate',
      children: words('Judge a release')
    }
  ],
  children: [
    {
      type: 'page',
      id: 'opening',
      ...titled('Opening'),
      children: [
        image('media/a map.png', 'A map'),
        {
          type: 'paragraph',
          children: [
            {
              type: 'reference',
              target: {
                module: 'pathways',
                moduleTitle: 'Pathways',
                place: 'review',
                placeType: 'exercise',
                placeTitle: 'Publish?',
                inside: true
              },
              children: words('the exercise')
            },
            {
              type: 'reference',
              target: {
                module: 'pathways',
                moduleTitle: 'Pathways',
                place: 'check',
                placeType: 'assessment',
                placeTitle: 'Check',
                inside: true
              },
              children: words('the quiz')
            }
          ]
        }
      ]
    },
    {
      type: 'slides',
      id: 'deck',
      ...titled('In twelve minutes'),
      children: [
        {
          type: 'slide',
          id: '1',
          title: 'First',
          heading: words('First'),
          children: [paragraph('A point'), { type: 'notes', children: [paragraph('Say it slowly.')] }]
        },
        { type: 'slide', id: '2', heading: [], children: [paragraph('Untitled')] }
      ]
    },
    {
      type: 'page',
      id: 'law',
      ...titled('The convention'),
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'link', url: 'https://example.org/cwc?a=1&b=2', children: words('The convention') }]
        }
      ]
    },
    {
      type: 'exercise',
      id: 'review',
      ...titled('Publish?'),
      kind: 'group',
      durationMinutes: 40,
      objectives: ['judge'],
      submit: ['text'],
      maxScore: 3,
      children: [
        { type: 'task', children: [paragraph('Decide.')] },
        { type: 'hint', children: [paragraph('Who else?')] },
        { type: 'solution', children: [paragraph('Stage the release.')] },
        {
          type: 'rubric',
          children: [
            {
              type: 'criterion',
              id: '1',
              heading: words('Names the people affected'),
              objective: 'judge',
              children: [
                { type: 'level', name: 'Missing', points: 0, children: words('none') },
                { type: 'level', name: 'Full', points: 3, children: words('all') }
              ]
            }
          ]
        }
      ]
    },
    {
      type: 'assessment',
      id: 'check',
      ...titled('Check your understanding'),
      purpose: 'graded',
      masteryScore: 0.7,
      attempts: 2,
      timeLimitMinutes: 20,
      shuffle: true,
      anonymous: true,
      children: [
        { type: 'introduction', children: [paragraph('Take your time.')] },
        ...items,
        {
          type: 'pool',
          id: 'law-pool',
          title: 'Law',
          heading: words('Law'),
          draw: 1,
          children: [
            item('true-false', 'p1', [
              { ...choice('1', 'True', true), truth: true } as ItemPart,
              { ...choice('2', 'False', false), truth: false } as ItemPart
            ]),
            item('single-choice', 'p2', [choice('1', 'X', true), choice('2', 'Y', false), choice('3', 'Z', false)])
          ]
        }
      ]
    },
    {
      type: 'discussion',
      id: 'talk',
      ...titled('Talk it over'),
      objectives: [],
      children: [paragraph('What would you do?'), image('media/صورة.png', 'صورة')]
    },
    {
      type: 'assessment',
      id: 'before',
      ...titled('Before we start'),
      purpose: 'survey',
      shuffle: false,
      anonymous: true,
      children: survey
    }
  ]
}

/** A course with every kind of activity and question. */
export const course = {
  type: 'course',
  id: 'handbook',
  title: 'A “handbook” — für alle',
  language: 'en',
  scope: 'course',
  edition: 'teacher',
  metadata: {
    languages: ['en'],
    authors: ['Ada Example', 'Émile Öz'],
    licence: 'CC-BY-4.0',
    date: '2026-11-23',
    description: 'For all.',
    tags: ['ai'],
    theme: {},
    budget: {},
    progress: 'free',
    exports: {},
    references: {}
  },
  assets: new Map([asset('media/a map.png'), asset('media/صورة.png')].map(each => [each.path, each])),
  bibliography: [{ key: 'urbina2022', children: words('Urbina, F. (2022). Dual use.') }],
  children: [module]
} as unknown as ResolvedCourse
