import type { ItemData, QuizData, ViewData } from '../src/data.ts'
import {
  answerOf,
  attemptScore,
  attemptSeed,
  bestOf,
  earned,
  itemsOf,
  progressOf,
  reaches,
  triesLeft
} from '../src/progress.ts'
import { answered, complete, credit, given } from '../src/score.ts'
import { recordedFirst } from '../src/state.ts'
import { arrange, clear, lock, read, write } from './control.ts'
import { say } from './notice.ts'
import { orderable } from './order.ts'
import { all, data, figure, fill, focus, on, one, share } from './page.ts'
import type { Session } from './session.ts'
import { freeText } from './text.ts'

/**
 * Brings the questions of one view to life; `changed` is called whenever its progress changed. Gives back what shows
 * them as the state has them.
 */
export function quiz(view: ViewData & { quiz: QuizData }, session: Session, changed: () => void): () => void {
  const { quiz } = view
  const { state } = session
  const section = one(`#v-${view.code}`)
  const result = one('.result', section)
  const submit = one<HTMLButtonElement>('.submit', section)
  const warning = one('.warning', section)
  const graded = quiz.kind === 'graded'
  const survey = quiz.kind === 'survey'
  const began = new Map<string, number>()
  let warned = false

  for (const item of quiz.items) prepare(item)
  on(submit, 'click', () => (graded && progressOf(state, view).done ? again() : finish()))
  on(one('form', section), 'submit', event => event.preventDefault())
  if (survey) one('.named', section).hidden = !session.connected
  draw()
  return draw

  function box(item: ItemData): HTMLElement {
    return one(`[data-item="${item.code}"]`, section)
  }

  /** Listens to one question's controls. */
  function prepare(item: ItemData): void {
    const element = box(item)
    const list = element.querySelector<HTMLElement>('.order')
    const keep = (): void => {
      store(item)
      warned = false
      warning.hidden = true
      session.save('soon')
    }
    if (list) {
      orderable(list, () => {
        element.dataset.moved = '1'
        keep()
      })
    }
    on(element, 'change', keep)
    // A text may be lost before its field is left.
    on(element, 'input', () => store(item))
    for (const shape of all<SVGElement>('[data-area]', element)) {
      on(shape, 'click', () => one(`input[value="${shape.dataset.area}"]`, element).click())
    }
    if (item.type === 'extended-text') freeText(item, element, session)
    if (quiz.kind !== 'practice') return
    on(one('.check', element), 'click', () => check(item))
    on(one('.reveal', element), 'click', () => reveal(item))
  }

  function store(item: ItemData): void {
    if (session.review || progressOf(state, view).done || item.type === 'extended-text') return
    const answer = answerOf(state, item)
    const given = response(item)
    if (answer) Object.assign(answer, { response: given, phase: survey ? answer.phase : 'draft' })
    else state.answers = [...state.answers, { code: item.code, phase: 'draft', count: 0, response: given }]
  }

  /** Shows the attempt as the state has it. */
  function draw(): void {
    const { done, attempts } = progressOf(state, view)
    const items = itemsOf(state, view)
    const seed = attemptSeed(state, view)
    for (const item of quiz.items) {
      const element = box(item)
      element.hidden = !items.includes(item)
      arrange(item, element, seed)
      const answer = answerOf(state, item)
      if (item.type !== 'extended-text') {
        if (answer) write(item, element, answer.response)
        else clear(element)
      }
      lock(element, session.review || (done && graded))
      tell(item)
    }
    // Only what is shown gets a number, in the order in which it is shown.
    items.forEach((item, index) => {
      const element = box(item)
      element.parentElement?.append(element)
      one('.number', element).textContent = fill(words.question, { number: index + 1 })
    })
    if (graded) submit.textContent = done ? words.again : words.submit
    submit.hidden = session.review || quiz.kind === 'practice' || (graded && done && triesLeft(state, view) <= 0)
    if (quiz.kind !== 'practice') result.hidden = survey ? attempts === 0 : !done
    if (done) summarise()
  }

  function check(item: ItemData): void {
    // Who checks an order has said that the one shown is meant.
    if (item.type === 'order') box(item).dataset.moved = '1'
    if (!answered(response(item))) {
      ask(item)
      return
    }
    settle(item, 'checked')
    session.save('now')
    tell(item)
    focus(one('.said', box(item)))
    changed()
  }

  /** Asks for an answer, where it is missing. */
  function ask(item: ItemData): void {
    box(item).append(warning)
    warn(words.answerFirst)
    one('input,select,textarea,button', box(item)).focus()
  }

  function warn(text: string): void {
    warning.hidden = false
    warning.textContent = text
    say(text)
  }

  function reveal(item: ItemData): void {
    settle(item, 'shown')
    session.save('now')
    tell(item)
    focus(one('.said', box(item)))
  }

  /** The answer counts as given: it goes into the state and to the LMS. */
  function settle(item: ItemData, phase: 'checked' | 'shown'): void {
    const given = response(item)
    const known = answerOf(state, item)
    // Free text stands on the device and in the interaction, not in the state: it knows no bounds.
    const kept = {
      code: item.code,
      phase,
      count: known?.count ?? 0,
      response: item.type === 'extended-text' ? [''] : given
    }
    state.answers = known
      ? state.answers.map(each => (each === known ? kept : each))
      : recordedFirst([...state.answers, kept])
    if (answered(given)) session.record(quiz, item, given, began.get(item.code) ?? pageShown)
    began.set(item.code, Date.now())
    state.objectives = bestOf(data, state, view, item)
  }

  /** What stands in its controls now. */
  function response(item: ItemData): string[] {
    return [...read(item, box(item))]
  }

  function finish(): void {
    const items = itemsOf(state, view)
    const needed = items.find(item => item.required && !complete(response(item)))
    if (needed) {
      ask(needed)
      return
    }
    const missing = items.filter(item => !answered(response(item)))
    if (missing.length > 0 && !warned && !survey) {
      warned = true
      warn(fill(words.unanswered, { count: missing.length }))
      return
    }
    warned = false
    warning.hidden = true
    for (const item of items) settle(item, 'checked')
    const before = progressOf(state, view)
    // The points are those of the attempt that is still shown; only then does it count as done.
    const best = Math.max(before.best, attemptScore(data, state, view).points)
    state.quizzes[view.code] = { attempts: before.attempts + 1, done: graded, best }
    session.save('now')
    changed()
    draw()
    focus(result)
  }

  function again(): void {
    const before = progressOf(state, view)
    const codes = quiz.items.map(({ code }) => code)
    // What the LMS has stays in its place there; the answers themselves begin anew.
    state.answers = state.answers
      .filter(({ code, count }) => count > 0 || !codes.includes(code))
      .map(answer => (codes.includes(answer.code) ? { ...answer, phase: 'draft', response: [''] } : answer))
    state.quizzes[view.code] = { ...before, done: false }
    for (const item of quiz.items) clear(box(item))
    session.save('now')
    changed()
    draw()
    focus(one('h1', section))
  }

  /** Verdict, feedback and key of one question, or none of them. */
  function tell(item: ItemData): void {
    if (survey) return
    const element = box(item)
    const said = one('.said', element)
    const answer = answerOf(state, item)
    const { done, attempts, best } = progressOf(state, view)
    const settled = answer && answer.phase !== 'draft' && (!graded || done)
    said.hidden = !settled
    const right = settled ? credit(item, answer.response, data.decimalSeparator) : undefined
    element.dataset.result =
      settled && right !== undefined ? (right >= 1 ? 'correct' : right > 0 ? 'partial' : 'incorrect') : ''
    const possible = attemptScore(data, state, view).possible
    const open = graded
      ? triesLeft(state, view) <= 0 || (attempts > 0 && best >= possible - 0.005)
      : answer?.phase === 'shown' || right === 1
    for (const hidden of all('.key', element)) hidden.hidden = !(settled && open)
    element.classList.toggle('open', !!settled && open)
    const reveal = element.querySelector<HTMLElement>('.reveal')
    if (reveal) reveal.hidden = !settled || open || right === undefined
    if (said.hidden || !answer) return

    const chosen = item.answers ? [given(item, answer.response, data.decimalSeparator)?.code ?? ''] : answer.response
    for (const part of all('[data-choice]', said)) part.hidden = !chosen.includes(part.dataset.choice ?? '')
    for (const part of all('[data-when]', said)) {
      const when = part.dataset.when ?? ''
      part.hidden = when !== 'always' && when !== element.dataset.result
    }
    one('.verdict', said).textContent = right === undefined ? words.graded : verdict(item, right)
  }

  function verdict(item: ItemData, right: number): string {
    const word = right >= 1 ? words.correct : right > 0 ? words.partlyCorrect : words.incorrect
    return item.max > 0 && graded ? `${word} · ${scored(right * item.max, item.max)}` : word
  }

  /** Score, pass mark, what to look at again, what is left to try. */
  function summarise(): void {
    const { points, possible } = attemptScore(data, state, view)
    const { best, attempts } = progressOf(state, view)
    const tell = (name: string, holds: boolean, phrase?: string): void => {
      const line = one(`.${name}`, result)
      line.hidden = !holds
      if (phrase) line.textContent = phrase
    }
    const marked = quiz.mastery !== undefined
    const passed = reaches({ points: best, possible }, quiz.mastery)
    const left = triesLeft(state, view)
    tell('score', true, scored(points, possible))
    tell('passed', marked && passed)
    tell('failed', marked && !passed)
    tell('best', attempts > 1, fill(words.bestScore, { percent: share(best, possible) }))
    const weak = all('.weak li', result).filter(line => {
      line.hidden = reaches(earned(data, state, line.dataset.objective ?? '', [view.code]), quiz.mastery ?? 1)
      return !line.hidden
    })
    tell('weak', weak.length > 0)
    tell('left', left < Number.POSITIVE_INFINITY, fill(words.attemptsLeft, { count: left }))
  }

  function scored(points: number, possible: number): string {
    return fill(words.score, { points: figure(points), total: figure(possible), percent: share(points, possible) })
  }
}

/** Where no answer came before, time runs from here. */
const pageShown = Date.now()
