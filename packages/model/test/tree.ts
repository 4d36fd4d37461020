import type { Assessment, Item, Module, Paragraph, PhrasingContent } from '../src/index.ts'

export const words = (value: string): PhrasingContent => ({ type: 'text', value })
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

/** A multiple-choice item with two choices, the first of them right and commented. */
export const item: Item = {
  type: 'item',
  id: 'pathway',
  title: 'A pathway',
  heading: [words('A pathway')],
  interaction: 'multiple-choice',
  maxScore: 2,
  objectives: ['name-pathways'],
  children: [
    { type: 'prompt', children: [paragraph(words('Which are pathways?'))] },
    {
      type: 'choice',
      id: '1',
      correct: true,
      credit: 1,
      children: [paragraph(words('Repurposing'))],
      feedback: [paragraph(words('Yes.'))]
    },
    { type: 'choice', id: '2', correct: false, credit: -1, children: [paragraph(words('Paying late'))], feedback: [] },
    { type: 'feedback', when: 'always', children: [paragraph(words('See above.'))] }
  ]
}

export const quiz: Assessment = {
  type: 'assessment',
  id: 'check',
  title: 'Check',
  heading: [words('Check')],
  path: '01-pathways.md',
  purpose: 'graded',
  masteryScore: 0.7,
  attempts: 2,
  shuffle: true,
  anonymous: false,
  children: [item]
}

/** A module with one objective, a page and a quiz. */
export const module: Module = {
  type: 'module',
  id: 'pathways',
  title: 'Pathways to misuse',
  heading: [words('Pathways '), { type: 'emphasis', children: [words('to misuse')] }],
  path: '01-pathways.md',
  tags: [],
  objectives: [
    {
      type: 'objective',
      id: 'name-pathways',
      path: 'a.md',
      title: 'Name them',
      bloom: 'understand',
      children: [words('Name them')]
    }
  ],
  children: [
    {
      type: 'page',
      id: 'three',
      title: 'Three pathways',
      heading: [words('Three pathways')],
      path: '01-pathways.md',
      children: [
        paragraph(words('Text with '), { type: 'inlineMath', value: 'x^2' }, words('.')),
        { type: 'figure', kind: 'image', children: [{ type: 'image', url: 'media/a.png', alt: 'Arrows' }] }
      ]
    },
    quiz
  ]
}
