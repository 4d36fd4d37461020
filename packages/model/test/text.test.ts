import { expect, it } from 'vitest'
import { text } from '../src/index.ts'
import { item, module, paragraph, words } from './tree.ts'

it('gives the words without their form', () => {
  expect(text(module.heading)).toBe('Pathways to misuse')
})

it('puts one space between blocks and none inside a word', () => {
  expect(text([paragraph(words('a')), paragraph(words('b'))])).toBe('a b')
  expect(text([words('H'), { type: 'emphasis', children: [words('2')] }, words('O')])).toBe('H2O')
})

it('gives formulas and code as they were typed, pictures as their alternative, gaps as a line', () => {
  const line = paragraph(
    { type: 'inlineMath', value: 'x^2' },
    { type: 'break' },
    { type: 'inlineCode', value: 'f()' },
    words(' '),
    { type: 'image', url: 'a.png', alt: 'Arrows' },
    words(' '),
    { type: 'gap', id: '1', mode: 'typed', options: ['CWC'] }
  )
  expect(text(line)).toBe('x^2 f() Arrows ___')
})

it('leaves out footnotes and raw HTML', () => {
  const note = { type: 'footnote' as const, label: '1', children: [paragraph(words('note'))] }
  expect(text(paragraph(words('a'), note, { type: 'html', value: '<br>' }))).toBe('a')
})

it('says everything in an item, its feedback as well', () => {
  expect(text(item)).toBe('A pathway Which are pathways? Repurposing Yes. Paying late See above.')
})
