import type { Item } from '@curricle/model'
import { answer, choice, feedback, hint, item, number, paragraph, prompt, words } from './tree.ts'

/** A question of every kind; a computer grades all but the last. */
export const items: readonly Item[] = [
  item(
    'single-choice',
    'single',
    [
      prompt(
        paragraph('Look at this: ', { type: 'image', url: 'media/a map.png', alt: 'A red square' }),
        paragraph('Which & why <b>?')
      ),
      choice('1', 'Repurposing a “published” model', 1, 'Yes: no new research.'),
      choice('2', 'Paying late', 0, 'No: the supplier’s harm.'),
      choice('3', 'Half of it', 0.5),
      feedback('always', 'See page two.'),
      feedback('correct', 'Well seen.'),
      feedback('incorrect', 'Read again.'),
      hint('Who could use it?'),
      hint('Who else?')
    ],
    { maxScore: 2, objectives: ['name-pathways'] }
  ),
  item(
    'multiple-choice',
    'several',
    [
      choice('1', 'A', 1 / 3, 'A is right.'),
      choice('2', 'B', -1 / 3, 'B is wrong.'),
      choice('3', 'C', 1 / 3),
      choice('4', 'D', 1 / 3),
      feedback('partial', 'Some of it.')
    ],
    { maxScore: 3, shuffle: true }
  ),
  item('true-false', 'truth', [
    { ...choice('1', 'True', 0, 'It is not.'), truth: true } as Item['children'][number],
    { ...choice('2', 'False', 1, 'Indeed.'), truth: false } as Item['children'][number],
    feedback('correct', 'Right.')
  ]),
  item('text-entry', 'typed', [
    answer('1', 'CWC', 1),
    answer('2', 'Chemical Weapons * Convention', 1),
    answer('3', 'BWC', 0, 'That is on biology.'),
    feedback('incorrect', 'Not that.')
  ]),
  item('numeric', 'number', [
    number('1', 9, 0.25, 'h', 1),
    number('2', 540, 15, 'min', 1),
    number('3', 540, 0, 'h', 0),
    feedback('incorrect', 'Multiply and divide.')
  ]),
  item('numeric', 'bare', [number('1', -12.5, 0.1, undefined, 1)]),
  item(
    'match',
    'match',
    [
      { type: 'pair', id: '1', left: words('CWC'), right: words('1993') },
      { type: 'pair', id: '2', left: words('BWC'), right: words('1972') },
      { type: 'pair', id: '3', right: words('2001') },
      feedback('correct', 'All of them.')
    ],
    { maxScore: 2, columns: [words('Treaty'), words('Year')] }
  ),
  item('order', 'order', [choice('1', 'First', 1), choice('2', 'Then', 1), choice('3', 'Last', 1)], { maxScore: 3 }),
  item(
    'cloze',
    'cloze',
    [
      prompt(
        paragraph(
          'Write {#1} as {#2}. The ',
          { type: 'gap', id: '1', mode: 'typed', options: ['OPCW', 'O.P.C.W. {#} ~ & co'] },
          ' sits in ',
          { type: 'gap', id: '2', mode: 'chosen', options: ['The Hague', 'Geneva <CH>', 'Vienna'] },
          '.'
        )
      ),
      feedback('correct', 'So it does.')
    ],
    { maxScore: 2 }
  ),
  item(
    'cloze',
    'select',
    [
      prompt(
        paragraph(
          'In a[[1]] the ',
          { type: 'gap', id: '1', mode: 'chosen', options: ['sender', 'receiver'] },
          ' speaks, the ',
          { type: 'gap', id: '2', mode: 'chosen', options: ['receiver', 'sender', 'wire'] },
          ' hears.'
        )
      ),
      feedback('incorrect', 'The other way round.')
    ],
    { maxScore: 2 }
  ),
  item(
    'gap-match',
    'drag',
    [
      prompt(
        paragraph(
          { type: 'gap', id: '1', mode: 'dragged', options: ['Likelihood', 'Luck'] },
          ' times ',
          { type: 'gap', id: '2', mode: 'dragged', options: ['impact'] },
          ' and again ',
          { type: 'gap', id: '3', mode: 'dragged', options: ['impact'] }
        )
      )
    ],
    { maxScore: 3 }
  ),
  item('hotspot', 'place', [
    {
      type: 'hotspot',
      image: { type: 'image', url: 'media/a map.png', alt: 'A map with a north and a south' },
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
          shape: { kind: 'circle', coordinates: [50, 75, 10] },
          children: words('South'),
          feedback: [paragraph('Too far down.')]
        }
      ]
    }
  ]),
  item(
    'extended-text',
    'free',
    [
      { type: 'template', children: [paragraph('I would …')] },
      {
        type: 'rubric',
        children: [
          {
            type: 'criterion',
            id: '1',
            heading: words('Names people'),
            children: [
              { type: 'level', name: 'Missing', points: 0, children: words('none') },
              { type: 'level', name: 'Full', points: 5, children: words('all') }
            ]
          }
        ]
      },
      feedback('always', 'Compare with page two.')
    ],
    { words: 120, maxScore: 5 }
  )
]
