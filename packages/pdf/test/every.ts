import type { Edition, FlowContent, ResolvedCourse } from '@curricle/model'
import { asset, choice, course, exercise, heading, item, line, list, p, table, titled } from './tree.ts'

/** A drawing of two boxes. */
export const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="120" viewBox="0 0 320 120"><rect x="5" y="20" width="120" height="60" fill="#dde8f3" stroke="#1f4e79"/><rect x="195" y="20" width="120" height="60" fill="#fbe9d5" stroke="#9a5b00"/><path d="M125 50h70" stroke="#333"/><text x="65" y="55" text-anchor="middle" font-family="Arial" font-size="14">Research</text><text x="255" y="55" text-anchor="middle" font-size="14">Use</text></svg>`

const lorem =
  'Civilian research into artificial intelligence is published openly, and most of it serves peaceful ends; the same methods can nevertheless serve to harm when they are adapted by people whose intentions differ from those of the authors. Responsible publication therefore begins with the question of who could use a result, for what purpose, and with how much additional effort. '

/** A course that uses every construct. */
export function every(edition: Edition): ResolvedCourse {
  const teacher = edition === 'teacher'
  const content: FlowContent[] = [
    p([
      { type: 'text', value: `${lorem}It has ` },
      { type: 'emphasis', children: line('emphasis') },
      { type: 'text', value: ', ' },
      { type: 'strong', children: line('weight') },
      { type: 'text', value: ', ' },
      { type: 'inlineCode', value: 'code()' },
      { type: 'text', value: ', math ' },
      { type: 'inlineMath', value: 'E = \\frac{m}{2} v^2' },
      { type: 'text', value: ', a ' },
      { type: 'link', url: 'https://example.org/a/page', children: line('link to a page') },
      { type: 'text', value: ', a citation ' },
      { type: 'citation', items: [{ key: 'urbina' }], children: line('(Urbina et al., 2022)') },
      { type: 'text', value: ', a term: ' },
      {
        type: 'reference',
        target: { module: 'one', moduleTitle: 'The first module', place: 'text', id: 'dual-use', inside: true },
        children: line('dual use')
      },
      { type: 'text', value: ' and a note.' },
      {
        type: 'footnote',
        label: 'n',
        number: 1,
        children: [
          p(
            'What the note says, at some length, so that it needs more than one line on the page of a book that has lines of this measure.'
          )
        ]
      }
    ]),
    p(lorem + lorem),
    heading(3, 'Lists and tables'),
    list(
      false,
      'First point',
      'Second point, which is so long that it goes on in a second line where it begins below its first word and not below the bullet',
      'Third point'
    ),
    list(true, 'One', 'Two', 'Three'),
    {
      type: 'figure',
      kind: 'table',
      id: 'tab',
      number: '1',
      children: [
        table(
          ['Kind', 'What it is', 'Risk'],
          ['Model', 'Weights that can be run by anyone who has the hardware', 'high'],
          ['Paper', 'A description of the method', 'low']
        ),
        { type: 'caption', children: line('Kinds of results') }
      ]
    },
    heading(3, 'Figures, code and math'),
    {
      type: 'figure',
      kind: 'image',
      id: 'fig',
      number: '1',
      children: [
        { type: 'image', url: 'a.svg', alt: 'Research leads to use' },
        { type: 'caption', children: line('From research to use') }
      ]
    },
    {
      type: 'code',
      lang: 'python',
      value: 'def risk(model):\n    # a comment\n    return model.reach * 0.5 if model.is_open else "low"'
    },
    { type: 'math', value: '\\sum_{i=1}^{n} p_i \\cdot h_i \\leq \\frac{R}{1 - \\delta}' },
    { type: 'blockquote', children: [p('Nothing is so practical as a good theory.')] },
    { type: 'thematicBreak' },
    {
      type: 'term',
      id: 'dual-use',
      term: 'dual use',
      children: [p('The quality of knowledge that serves peaceful ends and can also serve to harm.')]
    },
    { type: 'box', id: 'case', kind: 'case', title: 'A case', children: [p(lorem), list(false, 'a', 'b')] },
    { type: 'box', kind: 'warning', children: [p('Mind the gap.')] },
    { type: 'finding', id: 'f1', title: 'Reviews come late', children: [p('Reviews begin after the training.')] },
    { type: 'recommendation', id: 'r1', to: 'industry', children: [p('Review before training.')] },
    {
      type: 'agenda',
      id: 'plan',
      title: 'The morning',
      start: '09:00',
      slots: [
        { durationMinutes: 15, from: '09:00', to: '09:15' },
        { durationMinutes: 45, from: '09:15', to: '10:00' }
      ],
      totalMinutes: 60,
      children: [table(['Time', 'What', 'Who'], ['15 min', 'Welcome', 'all'], ['45 min', 'Case work', 'groups'])]
    },
    {
      type: 'media',
      kind: 'audio',
      title: 'Episode 3',
      url: 'a.mp3',
      children: [{ type: 'transcript', url: 'a.md', children: [p('What is said in it.')] }]
    },
    { type: 'html', value: '<details><summary>More</summary>Some words</details>' }
  ]
  return course(
    [
      { type: 'page', ...titled('text', 'Text of all kinds'), children: content },
      {
        type: 'slides',
        ...titled('deck', 'Pathways, in twelve minutes'),
        children: [
          {
            type: 'slide',
            id: '1',
            title: 'First slide',
            heading: line('First slide'),
            children: [
              list(false, 'A point', 'Another point'),
              ...(teacher ? [{ type: 'notes' as const, children: [p('Say it slowly.')] }] : [])
            ]
          },
          { type: 'slide', id: '2', heading: [], children: [p('A slide without a title.')] }
        ]
      },
      exercise('review', 'Publish or not?', [
        { type: 'task', children: [p('Read the case and decide whether to publish the weights.')] },
        { type: 'hint', children: [p('Who else could use them?')] },
        { type: 'template', children: [p('We decide to …')] },
        {
          type: 'rubric',
          children: [
            {
              type: 'criterion',
              id: '1',
              heading: line('Names the people affected'),
              children: [
                { type: 'level', name: 'Missing', points: 0, children: line('none') },
                { type: 'level', name: 'Full', points: 3, children: line('users and third parties') }
              ]
            }
          ]
        },
        ...(teacher ? [{ type: 'solution' as const, children: [p('It depends.')] }] : [])
      ]),
      {
        type: 'assessment',
        ...titled('check', 'Check your understanding'),
        purpose: 'graded',
        masteryScore: 0.7,
        attempts: 2,
        timeLimitMinutes: 30,
        shuffle: true,
        anonymous: false,
        children: [
          { type: 'introduction', children: [p('Take your time.')] },
          item('single-choice', 'A pathway', [
            { type: 'prompt', children: [p('Which of these is a pathway?')] },
            choice('1', 'Repurposing a published model', true, 'Yes: no new research is needed.'),
            choice('2', 'Paying an invoice late', false, 'No: that harms only the supplier.'),
            choice('3', 'Reading a paper', false)
          ]),
          item(
            'multiple-choice',
            'All that apply',
            [choice('1', 'One', true), choice('2', 'Two', true), choice('3', 'Three', false)],
            { maxScore: 2 }
          ),
          item('true-false', 'True or not', [
            { type: 'prompt', children: [p('The earth is round.')] },
            { ...choice('1', 'True', true), truth: true },
            { ...choice('2', 'False', false), truth: false }
          ]),
          item('text-entry', 'Which treaty', [
            { type: 'answer', id: '1', value: 'CWC', correct: true, credit: 1, feedback: [] },
            { type: 'answer', id: '2', value: 'BWC', correct: false, credit: 0, feedback: [p('That is another one.')] }
          ]),
          item('numeric', 'Hours', [
            { type: 'prompt', children: [p('How many hours?')] },
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
            }
          ]),
          item(
            'match',
            'Match them',
            [
              { type: 'pair', id: '1', left: line('OPCW'), right: line('chemical weapons') },
              { type: 'pair', id: '2', left: line('IAEA'), right: line('nuclear material') },
              { type: 'pair', id: '3', right: line('space debris') }
            ],
            { columns: [line('Organisation'), line('What it watches')], maxScore: 2 }
          ),
          item('order', 'Put in order', [
            choice('1', 'First comes this', true),
            choice('2', 'Then this', true),
            choice('3', 'At last this', true)
          ]),
          item('cloze', 'Fill in', [
            {
              type: 'prompt',
              children: [
                p([
                  { type: 'text', value: 'The ' },
                  { type: 'gap', id: '1', mode: 'typed', options: ['CWC', 'Chemical Weapons Convention'] },
                  { type: 'text', value: ' has its seat in ' },
                  { type: 'gap', id: '2', mode: 'chosen', options: ['The Hague', 'Geneva', 'Vienna'] },
                  { type: 'text', value: '.' }
                ])
              ]
            }
          ]),
          item('gap-match', 'Drag', [
            {
              type: 'prompt',
              children: [
                p([
                  { type: 'text', value: 'A ' },
                  { type: 'gap', id: '1', mode: 'dragged', options: ['cat'] },
                  { type: 'text', value: ' hunts a ' },
                  { type: 'gap', id: '2', mode: 'dragged', options: ['mouse'] },
                  { type: 'text', value: '.' }
                ])
              ]
            }
          ]),
          item('hotspot', 'Where is it', [
            {
              type: 'hotspot',
              image: { type: 'image', url: 'a.svg', alt: 'Two boxes' },
              children: [
                {
                  type: 'area',
                  id: '1',
                  correct: true,
                  credit: 1,
                  shape: { kind: 'rect', coordinates: [0, 0, 50, 100] },
                  children: line('The left box'),
                  feedback: []
                },
                {
                  type: 'area',
                  id: '2',
                  correct: false,
                  credit: 0,
                  shape: { kind: 'rect', coordinates: [50, 0, 100, 100] },
                  children: line('The right box'),
                  feedback: []
                }
              ]
            }
          ]),
          item('extended-text', 'In your words', [{ type: 'prompt', children: [p('Explain the risk.')] }], {
            words: 80,
            maxScore: 4
          }),
          {
            type: 'pool',
            id: 'law',
            title: 'Law, one of these',
            heading: line('Law, one of these'),
            draw: 1,
            children: [item('single-choice', 'Law one', [choice('1', 'Right', true), choice('2', 'Wrong', false)])]
          }
        ]
      },
      {
        type: 'assessment',
        ...titled('after', 'Before you leave'),
        purpose: 'survey',
        shuffle: false,
        anonymous: true,
        children: [
          item(
            'likert',
            'How sure are you',
            [
              { type: 'statement', id: 'a', children: line('I can name three pathways to misuse') },
              { type: 'statement', id: 'b', children: line('I can judge a release decision') }
            ],
            {
              scale: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
              maxScore: 0
            }
          ),
          item('extended-text', 'What will you change', [], { maxScore: 0 })
        ]
      },
      {
        type: 'discussion',
        ...titled('talk', 'What would you do?'),
        objectives: [],
        children: [p('Tell us about a case of your own.')]
      }
    ],
    {
      edition,
      assets: [asset('a.svg', 'image/svg+xml', drawing)],
      bibliography: [
        {
          key: 'urbina',
          children: line(
            'Urbina, F., et al. (2022). Dual use of artificial-intelligence-powered drug discovery. Nature Machine Intelligence, 4, 189–191.'
          )
        }
      ],
      metadata: {
        description: 'What civilian research can be turned to, and how to publish with care.',
        version: '1.2'
      }
    }
  )
}
