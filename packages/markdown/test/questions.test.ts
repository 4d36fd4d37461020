import { type Item, outline } from '@curricle/model'
import { expect, test } from 'vitest'
import { parseAmount } from '../src/numeric.ts'
import { readText } from './read.ts'

async function item(braces: string, text: string): Promise<Item> {
  const { module, messages } = await readText(`:::quiz[Q]{#q}\n\n### A {#a ${braces}}\n\n${text}\n\n:::\n`)
  expect(messages).toEqual([])
  const [quiz] = module.children
  const first = quiz?.type === 'assessment' ? quiz.children[0] : undefined
  if (first?.type !== 'item') throw new Error('There is no question')
  return first
}

test('the words of the heading name the question, its last block is the answer, the rest is its text', async () => {
  const made = await item('', 'Look:\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n- [x] Yes\n  > Right.\n- [ ] No')
  expect(outline(made)).toBe(
    [
      'item id="a" interaction="single-choice" title="A" maxScore=1',
      '  text value="A"',
      '  prompt',
      '    paragraph',
      '      text value="Look:"',
      '    table',
      '      tableRow',
      '        tableCell',
      '          text value="a"',
      '        tableCell',
      '          text value="b"',
      '      tableRow',
      '        tableCell',
      '          text value="1"',
      '        tableCell',
      '          text value="2"',
      '  choice id="1" correct=true credit=1',
      '    paragraph',
      '      text value="Yes"',
      '    paragraph',
      '      text value="Right."',
      '  choice id="2" correct=false credit=0',
      '    paragraph',
      '      text value="No"'
    ].join('\n')
  )
})

test.each([
  ['one right', '', '- [x] a\n- [ ] b', 'single-choice', [1, 0]],
  ['several right', '', '- [x] a\n- [x] b\n- [ ] c\n- [ ] d', 'multiple-choice', [0.5, 0.5, -0.5, -0.5]],
  ['one right and `multiple`', 'multiple', '- [x] a\n- [ ] b', 'multiple-choice', [1, -1]],
  [
    'shares',
    '',
    '- [x] a {credit=75%}\n- [x] b {credit=25%}\n- [ ] c {credit=-10%}',
    'multiple-choice',
    [0.75, 0.25, -0.1]
  ],
  ['true and false', '', '- [ ] false\n- [x] TRUE', 'true-false', [0, 1]],
  ['true, false and more', '', '- [x] True\n- [ ] False\n- [ ] Both', 'single-choice', [1, 0, 0]],
  ['an order', 'order', '1. a\n2. b', 'order', [0.5, 0.5]]
])('a list with %s is read as what it is', async (_, braces, list, interaction, credits) => {
  const made = await item(braces, `Which?\n\n${list}`)
  expect(made.interaction).toBe(interaction)
  expect(made.children.flatMap(part => (part.type === 'choice' ? [part.credit] : []))).toEqual(credits)
})

test.each([
  ['9 ± 0.25 h', '.', { value: 9, tolerance: 0.25, range: false, unit: 'h' }],
  ['9 +- 0,25 h', ',', { value: 9, tolerance: 0.25, range: false, unit: 'h' }],
  ['10..20 %', '.', { value: 15, tolerance: 5, range: true, unit: '%' }],
  ['−3', '.', { value: -3, tolerance: 0, range: false }],
  ['1.5e-3 mol/L', '.', { value: 0.0015, tolerance: 0, range: false, unit: 'mol/L' }],
  ['12\u202f500 €', ',', { value: 12500, tolerance: 0, range: false, unit: '€' }],
  ['5km', '.', { value: 5, tolerance: 0, range: false, unit: 'km' }],
  ['0.1..0.3', '.', { value: 0.2, tolerance: 0.1, range: true }]
] as const)('the amount %s is understood', (text, decimal, amount) => {
  expect(parseAmount(text, decimal)).toEqual(amount)
})

test.each([
  ['1,5', '.'],
  ['1.5', ','],
  ['20..10', '.'],
  ['about 5', '.'],
  ['5 ± h', '.'],
  ['1,000', '.']
] as const)('the amount %s is refused', (text, decimal) => {
  expect(parseAmount(text, decimal)).toEqual(expect.any(String))
})

test('gaps hold their answers, in text and tables', async () => {
  const made = await item('', 'The :gap[a/b / c \\[d\\]] and\n\n| x |\n|--|\n| :pick[right / wrong] |')
  expect(outline(made)).toContain('gap id="1" mode="typed" options=["a/b","c [d]"]')
  expect(outline(made)).toContain('gap id="2" mode="chosen" options=["right","wrong"]')
  expect(made.interaction).toBe('cloze')
})

