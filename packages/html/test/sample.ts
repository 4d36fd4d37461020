import type { ContentNode, FlowContent, Paragraph, PhrasingContent, Table, TableCell, Target } from '@curricle/model'

export const text = (value: string): PhrasingContent => ({ type: 'text', value })
export const paragraph = (...words: readonly (string | PhrasingContent)[]): Paragraph => ({
  type: 'paragraph',
  children: words.map(word => (typeof word === 'string' ? text(word) : word))
})
export const table = (rows: readonly (readonly string[])[], align?: Table['align']): Table => ({
  type: 'table',
  align,
  children: rows.map(row => ({
    type: 'tableRow',
    children: row.map((cell): TableCell => ({ type: 'tableCell', children: cell === '' ? [] : [text(cell)] }))
  }))
})

const target: Target = {
  module: 'pathways',
  moduleTitle: 'Pathways to misuse',
  place: 'duties',
  placeType: 'page',
  placeTitle: 'Duties of a researcher',
  inside: true
}
const note: PhrasingContent = {
  type: 'footnote',
  label: 'cwc',
  number: 1,
  children: [
    paragraph(
      'The Chemical Weapons Convention, in force since 1997, covers ',
      { type: 'emphasis', children: [text('any')] },
      ' chemical that is used as a weapon.'
    )
  ]
}

/** A page that holds every node of the content at least once. */
export const sample: readonly ContentNode[] = [
  paragraph(
    'A model that was made to find medicines can be turned to find poisons: only the sign of one term in its objective has to change ',
    { type: 'citation', items: [{ key: 'urbina2022' }], children: [text('(Urbina et al., 2022)')] },
    '. What follows shows ',
    { type: 'strong', children: [text('how')] },
    ' it happens, what ',
    { type: 'emphasis', children: [text('you')] },
    ' can do,',
    note,
    ' and what has been ',
    { type: 'delete', children: [text('forbidden')] },
    ' agreed. See ',
    { type: 'reference', target, children: [text('the duties')] },
    ', ',
    {
      type: 'reference',
      target: { ...target, inside: false, moduleTitle: 'Law and treaties' },
      children: [text('what the law says')]
    },
    ' and ',
    { type: 'link', url: 'https://www.opcw.org', children: [text('the OPCW')] },
    '.'
  ),
  { type: 'heading', depth: 3, id: 'measure', children: [text('Measuring what a release gives away')] },
  paragraph(
    'The expected harm is ',
    { type: 'inlineMath', value: 'H = \\sum_i p_i \\, h_i' },
    ' and is computed by ',
    { type: 'inlineCode', value: 'harm(p, h)' },
    ':'
  ),
  {
    type: 'math',
    value:
      '\\begin{aligned} H &= \\int_0^T p(t)\\,h(t)\\,dt \\\\ &\\le T \\cdot \\max_t \\frac{p(t)\\,h(t)}{1+\\sqrt{t}} \\end{aligned}'
  },
  {
    type: 'code',
    lang: 'python',
    value:
      '# Expected harm of one release\ndef harm(p: list[float], h: list[float]) -> float:\n    """Sum over the pathways."""\n    return sum(a * b for a, b in zip(p, h) if a > 0.05)\n\nprint(f"{harm([0.1, 0.2], [3, 40]):.2f}")'
  },
  {
    type: 'figure',
    id: 'fig-pathways',
    kind: 'image',
    number: '1',
    children: [
      {
        type: 'image',
        url: 'media/plot.png',
        alt: 'Three arrows lead from a research group to users, to copies and to theft.'
      },
      { type: 'caption', children: [text('Three pathways from civilian research to harmful use')] }
    ]
  },
  {
    type: 'figure',
    id: 'tab-matrix',
    kind: 'table',
    number: '1',
    children: [
      table(
        [
          ['Criterion', 'Question to answer before the release', 'Weight'],
          ['Reach', 'Who could use it who could not before?', '0.50'],
          ['Severity', 'How bad is the worst plausible use, and can it be undone?', '0.35'],
          ['Safeguards', 'What remains when they are stripped?', '0.15']
        ],
        [null, null, 'right']
      ),
      { type: 'caption', children: [text('A matrix for a release decision')] }
    ]
  },
  {
    type: 'list',
    ordered: true,
    start: 3,
    children: [
      { type: 'listItem', children: [paragraph('Write down what is to be released')] },
      {
        type: 'listItem',
        children: [
          paragraph('Ask who is affected'),
          {
            type: 'list',
            ordered: false,
            children: [
              { type: 'listItem', checked: true, children: [paragraph('users')] },
              { type: 'listItem', checked: false, children: [paragraph('third parties')] }
            ]
          }
        ]
      }
    ]
  },
  { type: 'blockquote', children: [paragraph('The thought had never previously struck us.')] },
  ...(['note', 'case', 'tip', 'warning'] as const).map(
    (kind): FlowContent => ({
      type: 'box',
      kind,
      id: `box-${kind}`,
      ...(kind === 'case' ? { title: 'Six hours in a small company' } : {}),
      children: [
        paragraph('A drug discovery group inverted its own scoring and left it running over night.'),
        paragraph('In the morning it had forty thousand molecules.')
      ]
    })
  ),
  {
    type: 'term',
    id: 'dual-use',
    term: 'Dual use',
    children: [paragraph('The quality of knowledge that serves peaceful ends and can also serve to harm.')]
  },
  {
    type: 'finding',
    id: 'f1',
    title: 'Reviews come too late',
    children: [paragraph('Most reviews are asked for when the paper is written.')]
  },
  {
    type: 'recommendation',
    id: 'r1',
    to: 'industry',
    title: 'Stage every release',
    children: [paragraph('Give access in steps and keep a way back.')]
  },
  {
    type: 'agenda',
    id: 'plan',
    title: 'Workshop, first morning',
    start: '10:30',
    totalMinutes: 60,
    slots: [
      { durationMinutes: 15, from: '10:30', to: '10:45' },
      { durationMinutes: 45, from: '10:45', to: '11:30' }
    ],
    children: [
      table([
        ['Duration', 'What', 'Who'],
        ['15 min', 'Welcome and survey', 'All'],
        ['45 min', 'Publish or not? A case in groups', 'Groups of four']
      ])
    ]
  },
  {
    type: 'media',
    id: 'talk',
    kind: 'video',
    title: 'A talk in nine minutes',
    url: 'media/talk.mp4',
    captions: 'media/talk.vtt',
    poster: 'media/talk.png',
    children: [{ type: 'transcript', url: 'media/talk.vtt', children: [paragraph('Good morning, everyone.')] }]
  },
  { type: 'media', kind: 'audio', title: 'Episode 3', url: 'media/episode.mp3', children: [] },
  paragraph(
    'A line,',
    { type: 'break' },
    'another; water is H',
    { type: 'html', value: '<sub>' },
    '2',
    { type: 'html', value: '</sub>' },
    'O. The treaty of ',
    { type: 'gap', id: '1', mode: 'typed', options: ['1993'] },
    ' again',
    note,
    ' with a ',
    { type: 'image', url: 'media/plot.png', alt: '', decorative: true },
    '.'
  ),
  { type: 'html', value: '<details><summary>More</summary><p>Raw HTML <kbd>Ctrl</kbd></p></details>' },
  { type: 'only', audience: { for: 'learner' }, children: [paragraph('For learners.')] },
  { type: 'thematicBreak' }
]
