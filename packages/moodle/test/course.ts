import type { Asset, Exercise, Module, ResolvedCourse } from '@curricle/model'
import { items } from './items.ts'
import { file, picture } from './picture.ts'
import { choice, hint, item, page, paragraph, quiz, titled, words } from './tree.ts'

const map = picture('media/a map.png', 400, 300, [200, 40, 40])
const cover = picture('media/cover.png', 60, 40, [40, 40, 200])
const captions = file(
  'media/talk.vtt',
  'text/vtt',
  new TextEncoder().encode('WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n')
)
export const talk: Asset = file('media/talk.mp3', 'audio/mpeg', new Uint8Array(400).fill(7))

const exercise: Exercise = {
  type: 'exercise',
  ...titled('review', 'Publish or not?'),
  kind: 'group',
  durationMinutes: 40,
  objectives: ['judge-release'],
  submit: ['text', 'file'],
  maxScore: 5,
  children: [
    { type: 'task', children: [paragraph('Read the case and decide.')] },
    { type: 'hint', children: [paragraph('Who else could use them?')] },
    { type: 'template', children: [paragraph('We decide …')] },
    { type: 'solution', children: [paragraph('The secret answer.')] },
    {
      type: 'rubric',
      children: ['People', 'Reasons'].map((name, index) => ({
        type: 'criterion',
        id: String(index + 1),
        heading: words(`Names the ${name}`),
        children: [
          { type: 'level', name: 'Missing', points: 0, children: words('none') },
          { type: 'level', name: 'Full', points: 2 + index, children: words('users & “third” parties') }
        ]
      }))
    }
  ]
}

const first: Module = {
  type: 'module',
  ...titled('pathways', 'How research & “models” come to be misused'),
  level: 'master',
  durationMinutes: 90,
  description: 'What happens, and how.',
  tags: [],
  objectives: [
    {
      type: 'objective',
      id: 'name-pathways',
      path: 'a.md',
      title: 'Explain three pathways',
      children: words('Explain three pathways')
    },
    {
      type: 'objective',
      id: 'judge-release',
      path: 'a.md',
      title: 'Judge a release',
      children: words('Judge a release')
    }
  ],
  children: [
    page('opening', 'How research comes to be misused', paragraph('An opening.')),
    page(
      'three',
      'Three pathways',
      { type: 'heading', depth: 3, id: 'one', children: words('One') },
      paragraph(
        { type: 'inlineMath', value: 'e^{i\\pi}' },
        ' and a ',
        {
          type: 'reference',
          target: {
            module: 'law',
            moduleTitle: 'Law',
            place: 'duties',
            placeType: 'page',
            placeTitle: 'Duties',
            inside: true
          },
          children: words('link to duties')
        },
        { type: 'image', url: 'media/a map.png', alt: 'A red square' }
      ),
      { type: 'term', id: 'dual-use', term: 'Dual use', children: [paragraph('Can serve and can harm.')] },
      { type: 'box', kind: 'case', title: 'A case', children: [paragraph('It happened.')] },
      { type: 'code', lang: 'js', value: 'const a = 1 < 2' },
      { type: 'media', kind: 'audio', title: 'A talk', url: 'media/talk.mp3', captions: 'media/talk.vtt', children: [] }
    ),
    {
      type: 'slides',
      ...titled('deck', 'Pathways, in twelve minutes'),
      children: [
        {
          type: 'slide',
          id: '1',
          heading: words('First slide'),
          children: [paragraph('A point'), { type: 'notes', children: [paragraph('What the teacher says.')] }]
        },
        { type: 'slide', id: '2', heading: [], children: [paragraph('A slide without a title.')] }
      ]
    },
    exercise,
    { ...exercise, ...titled('think', 'Think about it'), submit: [], maxScore: 0 },
    page('after', 'After the exercise', paragraph('Only this page.')),
    quiz('check', [{ type: 'introduction', children: [paragraph('Take your time.')] }, ...items], {
      masteryScore: 0.7,
      attempts: 2,
      timeLimitMinutes: 30,
      shuffle: false
    }),
    quiz(
      'practice',
      [
        item('single-choice', 'try', [choice('1', 'This', 1), choice('2', 'That', 0), hint('The first.')]),
        {
          type: 'pool',
          id: 'pool',
          title: 'Law, two of these',
          heading: words('Law'),
          draw: 2,
          children: ['a', 'b', 'c'].map(id => item('single-choice', id, [choice('1', 'Yes', 1), choice('2', 'No', 0)]))
        }
      ],
      { purpose: 'practice', shuffle: true }
    ),
    {
      type: 'discussion',
      ...titled('talk', 'Who should decide?'),
      objectives: ['judge-release'],
      children: [paragraph('Who should decide what is published?')]
    }
  ]
}

const scale = ['Never', 'Sometimes', 'Always']
const confidence = item(
  'likert',
  'confidence',
  [
    { type: 'statement', id: 'can-name', children: words('I can name three pathways') },
    { type: 'statement', id: 'can-judge', children: words('I can judge | decide') }
  ],
  { scale, maxScore: 0 }
)

const second: Module = {
  type: 'module',
  ...titled('law', 'Law'),
  tags: [],
  objectives: [],
  children: [
    page('law', 'Law', paragraph('Law.')),
    page('duties', 'Duties', paragraph('Duties.')),
    quiz('before', [confidence], { purpose: 'survey' }),
    quiz(
      'after',
      [
        confidence,
        item('extended-text', 'change', [], { maxScore: 0 }),
        item('multiple-choice', 'which', [choice('1', 'One', 0), choice('2', 'Two', 0)], { maxScore: 0 })
      ],
      { purpose: 'survey', repeats: 'law/before', anonymous: false }
    )
  ]
}

/** A course with every construct, as `resolve` would give it for teachers. */
export const course = {
  type: 'course',
  id: 'everything',
  title: 'Every construct: “Ünïcode” & <tags>, 中文, العربية',
  language: 'en',
  metadata: {
    description: 'A course for tests.',
    languages: ['en', 'fr'],
    date: '2026-11-23',
    licence: 'CC-BY-4.0',
    authors: ['A. Author', 'B. Author'],
    version: '1.2',
    image: 'media/cover.png',
    tags: ['Dual use', 'AI'],
    theme: {},
    budget: {},
    progress: 'sequential',
    exports: {},
    references: {}
  },
  edition: 'teacher',
  scope: 'course',
  assets: new Map([map, cover, captions, talk].map(asset => [asset.path, asset])),
  bibliography: [{ key: 'urbina2022', children: words('Urbina et al. (2022). Dual use.') }],
  children: [first, second]
} as unknown as ResolvedCourse