test.each([
  ['<b>', '<b>'],
  ['`<b>`', '<b>'],
  ['<b>bold</b>', '<b>bold</b>'],
  ['a < b', 'a < b'],
  ['a\\*b', 'a*b'],
  ['`&amp;`', '&amp;'],
  ['AT&T', 'AT&T'],
  ['`2*3*4`', '2*3*4'],
  ['snake_case_name', 'snake_case_name'],
  ['https://example.org/a', 'https://example.org/a'],
  ['$x^2$', 'x^2'],
  ['two\n  lines {#two credit=50%}', 'two lines']
])('the typed answer %s is accepted as %s', async (written, value) => {
  const made = await item('typed', `Which?\n\n- [x] ${written}`)
  expect(made.children[1]).toMatchObject({ type: 'answer', value })
})

test('answers in gaps may be code, which keeps every sign', async () => {
  const made = await item('', 'Write :gap[`<b>` / `a / b` / <i>], then :pick[`&lt;` / < / a `b`].')
  expect(outline(made)).toContain('options=["<b>","a / b","<i>"]')
  expect(outline(made)).toContain('options=["&lt;","<","a `b`"]')
})

test('with `drag` the words are dragged', async () => {
  const made = await item('drag', ':pick[a] then :pick[b / c]')
  expect(made.interaction).toBe('gap-match')
  expect(outline(made)).toContain('gap id="2" mode="dragged" options=["b","c"]')
})

test('free text takes its points from its rubric', async () => {
  const made = await item(
    'free words=100',
    'Why?\n\n:::rubric\n| C | No (0) | Yes (3) |\n|--|--|--|\n| a | b | c |\n:::'
  )
  expect(made).toMatchObject({ interaction: 'extended-text', maxScore: 3, words: 100 })
})

test('the picture of a hotspot leaves the text, with its caption as its title', async () => {
  const made = await item(
    '',
    'Where?\n\n![Doors](a.png "A plan")\n\n- [x] North {rect=0,0,10,10}\n- [ ] South {poly=0,0,5,5,0,5}'
  )
  expect(made.children).toMatchObject([
    { type: 'prompt', children: [{ type: 'paragraph' }] },
    {
      type: 'hotspot',
      image: { url: 'a.png', alt: 'Doors', title: 'A plan' },
      children: [
        { correct: true, credit: 1, shape: { kind: 'rect', coordinates: [0, 0, 10, 10] } },
        { correct: false, credit: 0, shape: { kind: 'poly' } }
      ]
    }
  ])
})

test('of several right areas, a wrong one costs as much as a right one earns: marking all of them is no answer', async () => {
  const areas = '- [x] North {rect=0,0,9,9}\n- [x] South {rect=20,20,29,29}\n- [ ] Stairs {rect=40,40,49,49}'
  const made = await item('', `Where?\n\n![Doors](a.png)\n\n${areas}`)
  expect(made.children[1]).toMatchObject({ children: [{ credit: 0.5 }, { credit: 0.5 }, { credit: -0.5 }] })
})

test('questions of a pool have its points', async () => {
  const { module, messages } = await readText(
    ':::quiz[Q]{#q}\n\n### P {#p pool draw=1 points=2}\n\n#### A {#a typed}\n\nWhat?\n\n- [x] a\n\n#### B {#b typed}\n\nWhat?\n\n- [x] b\n\n### C {#c free}\n\nWhy?\n\n:::\n'
  )
  expect(messages).toEqual([])
  expect(module.children[0]?.children).toMatchObject([
    {
      type: 'pool',
      draw: 1,
      children: [
        { id: 'a', maxScore: 2 },
        { id: 'b', maxScore: 2 }
      ]
    },
    { type: 'item', id: 'c', maxScore: 1 }
  ])
})

test('a survey has no points and no right answers', async () => {
  const { module, messages } = await readText(
    ':::survey[S]{#s}\n\n### A {#a}\n\n- one\n- two\n\n### B {#b number}\n\n### C {#c likert="no / yes"}\n\n- It rains {#rain}\n\n:::\n'
  )
  expect(messages).toEqual([])
  expect(module.children[0]).toMatchObject({
    purpose: 'survey',
    anonymous: true,
    children: [
      {
        interaction: 'single-choice',
        maxScore: 0,
        children: [
          { correct: false, credit: 0 },
          { correct: false, credit: 0 }
        ]
      },
      { interaction: 'numeric', maxScore: 0, children: [] },
      { interaction: 'likert', scale: ['no', 'yes'], children: [{ id: 'rain' }] }
    ]
  })
})

test.each([
  ['1,000 m', '.', 'Thousands take no sign: write `1000 m`. The decimal sign of this language is `.`.'],
  ['1.000.000', ',', 'Thousands take no sign: write `1000000`.'],
  ['1/2', '.', 'A fraction is written as a decimal number: `0.5`.'],
  ['10–20 %', '.', 'A range has two points between its ends: write `10..20 %`.']
] as const)('of %s it is said what to write', (text, decimal, note) => {
  expect(parseAmount(text, decimal)).toBe(note)
})
