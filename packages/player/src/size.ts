import type { ItemData, ModuleData, QuizData } from './data.ts'
import { asked } from './shuffle.ts'
import { type Answer, encode, guard, type State } from './state.ts'

/** The most characters that a module's state can take, and what takes them, largest first. */
export interface StateSize {
  total: number
  parts: { title: string; size: number }[]
}

/** The worst case of a module's state: everything seen, every question answered at the greatest length. */
export function stateSize(module: ModuleData): StateSize {
  const empty: State = {
    seed: 0xffffffff,
    view: 'aa',
    slide: 999,
    seen: module.views.map(({ code }) => code),
    quizzes: {},
    answers: [],
    objectives: Object.fromEntries(module.objectives.map(({ code }) => [code, 100]))
  }
  const base = encode(empty).length
  const parts = module.views.flatMap(({ code, title, quiz }) =>
    quiz
      ? [{ title, size: encode({ ...empty, quizzes: progress(code), answers: answers(quiz) }).length - base + 2 }]
      : []
  )
  return {
    total: base + parts.reduce((sum, { size }) => sum + size, 0),
    parts: parts.sort((a, b) => b.size - a.size)
  }
}

function progress(code: string): State['quizzes'] {
  return { [code]: { attempts: 999, done: true, best: 9999 } }
}

/** With pools: those drawn items that take most, and those of earlier attempts, since a new attempt draws again. */
function answers(quiz: QuizData): Answer[] {
  const drawsAgain = quiz.pools?.some(pool => pool.draw < pool.items.length) && quiz.attempts !== 1
  const items = drawsAgain ? quiz.items : quiz.items.filter(({ code }) => longest(quiz).includes(code))
  return items.map(item => ({
    code: item.code,
    phase: 'checked',
    count: item.records.length,
    response: longestResponse(item)
  }))
}

function longest(quiz: QuizData): string[] {
  const size = (code: string): number => {
    const item = quiz.items.find(each => each.code === code)
    return item ? longestResponse(item).map(guard).join(',').length : 0
  }
  const pools = (quiz.pools ?? []).map(pool => ({ ...pool, items: [...pool.items].sort((a, b) => size(a) - size(b)) }))
  const dropped = new Set(pools.flatMap(pool => pool.items.slice(0, pool.items.length - pool.draw)))
  return asked({ ...quiz, pools: [] }, 0).filter(code => !dropped.has(code))
}

function longestResponse(item: ItemData): string[] {
  // A separator typed by the learner takes two characters.
  const text = '~'.repeat(item.length ?? 0)
  switch (item.type) {
    case 'text-entry':
    case 'numeric':
      return [text]
    case 'match':
    case 'order':
      return item.key ?? []
    case 'cloze':
      return (item.gaps ?? []).map(gap => (gap.length === undefined ? text : 'a'.repeat(gap.length)))
    case 'gap-match':
      return (item.gaps ?? []).map(() => 'a')
    case 'likert':
      return (item.statements ?? []).map(() => 'a')
    case 'single-choice':
    case 'true-false':
      return (item.choices ?? []).slice(0, 1).map(({ code }) => code)
    case 'extended-text':
      // It is kept on the device alone.
      return ['']
    default:
      return (item.choices ?? []).map(({ code }) => code)
  }
}
