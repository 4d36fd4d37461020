import { describe, expect, it } from 'vitest'
import { codes } from '../src/code.ts'
import type { ItemData, ModuleData } from '../src/data.ts'
import {
  attemptScore,
  beginning,
  bestOf,
  facts,
  itemsOf,
  moduleScore,
  objectiveReports,
  quizViews
} from '../src/progress.ts'
import { percent } from '../src/report.ts'
import { disorder, shuffle } from '../src/shuffle.ts'
import { stateSize } from '../src/size.ts'
import { encode, type State } from '../src/state.ts'

function item(code: string, objectives: string[] = []): ItemData {
  return {
    code,
    id: code,
    type: 'single-choice',
    max: 1,
    objectives,
    records: [{ type: 'choice', laid: [] }],
    choices: [
      { code: 'a', credit: 1 },
      { code: 'b', credit: 0 }
    ]
  }
}

const module: ModuleData = {
  id: 'c/m',
  title: 'M',
  runtime: '1.2',
  language: 'en',
  decimalSeparator: '.',
  objectives: [
    { code: 'o1', id: 'one', quizzes: ['q0'], mastery: 0.7 },
    { code: 'o2', id: 'two', quizzes: ['q0'], mastery: 0.7 }
  ],
  views: [
    { code: 'p0', title: 'Page' },
    {
      code: 'q0',
      title: 'Quiz',
      quiz: { id: 'q', kind: 'graded', mastery: 0.7, attempts: 2, items: [item('i1', ['one']), item('i2', ['two'])] }
    },
    {
      code: 'q1',
      title: 'Pool',
      quiz: {
        id: 'r',
        kind: 'practice',
        shuffle: true,
        items: ['p1', 'p2', 'p3', 'p4'].map(code => item(code)),
        pools: [{ draw: 2, items: ['p1', 'p2', 'p3', 'p4'] }]
      }
    },
    { code: 'zz', title: 'References', optional: true }
  ]
}
const [graded, pool] = quizViews(module)

describe('progress', () => {
  const state = beginning(module, 7)
  state.seen = ['p0', 'q0', 'q1']
  state.quizzes.q0 = { attempts: 1, done: true, best: 1 }
  state.answers = [
    { code: 'i1', phase: 'checked', count: 1, response: ['a'] },
    { code: 'i2', phase: 'checked', count: 1, response: ['b'] }
  ]

  it('scores the best attempts of graded quizzes over what they could give; practice does not count', () => {
    expect(moduleScore(module, state)).toEqual({ points: 1, possible: 2 })
  })

  it('knows what was seen, submitted, reached and may be tried again', () => {
    expect(facts(module, state, 'normal', true)).toEqual({
      mode: 'normal',
      credit: true,
      seen: true,
      graded: 'mastery',
      submitted: 'all',
      mastered: false,
      attemptsLeft: true
    })
  })

  it('gives each objective the best of all attempts, as it does the quiz, and fails it only when none is left', () => {
    if (!graded) throw new Error('no quiz')
    const [first, second] = graded.quiz.items
    if (!first || !second) throw new Error('no items')
    const submitted = (attempts: number, ...chosen: string[]): State => {
      const after: State = {
        ...state,
        quizzes: { q0: { attempts, done: true, best: 1 } },
        answers: ['i1', 'i2'].map((code, index) => ({
          code,
          phase: 'checked',
          count: 1,
          response: [chosen[index] ?? '']
        }))
      }
      for (const item of [first, second]) after.objectives = bestOf(module, after, graded, item)
      return after
    }
    expect(objectiveReports(module, state)).toEqual([
      { id: 'one', index: 0, raw: undefined, success: 'unknown' },
      { id: 'two', index: 1, raw: undefined, success: 'unknown' }
    ])
    const once = submitted(1, 'a', 'b')
    expect(objectiveReports(module, once)).toEqual([
      { id: 'one', index: 0, raw: 100, success: 'passed' },
      { id: 'two', index: 1, raw: 0, success: 'unknown' }
    ])
    state.objectives = once.objectives
    expect(objectiveReports(module, submitted(2, 'b', 'b'))).toEqual([
      { id: 'one', index: 0, raw: 100, success: 'passed' },
      { id: 'two', index: 1, raw: 0, success: 'failed' }
    ])
  })

  it('draws the same questions from a pool at each resume, and may draw others in the next attempt', () => {
    if (!pool || !graded) throw new Error('no quiz')
    const drawn = (seed: number): string[] => itemsOf(beginning(module, seed), pool).map(({ code }) => code)
    expect(drawn(7)).toHaveLength(2)
    expect(drawn(7)).toEqual(drawn(7))
    expect(new Set(Array.from({ length: 20 }, (_, seed) => drawn(seed).join())).size).toBeGreaterThan(3)
    expect(attemptScore(module, state, graded)).toEqual({ points: 1, possible: 2 })
  })

  it('counts no points for a free text, which nobody grades there', () => {
    if (!graded) throw new Error('no quiz')
    const essay: ItemData = { code: 'fr', id: 'free', type: 'extended-text', max: 9, objectives: [], records: [] }
    const quiz = { ...graded.quiz, items: [...graded.quiz.items, essay] }
    expect(attemptScore(module, state, { ...graded, quiz })).toEqual({ points: 1, possible: 2 })
  })

  it('never rounds a score up to a pass', () => {
    expect(percent({ points: 69.9999, possible: 100 })).toBe(69.99)
    expect(percent({ points: 2, possible: 3 })).toBe(66.66)
    expect(percent({ points: 0, possible: 0 })).toBe(0)
  })
})

