import { describe, expect, it } from 'vitest'
import { decode, encode, merge, type State } from '../src/state.ts'

const state: State = {
  seed: 4_000_000_000,
  view: 'ab',
  slide: 12,
  seen: ['ab', 'c1'],
  quizzes: { c1: { attempts: 37, done: true, best: 7.33 } },
  answers: [
    { code: 'xy', phase: 'checked', count: 3, response: ['a', '', 'c'] },
    { code: 'zz', phase: 'shown', count: 1, response: ['semi;colon, bar| tilde~1 été ٣'] },
    { code: 'q0', phase: 'draft', count: 0, response: [''] }
  ],
  objectives: { ob: 66.66, zz: 0 }
}

/** Numbers that are the same in each run. */
function* random(): Generator<number> {
  let value = 12345
  while (true) {
    value = (Math.imul(value, 1103515245) + 12345) >>> 0
    yield value
  }
}

function anyState(next: () => number): State {
  const code = (): string => `${String.fromCharCode(97 + (next() % 26))}${next() % 10}`
  const text = (): string => Array.from({ length: next() % 9 }, () => String.fromCharCode(32 + (next() % 300))).join('')
  return {
    seed: next(),
    view: code(),
    slide: next() % 50,
    seen: Array.from({ length: next() % 6 }, code),
    quizzes: Object.fromEntries(
      Array.from({ length: next() % 4 }, () => [
        code(),
        { attempts: next() % 99, done: next() % 2 === 0, best: (next() % 10_000) / 100 }
      ])
    ),
    answers: Array.from({ length: next() % 8 }, () => ({
      code: code(),
      phase: (['draft', 'checked', 'shown'] as const)[next() % 3] ?? 'draft',
      count: next() % 40,
      response: Array.from({ length: 1 + (next() % 4) }, text)
    })),
    objectives: Object.fromEntries(Array.from({ length: next() % 4 }, () => [code(), (next() % 10_001) / 100]))
  }
}

describe('state', () => {
  it('comes back as it was saved', () => {
    expect(decode(encode(state))).toEqual(state)
  })

  it('comes back as it was saved, whatever was answered (500 states)', () => {
    const numbers = random()
    const next = (): number => numbers.next().value as number
    for (let count = 0; count < 500; count++) {
      const any = anyState(next)
      expect(decode(encode(any))).toEqual(any)
    }
  })

  it('takes a few characters for an answer', () => {
    expect(encode(state).startsWith('1|')).toBe(true)
    const more = {
      ...state,
      answers: [...state.answers, { code: 'aa', phase: 'checked' as const, count: 1, response: ['b'] }]
    }
    expect(encode(more).length - encode(state).length).toBeLessThanOrEqual(7)
  })

  it('is none when the text is another content’s', () => {
    expect(decode('')).toBeUndefined()
    expect(decode('{"page":3}')).toBeUndefined()
    expect(decode('2|a|b|c|d|e')).toBeUndefined()
  })
})

describe('what the LMS has and what the device kept', () => {
  const lms: State = {
    ...state,
    seen: ['ab'],
    quizzes: { c1: { attempts: 2, done: true, best: 8 } },
    answers: [{ code: 'xy', phase: 'checked', count: 1, response: ['a'] }]
  }
  const device: State = {
    ...state,
    view: 'c1',
    seen: ['c1'],
    quizzes: { c1: { attempts: 1, done: true, best: 3 } },
    answers: [
      { code: 'new', phase: 'checked', count: 1, response: ['c'] },
      { code: 'xy', phase: 'checked', count: 2, response: ['b'] }
    ]
  }

  it('are joined: everything seen, the better result, the newer answers, the place of the device', () => {
    const joined = merge(lms, device)
    expect(joined.view).toBe('c1')
    expect(joined.seen).toEqual(['ab', 'c1'])
    expect(joined.quizzes.c1).toEqual({ attempts: 2, done: true, best: 8 })
  })

  it('keep the places that interactions have in the LMS, and give none to what it never got', () => {
    expect(merge(lms, device).answers).toEqual([
      { code: 'xy', phase: 'checked', count: 1, response: ['b'] },
      { code: 'new', phase: 'checked', count: 0, response: ['c'] }
    ])
  })
})
