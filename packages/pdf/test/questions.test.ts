import { words } from '@curricle/locale'
import type { Assessment, Edition, Item, ResolvedCourse } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { pdf, surveyForm } from '../src/index.ts'
import { drawing } from './every.ts'
import { elements, type ReadPdf, read } from './reading.ts'
import { asset, choice, course, item, line, p, titled } from './tree.ts'
import { written } from './written.ts'

const { pdf: own } = words('en')
const flat = (text: string): string => text.replace(/\u00AD/g, '').replace(/\s+/g, ' ')

function quiz(children: Item[], more: Partial<Assessment> = {}, edition: Edition = 'learner'): ResolvedCourse {
  const node: Assessment = {
    type: 'assessment',
    ...titled('check', 'Check'),
    purpose: 'graded',
    shuffle: false,
    anonymous: true,
    children,
    ...more
  }
  return course([node], { edition, assets: [asset('a.svg', 'image/svg+xml', drawing)] })
}

const book = async (made: ResolvedCourse): Promise<ReadPdf> =>
  read((await written(pdf, made)).files.get('sample.pdf') as Uint8Array)
const ordering = item('order', 'Put in order', [
  choice('1', 'First comes this', true),
  choice('2', 'Then this', true),
  choice('3', 'At last this', true)
])

describe('hints', () => {
  const hinted = [
    item('text-entry', 'One', []),
    item('text-entry', 'Two', [{ type: 'hint', children: [p('Think of the sea.')] }])
  ]

  it('stand after all questions, by the number of theirs', async () => {
    const text = flat((await book(quiz(hinted))).tree.text)
    expect(text).toMatch(/2\. Two.*Hints\s*2\. Think of the sea\./)
  })

  it('stand in the answer key too', async () => {
    const text = flat((await book(quiz(hinted, {}, 'teacher'))).tree.text)
    expect(text).toMatch(/Answer key.*2\. Two\s*Hint: Think of the sea\./)
  })

  it('have no heading where there are none', async () => {
    expect((await book(quiz([ordering]))).tree.text).not.toContain(own.hints)
  })
})

describe('the answer key', () => {
  it('has things in their right order, and the name of the module', async () => {
    const text = flat((await book(quiz([ordering], {}, 'teacher'))).tree.text)
    const key = text.slice(text.lastIndexOf('Answer key'))
    expect(key).toMatch(/The first module\s*Check/)
    expect(key).toMatch(/1\s*First comes this.*2\s*Then this.*3\s*At last this/)
  })
})

describe('how to answer', () => {
  it('in a survey speaks of no right answer, and leaves a line for a number', async () => {
    const several = item('multiple-choice', 'Which do you use', [choice('1', 'One', false), choice('2', 'Two', false)])
    const made = quiz([several, item('numeric', 'How many hours', [])], { purpose: 'survey' })
    const form = await read((await written(surveyForm, made)).files.get('one.check.pdf') as Uint8Array)
    expect(form.tree.text).toContain(own.chooseApplying)
    expect(form.tree.text).not.toContain(own.chooseSeveral)
    expect(flat(form.tree.text)).toMatch(/How many hours \(1 point\)\s*Write a number\.\s*_____/)
  })

  it('offers words for all blanks only when none is to be typed', async () => {
    const gap = (id: string, mode: 'typed' | 'chosen') => ({ type: 'gap' as const, id, mode, options: ['a', 'b'] })
    const cloze = (title: string, first: 'typed' | 'chosen') =>
      item('cloze', title, [{ type: 'prompt', children: [p([gap('1', first), gap('2', 'chosen')])] }])
    const text = flat((await book(quiz([cloze('Mixed', 'typed'), cloze('All', 'chosen')]))).tree.text)
    expect(text).toMatch(new RegExp(`Mixed \\(1 point\\)\\s*${own.fillBlanks}.*All \\(1 point\\)\\s*${own.fillFrom}`))
  })
})

describe('room to write on', () => {
  it('has three lines at the foot and at the head of a page at least', async () => {
    for (let lead = 1; lead < 9; lead++) {
      const items = Array.from({ length: lead }, (_, index) => item('text-entry', `Short ${index}`, []))
      const made = quiz([...items, item('extended-text', 'Long', [], { words: 200 })], { purpose: 'survey' })
      const { files } = await written(surveyForm, made)
      const { pages } = await read(files.get('one.check.pdf') as Uint8Array)
      const long = pages.findIndex(({ text }) => text.includes('Long'))
      const before = pages[long]?.text.match(/Short/g)?.length ?? 0
      const counts = pages.slice(long).map(({ rules }, index) => rules - (index === 0 ? before : 0))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(23)
      expect(Math.min(...counts)).toBeGreaterThan(2)
    }
  })

  it('for pairs stands on one page', async () => {
    const pair = (index: number) => ({
      type: 'pair' as const,
      id: String(index),
      left: line(`Left ${index}.`),
      right: line(`Right ${index}.`)
    })
    for (let lead = 3; lead < 9; lead++) {
      const items = Array.from({ length: lead }, (_, index) => item('text-entry', `Short ${index}`, []))
      const match = item('match', 'Pairs', [1, 2, 3, 4, 5, 6].map(pair))
      const { pages } = await book(quiz([...items, match]))
      expect(pages.filter(({ text }) => /Left \d\./.test(text))).toHaveLength(1)
    }
  })
})

describe('a picture to mark', () => {
  const area = (id: string, correct: boolean, name: string) => ({
    type: 'area' as const,
    id,
    correct,
    credit: Number(correct),
    shape: { kind: 'rect' as const, coordinates: [0, 0, 50, 100] },
    children: line(name),
    feedback: []
  })
  const hotspot = (...areas: ReturnType<typeof area>[]): Item =>
    item('hotspot', 'Where is it', [
      { type: 'hotspot', image: { type: 'image', url: 'a.svg', alt: 'Two boxes' }, children: areas }
    ])

  it('has a letter at each of its places, which the key names', async () => {
    const made = quiz([hotspot(area('1', false, 'The left box'), area('2', true, 'The right box'))], {}, 'teacher')
    const { tree, unclaimed, pages } = await book(made)
    expect(elements(tree).find(each => each.role === 'Figure')?.alt).toBe('Two boxes (A, B)')
    expect(pages.some(page => page.text.includes('ResearchUseAB'))).toBe(true)
    expect(flat(tree.text)).toMatch(/B\s*The right box/)
    expect(unclaimed).toBe(0)
  })

  it('has no letter where it would tell the only place', async () => {
    const { tree } = await book(quiz([hotspot(area('1', true, 'The left box'))]))
    expect(elements(tree).find(each => each.role === 'Figure')?.alt).toBe('Two boxes')
  })
})
