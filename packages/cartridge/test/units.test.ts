import type { ResolvedCourse } from '@curricle/model'
import { attribute, findAll, textOf, type XmlElement } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { canvas, cartridge } from '../src/index.ts'
import { course, item, paragraph } from './course.ts'
import { type Written, written } from './written.ts'

type Given = { unit: string; correct?: boolean; credit?: number; tolerance?: number }

const answer = (value: number, { unit, correct = true, credit = 1, tolerance = 0 }: Given) => ({
  type: 'numericAnswer' as const,
  id: String(value) + unit,
  value,
  tolerance,
  range: false,
  unit,
  correct,
  credit,
  feedback: correct ? [] : [paragraph('Mind the units.')]
})

/** “What force?”, 300 ± 1 N or 30 kg for half the points, and 30 N as an expected mistake. */
const force = item('numeric', 'force', [
  answer(300, { unit: 'N', tolerance: 1 }),
  answer(30, { unit: 'kg', credit: 0.5 }),
  answer(30, { unit: 'N', correct: false, credit: 0 })
])

const [module] = course.children
const quiz = module?.children.find(child => child.type === 'assessment')
const asked = {
  ...course,
  children: [{ ...module, children: [{ ...quiz, children: [force] }] }]
} as unknown as ResolvedCourse

const conditions = (made: Written): XmlElement[] =>
  [...made.entries.keys()]
    .filter(path => /\.(xml|qti)$/.test(path))
    .flatMap(path => findAll(made.xml(path), 'item'))
    .filter(each => attribute(each, 'title') === 'Question force')

describe('a question of a pool that Canvas cannot ask as one', () => {
  it('is told to its author, for its parts are drawn apart', async () => {
    const gap = (id: string, mode: 'typed' | 'chosen') => ({ type: 'gap', id, mode, options: ['a', 'b'], children: [] })
    const mixed = item('cloze', 'mixed', [])
    mixed.children = [
      { type: 'prompt', children: [{ type: 'paragraph', children: [gap('1', 'typed'), gap('2', 'chosen')] }] }
    ] as unknown as typeof mixed.children
    const pool = { type: 'pool', id: 'pool', title: 'Pool', heading: [], draw: 1, children: [mixed, force] }
    const made = await written(canvas, {
      ...asked,
      children: [{ ...module, children: [{ ...quiz, children: [pool] }] }]
    } as unknown as ResolvedCourse)
    const said = made.messages.filter(({ ruleId }) => ruleId === 'parts-drawn-apart')
    expect(said.map(({ reason }) => reason)).toEqual([expect.stringContaining('“Question mixed” becomes 2 questions')])
  })
})

describe('a number that is right in two units', () => {
  it('is right in a cartridge without a unit in that which is asked for, in the other only with it', async () => {
    const [question] = conditions(await written(cartridge, asked)) as [XmlElement]
    expect(findAll(question, 'varequal').map(textOf)).toEqual(['300', '300 N', '299', '299 N', '301', '301 N', '30 kg'])
    expect(findAll(question, 'itemfeedback').map(textOf).join()).toContain('<em>30 N</em>')
  })

  it('is right in Canvas in the unit that is asked for, and what is left out is said', async () => {
    const made = await written(canvas, asked)
    const question = conditions(made).at(-1) as XmlElement
    expect(findAll(question, 'varequal').map(textOf)).toEqual(['300'])
    expect(findAll(question, 'varlte').map(textOf)).toEqual(['301'])
    const said = made.messages.filter(({ ruleId }) => ruleId === 'unit-dropped').map(({ reason }) => reason)
    expect(said).toEqual([expect.stringContaining('the answer in kg is left out')])
    expect(made.messages.map(({ ruleId }) => ruleId)).toContain('credit-lost')
  })
})