describe('order by chance', () => {
  it('keeps every element and is the same for the same seed', () => {
    const letters = [...'abcdefgh']
    expect(shuffle(letters, 3)).toEqual(shuffle(letters, 3))
    expect([...shuffle(letters, 3)].sort()).toEqual(letters)
    expect(shuffle(letters, 3)).not.toEqual(shuffle(letters, 4))
  })
})

describe('elements to put in order', () => {
  it('are never shown in the right order', () => {
    const all = Array.from({ length: 100 }, (_, seed) => disorder(['first', 'second', 'third'], seed).join())
    expect(all).not.toContain('first,second,third')
    expect(new Set(all).size).toBe(5)
  })
})

describe('codes', () => {
  it('are letters in order for choices that only have their place', () => {
    expect(codes(['1', '2', '3'])).toEqual(['a', 'b', 'c'])
  })

  it('stay with an id when another one comes or goes', () => {
    const [, before] = codes(['intro', 'check'], 2)
    const [, , after] = codes(['new', 'intro', 'check'], 2)
    expect(after).toBe(before)
  })

  it('are unique, for many ids too', () => {
    const many = codes(
      Array.from({ length: 900 }, (_, index) => `id-${index}`),
      2
    )
    expect(new Set(many).size).toBe(900)
  })
})

describe('the size of a state', () => {
  it('is at least what any state of the module takes', () => {
    const full = beginning(module, 0xffffffff)
    full.seen = module.views.map(({ code }) => code)
    full.quizzes = { q0: { attempts: 36, done: true, best: 2 }, q1: { attempts: 1, done: true, best: 2 } }
    full.answers = ['i1', 'i2', 'p1', 'p2', 'p3', 'p4'].map(code => ({
      code,
      phase: 'checked',
      count: 1,
      response: ['a']
    }))
    expect(encode(full).length).toBeLessThanOrEqual(stateSize(module).total)
  })

  it('counts the question of a pool that takes most in the state, where signs that divide answers take two characters', () => {
    const typed = { ...item('t1'), type: 'text-entry' as const, length: 30 }
    const many = {
      ...item('c1'),
      choices: Array.from({ length: 40 }, (_, at) => ({ code: `a${at}`.slice(0, 1), credit: 0 }))
    }
    const chosen = { ...many, type: 'multiple-choice' as const, choices: many.choices.slice(0, 20) }
    const quiz = { id: 'q', kind: 'graded' as const, items: [typed, chosen], pools: [{ draw: 1, items: ['t1', 'c1'] }] }
    const drawn: ModuleData = { ...module, views: [{ code: 'q0', title: 'Q', quiz: { ...quiz, attempts: 1 } }] }
    const full = beginning(drawn, 0xffffffff)
    full.seen = ['q0']
    full.quizzes = { q0: { attempts: 1, done: true, best: 1 } }
    full.answers = [{ code: 't1', phase: 'checked', count: 1, response: ['|'.repeat(30)] }]
    expect(encode(full).length).toBeLessThanOrEqual(stateSize(drawn).total)
  })

  it('counts a gap with texts to choose from by its longest, not as one that is typed', () => {
    const cloze = (gaps: { typed: boolean; accepted: string[]; length?: number }[]): number =>
      stateSize({
        ...module,
        views: [
          {
            code: 'q0',
            title: 'Q',
            quiz: {
              id: 'q',
              kind: 'graded',
              items: [{ ...item('g1'), type: 'cloze', gaps, length: 30 }]
            }
          }
        ]
      }).total
    const typed = cloze([{ typed: true, accepted: ['yes'] }])
    expect(cloze([{ typed: false, accepted: ['yes'], length: 3 }])).toBe(typed - 57)
  })

  it('names the quizzes that take most', () => {
    expect(stateSize(module).parts[0]?.title).toBe('Pool')
  })
})
