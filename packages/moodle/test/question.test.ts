import { words as locale } from '@curricle/locale'
import type { Item, ResolvedCourse } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { limits, shorten } from '../src/limits.ts'
import { question } from '../src/question/index.ts'
import { questionSetting } from '../src/question/setting.ts'
import { course } from './course.ts'
import { items } from './items.ts'
import { answer, choice, feedback, hint, item, number, paragraph, prompt, words } from './tree.ts'

function made(given: Item, { interactive = false, of = course }: { interactive?: boolean; of?: ResolvedCourse } = {}) {
  const messages: string[] = []
  const setting = questionSetting(of, locale('en'), (_, { ruleId }) => messages.push(ruleId))
  return { question: question(given, setting, { shuffle: true, interactive }), messages }
}
const byId = (id: string): Item => items.find(each => each.id === id) as Item

describe('choices', () => {
  it('are written without the paragraph around them', () => {
    const { question } = made(item('single-choice', 'one', [choice('1', 'This & that', 1), choice('2', 'No', 0)]))
    expect(question).toMatchObject({
      type: 'multichoice',
      single: true,
      answers: [{ text: { html: 'This &amp; that' } }, {}]
    })
  })

  it('follow the quiz in being shuffled unless the question says otherwise', () => {
    const one = item('single-choice', 'one', [choice('1', 'Yes', 1)])
    expect(made(one).question).toMatchObject({ shuffle: true })
    expect(made({ ...one, shuffle: false }).question).toMatchObject({ shuffle: false })
  })
})

describe('typed answers', () => {
  it('take a star as a star, and say to any other answer what is said to wrong ones', () => {
    const { question } = made(item('text-entry', 'typed', [answer('1', '2 * 3', 1), feedback('incorrect', 'No.')]))
    expect(question).toMatchObject({
      answers: [
        { text: '2 \\* 3', fraction: 1 },
        { text: '*', fraction: 0, feedback: { html: '<p>No.</p>' } }
      ]
    })
  })

  it('relate the units of right answers and keep mistakes in them', () => {
    const { question, messages } = made(
      item('numeric', 'hours', [
        number('1', 9, 0.25, 'h', 1),
        number('2', 540, 15, 'min', 1),
        number('3', 60, 0, 'min', 0),
        number('4', 3, 0, 'days', 0)
      ])
    )
    expect(question).toMatchObject({
      units: [
        { name: 'h', multiplier: 1 },
        { name: 'min', multiplier: 60 }
      ],
      answers: [
        { value: 9, tolerance: 0.25, fraction: 1 },
        { value: 1, tolerance: 0, fraction: 0 }
      ]
    })
    expect(messages).toEqual(['unit-unsupported'])
  })
})

describe('gaps', () => {
  it('with the same word to drag share one that can be used again', () => {
    expect(made(byId('drag')).question).toMatchObject({
      choices: [
        { text: 'Likelihood', infinite: false },
        { text: 'impact', infinite: true },
        { text: 'Luck', infinite: false }
      ],
      text: { html: '<p>[[1]] times [[2]] and again [[2]]</p>' }
    })
  })

  it('keep apart what the author wrote like a place', () => {
    expect(made(byId('select')).question?.text.html).toContain('In a&#91;[1]] the [[1]] speaks')
  })

  it('are menus of a group each, embedded answers where there are more than eight', () => {
    const gaps = Array.from({ length: 9 }, (_, index) => ({
      type: 'gap' as const,
      id: String(index),
      mode: 'chosen' as const,
      options: ['a', 'b']
    }))
    const many = item('cloze', 'many', [prompt(paragraph(...gaps))])
    expect(made(many).question?.type).toBe('multianswer')
    expect(made(byId('select')).question?.type).toBe('gapselect')
  })
})

