import { describe, expect, it } from 'vitest'
import type { ItemData, QuizData, Response } from '../src/data.ts'
import { records } from '../src/record.ts'
import { credit } from '../src/score.ts'
import { scorm12 } from '../src/scorm12.ts'
import { scorm2004 } from '../src/scorm2004.ts'

type Asked = Omit<ItemData, 'records'>
const common = { code: 'aa', id: 'q', max: 2, objectives: ['name'] }
const choices = [
  { code: 'a', credit: 0.5, truth: true },
  { code: 'b', credit: 0.5, truth: false },
  { code: 'c', credit: -1, truth: false }
]
const asked = {
  choice: { ...common, type: 'multiple-choice', choices },
  hotspot: { ...common, type: 'hotspot', choices: choices.slice(0, 1) },
  truth: { ...common, type: 'true-false', choices: choices.slice(0, 2) },
  text: { ...common, type: 'text-entry', answers: [{ code: 'a', value: 'CWC', credit: 1 }] },
  number: { ...common, type: 'numeric', answers: [{ code: 'a', value: 9, tolerance: 0.25, unit: 'h', credit: 1 }] },
  small: { ...common, type: 'numeric', answers: [{ code: 'a', value: 0.0000001, credit: 1 }] },
  match: { ...common, type: 'match', key: ['b', 'a'] },
  drag: { ...common, type: 'gap-match', gaps: [{ typed: false, accepted: ['b'] }] },
  order: { ...common, type: 'order', key: ['a', 'b', 'c'] },
  cloze: {
    ...common,
    type: 'cloze',
    gaps: [
      { typed: true, accepted: ['one', 'ONE'] },
      { typed: false, accepted: ['The Hague'] }
    ]
  },
  scale: { ...common, type: 'likert', statements: ['s1', 's2'], max: 0 },
  free: { ...common, type: 'extended-text', max: 0 }
} as const satisfies Record<string, Asked>

/** What is set of an answer, each interaction as a table of its elements. */
function told(
  version: '1.2' | '2004',
  item: Asked,
  response: Response,
  kind: QuizData['kind'] = 'graded'
): Record<string, string>[] {
  const whole = { ...item, records: records(item, { id: 'check', kind }, version) }
  const values = (version === '1.2' ? scorm12 : scorm2004).values({
    outcome: { status: 'incomplete', completion: 'incomplete', success: 'unknown', score: false, exit: 'suspend' },
    known: '',
    completed: false,
    score: { points: 0, possible: 0 },
    progress: 0,
    location: '',
    state: '',
    seconds: 0,
    objectives: [],
    interactions: [
      {
        index: 0,
        fresh: true,
        item: whole,
        response,
        decimal: '.',
        credit: kind === 'survey' ? undefined : credit(whole, response),
        time: '2026-11-23T14:05:09',
        seconds: 3725.5
      }
    ]
  })
  const found: Record<string, string>[] = []
  for (const [element, value] of values) {
    const [, index, name = ''] = /^cmi\.interactions\.(\d+)\.(.*)/.exec(element) ?? []
    if (index !== undefined) found[Number(index)] = { ...found[Number(index)], [name]: value }
  }
  return found
}

const key = 'correct_responses.0.pattern'

