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
import type { Answer, Progress } from '../src/state.ts'
import { arrange, lock, read, write } from './control.ts'
import { lap } from './lap.ts'
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
  const spent = new Map<string, number>()
  let warned = false
  const progress = (): Progress => progressOf(state, view)
  const box = ({ code }: ItemData): HTMLElement => one(`[data-item="${code}"]`, section)
  const response = (item: ItemData): string[] => read(item, box(item))
  const free = ({ type }: ItemData): boolean => type === 'extended-text'

  for (const item of quiz.items) prepare(item)
  on(submit, 'click', () => (graded && progress().done ? again() : finish()))
  on(one('form', section), 'submit', event => event.preventDefault())
  if (survey) one('.named', section).hidden = !session.connected
  draw()
  return draw

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
    if (free(item)) freeText(item, element, session)
    if (quiz.kind !== 'practice') return
    on(one('.check', element), 'click', () => check(item))
    on(one('.reveal', element), 'click', () => judge(item, 'shown'))
  }

  function store(item: ItemData): void {
    spent.set(item.code, (spent.get(item.code) ?? 0) + lap())
    if (session.review || progress().done || free(item)) return
    put(item, (survey && answerOf(state, item)?.phase) || 'draft', response(item))
  }

  function put(item: ItemData, phase: Answer['phase'], response: string[]): void {
    const known = answerOf(state, item)
    if (known) Object.assign(known, { phase, response })
    else state.answers.push({ code: item.code, phase, count: 0, response })
  }

  /** Shows the attempt as the state has it. */
  function draw(): void {
    const { done, attempts } = progress()
    const items = itemsOf(state, view)
    const seed = attemptSeed(state, view)
    for (const item of quiz.items) {
      const element = box(item)
      element.hidden = !items.includes(item)
      arrange(item, element, seed)
      if (!free(item)) write(item, element, answerOf(state, item)?.response ?? [])
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
    if (answered(response(item))) judge(item, 'checked')
    else ask(item)
  }

  function judge(item: ItemData, phase: Answer['phase']): void {
    settle(item, phase)
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

  /** The answer counts as given: it goes into the state and to the LMS. */
  function settle(item: ItemData, phase: Answer['phase']): void {
    const given = response(item)
    // Free text stands on the device and in the interaction, not in the state: it knows no bounds.
    put(item, phase, free(item) ? [''] : given)
    if (answered(given)) session.record(quiz, item, given, spent.get(item.code))
    spent.delete(item.code)
    state.objectives = bestOf(data, state, view, item)
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
    const before = progress()
    // The points are those of the attempt that is still shown; only then does it count as done.
    const best = Math.max(before.best, attemptScore(data, state, view).points)
    state.quizzes[view.code] = { attempts: before.attempts + 1, done: graded, best }
    session.save('now')
    changed()
    draw()
    focus(result)
  }

  function again(): void {
    const before = progress()
    // What the LMS has stays in its place there; the answers themselves begin anew.
    for (const item of quiz.items) if (answerOf(state, item)) put(item, 'draft', [''])
    state.quizzes[view.code] = { ...before, done: false }
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
    const { done, attempts, best } = progress()
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
    const { best, attempts } = progress()
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