describe('places on a picture', () => {
  it('are zones in its pixels, marked by a word of the language', () => {
    expect(made(byId('place')).question).toMatchObject({
      type: 'ddmarker',
      marker: 'Here',
      count: 1,
      zones: [{ shape: 'rectangle', coords: '0,0;200,150' }]
    })
  })

  it('become a choice between their names when the size of the picture is not known', () => {
    const unsized = [...course.assets].map(([path, { width: _, height: __, ...asset }]) => [path, asset] as const)
    const of = { ...course, assets: new Map(unsized) } as ResolvedCourse
    const { question, messages } = made(byId('place'), { of })
    expect(question).toMatchObject({ type: 'multichoice', single: true, answers: [{ fraction: 1 }, { fraction: 0 }] })
    expect(messages).toEqual(['picture-size-unknown'])
  })
})

describe('hints', () => {
  const asked = item('single-choice', 'one', [choice('1', 'Yes', 1), hint('Think.')])

  it('are folded below the question where Moodle would not show them', () => {
    expect(made(asked).question?.text.html).toContain('<summary>Hint</summary>')
    expect(made(asked, { interactive: true }).question?.text.html).not.toContain('<summary>')
    expect(made(asked, { interactive: true }).question?.hints).toMatchObject([{ html: '<p>Think.</p>' }])
  })
})

describe('what a Moodle quiz cannot ask', () => {
  it('is reported', () => {
    const { question, messages } = made(item('likert', 'rate', []))
    expect(question).toBeUndefined()
    expect(messages).toEqual(['interaction-unsupported'])
  })
})

describe('names', () => {
  it('longer than their column are cut and reported', () => {
    const messages: string[] = []
    const long = shorten('Ä'.repeat(300), limits.name, course, (_, { ruleId }) => messages.push(ruleId))
    expect([...long]).toHaveLength(255)
    expect(long.endsWith('…')).toBe(true)
    expect(messages).toEqual(['text-too-long'])
  })

  it('that look like a tag keep their words', () => {
    expect(shorten('Use <b> & 1 < 2', limits.name, course, () => undefined)).toBe('Use &#60;b> & 1 < 2')
  })

  it('keep what follows a sign that PHP takes for a tag in any script', () => {
    const kept = (name: string) => shorten(name, limits.name, course, () => undefined)
    expect(kept('Less than <5 %')).toBe('Less than &#60;5 %')
    expect(kept('تجربة <مقدمة>')).toBe('تجربة &#60;مقدمة>')
    expect(kept('a <')).toBe('a &#60;')
    expect(kept('The code &lt; of <, &#60; and AT&T; too')).toBe(
      'The code &#38;lt; of &#60;, &#38;#60; and AT&#38;T; too'
    )
  })
})

describe('answers in menus', () => {
  it('are plain text: a picture among them is reported', () => {
    const image = { type: 'image' as const, url: 'media/a map.png', alt: 'A map' }
    const { question, messages } = made(
      item('match', 'pairs', [
        { type: 'pair', id: '1', left: words('Where'), right: [image] },
        { type: 'pair', id: '2', left: words('When'), right: words('Now') }
      ])
    )
    expect(question).toMatchObject({ pairs: [{ answer: 'A map' }, { answer: 'Now' }] })
    expect(messages).toEqual(['text-plain'])
  })
})

describe('right answers in two units', () => {
  it('give the same share in Moodle: another one is reported', () => {
    const half = { ...number('2', 540, 0, 'min', 0.5), correct: true } as ReturnType<typeof number>
    expect(made(item('numeric', 'hours', [number('1', 9, 0, 'h', 1), half])).messages).toEqual(['credit-unsupported'])
  })
})

describe('elements of an order', () => {
  it('with markup among their words are held together', () => {
    const strong = { type: 'strong' as const, children: words('first') }
    const marked = { ...choice('1', '', 1), children: [paragraph(strong, ' of all')] } as ReturnType<typeof choice>
    const { question } = made(item('order', 'steps', [marked, choice('2', 'Then', 1)]))
    expect(question).toMatchObject({
      elements: [{ html: '<span><strong>first</strong> of all</span>' }, { html: 'Then' }]
    })
  })
})