describe('an interaction of SCORM 1.2', () => {
  const only = (item: Asked, response: Response): (string | undefined)[] => {
    const [first] = told('1.2', item, response)
    return [first?.type, first?.student_response, first?.[key], first?.result]
  }

  it('has every element that the standard names, id and type first', () => {
    const [first] = told('1.2', asked.choice, ['a', 'b'])
    expect(Object.entries(first ?? {})).toEqual([
      ['id', 'check.q'],
      ['type', 'choice'],
      ['objectives.0.id', 'name'],
      [key, 'a,b'],
      ['weighting', '2'],
      ['time', '14:05:09'],
      ['student_response', 'a,b'],
      ['result', 'correct'],
      ['latency', '0001:02:05.50']
    ])
  })

  it('has the form of its type for each kind of question', () => {
    expect(only(asked.choice, ['a'])).toEqual(['choice', 'a', 'a,b', '0.5'])
    expect(only(asked.hotspot, ['b'])).toEqual(['choice', 'b', 'a', 'wrong'])
    expect(only(asked.truth, ['b'])).toEqual(['true-false', 'f', 't', '0.5'])
    expect(only(asked.text, [' cwc '])).toEqual(['fill-in', ' cwc ', 'CWC', 'correct'])
    expect(only(asked.number, ['9.2 h'])).toEqual(['numeric', '9.2', '9', 'correct'])
    expect(only(asked.number, ['much'])).toEqual(['numeric', undefined, '9', 'wrong'])
    expect(only(asked.small, ['1e-7'])).toEqual(['numeric', '0.0000001', '0.0000001', 'correct'])
    expect(only(asked.match, ['b', ''])).toEqual(['matching', '1.b', '1.b,2.a', '0.5'])
    expect(only(asked.drag, ['b'])).toEqual(['matching', '1.b', '1.b', 'correct'])
    expect(only(asked.order, ['b', 'a', 'c'])).toEqual(['sequencing', 'b,a,c', 'a,b,c', '0.3333'])
    expect(only(asked.free, ['x'.repeat(300)])).toEqual(['fill-in', 'x'.repeat(255), undefined, 'neutral'])
  })

  it('is one for each gap of a cloze and for each statement of a scale, with its part of the weight', () => {
    expect(told('1.2', asked.cloze, ['one', 'Vienna']).map(each => [each.id, each.weighting, each.result])).toEqual([
      ['check.q.1', '1', 'correct'],
      ['check.q.2', '1', 'wrong']
    ])
    const scale = told('1.2', asked.scale, ['4', ''], 'survey')
    expect(scale.map(each => [each.id, each.type, each.student_response, each.result])).toEqual([
      ['check.q.s1', 'likert', '4', 'neutral'],
      ['check.q.s2', 'likert', undefined, 'neutral']
    ])
  })
})

describe('an interaction of SCORM 2004', () => {
  const only = (item: Asked, response: Response): (string | undefined)[] => {
    const [first] = told('2004', item, response)
    return [first?.type, first?.learner_response, first?.[key], first?.result]
  }

  it('has every element that the standard names, id and type first', () => {
    const [first] = told('2004', asked.choice, ['c'])
    expect(Object.entries(first ?? {})).toEqual([
      ['id', 'check.q'],
      ['type', 'choice'],
      ['objectives.0.id', 'name'],
      [key, 'a[,]b'],
      ['weighting', '2'],
      ['timestamp', '2026-11-23T14:05:09'],
      ['learner_response', 'c'],
      ['result', 'incorrect'],
      ['latency', 'PT1H2M5.5S']
    ])
  })

  it('has the form of its type for each kind of question', () => {
    expect(only(asked.truth, ['a'])).toEqual(['true-false', 'true', 'true', '0.5'])
    expect(only(asked.text, ['C[,]WC'])).toEqual(['fill-in', 'C WC', '{case_matters=false}CWC', 'incorrect'])
    expect(only(asked.number, ['9'])).toEqual(['numeric', '9', '8.75[:]9.25', 'correct'])
    expect(only(asked.match, ['b', 'a'])).toEqual(['matching', '1[.]b[,]2[.]a', '1[.]b[,]2[.]a', 'correct'])
    expect(only(asked.drag, ['a'])).toEqual(['matching', '1[.]a', '1[.]b', 'incorrect'])
    expect(only(asked.order, ['a', 'b', 'c'])).toEqual(['sequencing', 'a[,]b[,]c', 'a[,]b[,]c', 'correct'])
    expect(only(asked.cloze, ['', 'The Hague'])).toEqual([
      'fill-in',
      '[,]The Hague',
      '{case_matters=false}one[,]The Hague',
      '0.5'
    ])
    expect(only(asked.free, ['x'.repeat(300)])).toEqual(['long-fill-in', 'x'.repeat(255), undefined, 'neutral'])
  })

  it('holds ten gaps, what every LMS has to take: a longer cloze is several', () => {
    const gaps = Array.from({ length: 12 }, (_, index) => ({ typed: true, accepted: [`w${index}`] }))
    const response = gaps.map(({ accepted }) => accepted[0] ?? '')
    const long = told('2004', { ...common, type: 'cloze', gaps }, [...response.slice(0, 11), 'no'])
    expect(long.map(each => [each.id, each.learner_response?.split('[,]').length, each.result])).toEqual([
      ['check.q.1', 10, 'correct'],
      ['check.q.2', 2, '0.5']
    ])
  })

  it('takes five right answers of a text, what every LMS has to take', () => {
    const answers = Array.from({ length: 8 }, (_, index) => ({ code: 'a', value: `w${index}`, credit: 1 }))
    const [first] = told('2004', { ...common, type: 'text-entry', answers }, ['w7'])
    expect(Object.keys(first ?? {}).filter(name => name.startsWith('correct_responses'))).toHaveLength(5)
    expect(first?.result).toBe('correct')
  })
})
