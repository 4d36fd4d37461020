import type { ItemData, QuizData, ViewData } from '../src/data.ts'
import {
  answerOf,
  attemptScore,
  attemptSeed,
  itemsOf,
  objectiveReports,
  progressOf,
  reaches,
  triesLeft
} from '../src/progress.ts'
import { answered, credit, given } from '../src/score.ts'
import { recordedFirst } from '../src/state.ts'
import { arrange, clear, lock, read, write } from './control.ts'
import { say } from './notice.ts'
import { orderable } from './order.ts'
import { all, data, figure, fill, focus, make, one, share } from './page.ts'
import type { Session } from './session.ts'
import { freeText } from './text.ts'

/** Brings the questions of one view to life; `changed` is called whenever its progress changed. */
export function quiz(view: ViewData & { quiz: QuizData }, session: Session, changed: () => void): void {
  const { quiz } = view
  const { state, review } = session
  const section = one(`#v-${view.code}`)
  const result = one('.result', section)
  const submit = one<HTMLButtonElement>('.submit', section)
  const graded = quiz.kind === 'graded'
  const survey = quiz.kind === 'survey'
  const began = new Map<string, number>()
  let warned = false

  for (const item of quiz.items) prepare(item)
  submit.addEventListener('click', () => (submit.dataset.again ? again() : finish()))
  one('form', section).addEventListener('submit', event => event.preventDefault())
  if (survey && session.connected) one('.meta', section).append(make('li', {}, words.surveyNamed))
  draw()

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
      session.save('soon')
    }
    if (list) {
      orderable(list, () => {
        element.dataset.moved = '1'
        keep()
      })
    }
    element.addEventListener('change', keep)
    // A text may be lost before its field is left.
    element.addEventListener('input', () => store(item))
    for (const shape of all<SVGElement>('[data-area]', element)) {
      shape.addEventListener('click', () => one(`input[value="${shape.dataset.area}"]`, element).click())
    }
    if (item.type === 'extended-text') freeText(item, element, session)
    if (quiz.kind !== 'practice') return
    one('.check', element).addEventListener('click', () => check(item))
    one('.reveal', element).addEventListener('click', () => reveal(item))
  }

  function store(item: ItemData): void {
    if (review || progressOf(state, view).done || item.type === 'extended-text') return
    const answer = answerOf(state, item)
    const response = [...read(item, box(item))]
    if (answer) Object.assign(answer, { response, phase: survey ? answer.phase : 'draft' })
    else state.answers = [...state.answers, { code: item.code, phase: 'draft', count: 0, response }]
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
      lock(element, review || (done && graded))
      tell(item)
    }
    // Only what is shown gets a number, in the order in which it is shown.
    items.forEach((item, index) => {
      const element = box(item)
      element.parentElement?.append(element)
      one('.number', element).textContent = fill(words.question, { number: index + 1 })
    })
    submit.textContent = survey ? words.send : done ? words.again : words.submit
    if (done && graded) submit.dataset.again = '1'
    else delete submit.dataset.again
    submit.hidden = review || quiz.kind === 'practice' || (graded && done && triesLeft(state, view) <= 0)
    result.hidden = !(graded && done) && !(survey && attempts > 0)
    if (!result.hidden) result.replaceChildren(...(survey ? [make('p', {}, words.thanks)] : summary()))
  }

  function check(item: ItemData): void {
    // Who checks an order has said that the one shown is meant.
    if (item.type === 'order') box(item).dataset.moved = '1'
    const response = item.type === 'extended-text' ? [textOf(item)] : read(item, box(item))
    if (!answered(response)) {
      say(words.answerFirst)
      one('input,select,textarea,button', box(item)).focus()
      return
    }
    settle(item, 'checked')
    session.save('now')
    tell(item)
    focus(one('.said', box(item)))
    changed()
  }

  function reveal(item: ItemData): void {
    settle(item, 'shown')
    session.save('now')
    tell(item)
    focus(one('.said', box(item)))
  }

  /** The answer counts as given: it goes into the state and to the LMS. */
  function settle(item: ItemData, phase: 'checked' | 'shown'): void {
    const free = item.type === 'extended-text'
    const response = [...(free ? [textOf(item)] : read(item, box(item)))]
    const known = answerOf(state, item)
    // Free text stands on the device and in the interaction, not in the state: it knows no bounds.
    const kept = { code: item.code, phase, count: known?.count ?? 0, response: free ? [''] : response }
    state.answers = known
      ? state.answers.map(each => (each === known ? kept : each))
      : recordedFirst([...state.answers, kept])
    if (answered(response)) session.record(quiz, item, response, began.get(item.code) ?? pageShown)
    began.set(item.code, Date.now())
  }

  function textOf(item: ItemData): string {
    return one<HTMLTextAreaElement>('textarea', box(item)).value
  }

  function finish(): void {
    const items = itemsOf(state, view)
    const missing = items.filter(
      item => !answered(item.type === 'extended-text' ? [textOf(item)] : read(item, box(item)))
    )
    const warning = one('.warning', section)
    warning.hidden = warned || missing.length === 0 || survey
    if (!warning.hidden) {
      warned = true
      warning.textContent = fill(words.unanswered, { count: missing.length })
      say(warning.textContent)
      return
    }
    warned = false
    for (const item of items) settle(item, 'checked')
    const before = progressOf(state, view)
    const progress = { attempts: before.attempts + 1, done: before.done, best: before.best }
    // The points are those of the attempt that is still shown; only then does it count as done.
    progress.best = Math.max(before.best, attemptScore(data, state, view).points)
    progress.done = graded
    state.quizzes[view.code] = progress
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
    return item.max > 0 && graded
      ? `${word} · ${fill(words.score, { points: figure(right * item.max), total: figure(item.max), percent: share(right, 1) })}`
      : word
  }

  /** Score, pass mark, what to look at again, what is left to try. */
  function summary(): HTMLElement[] {
    const score = attemptScore(data, state, view)
    const { best, attempts } = progressOf(state, view)
    const lines: HTMLElement[] = [
      make('h2', {}, words.result),
      make(
        'p',
        { class: 'score' },
        fill(words.score, {
          points: figure(score.points),
          total: figure(score.possible),
          percent: share(score.points, score.possible)
        })
      )
    ]
    if (quiz.mastery !== undefined) {
      const passed = reaches({ ...score, points: best }, quiz.mastery)
      lines.push(make('p', { class: passed ? 'passed' : 'failed' }, passed ? words.passed : words.notPassed))
    }
    if (attempts > 1) lines.push(make('p', {}, fill(words.bestScore, { percent: share(best, score.possible) })))
    const weak = objectiveReports(data, state).filter(
      ({ id, success }) => success === 'failed' && quiz.items.some(({ objectives }) => objectives.includes(id))
    )
    if (weak.length > 0) {
      const titles = weak.map(({ index }) => make('li', {}, data.objectives[index]?.title ?? ''))
      lines.push(make('h3', {}, words.revise), make('ul', {}, ...titles))
    }
    const left = triesLeft(state, view)
    if (left <= 0) lines.push(make('p', {}, words.noAttempts))
    else if (left < Number.POSITIVE_INFINITY) lines.push(make('p', {}, fill(words.attemptsLeft, { count: left })))
    return lines
  }
}

/** Where no answer came before, time runs from here. */
const pageShown = Date.now()
