import type { ItemData, ModuleData, QuizData, ViewData } from './data.ts'
import { type ObjectiveReport, percent, type Score } from './report.ts'
import { credit, points } from './score.ts'
import { asked, seedOf } from './shuffle.ts'
import type { Answer, Progress, State } from './state.ts'
import type { Facts } from './status.ts'

type QuizView = ViewData & { quiz: QuizData }

/** A state of someone who has not begun. */
export function beginning(module: ModuleData, seed: number): State {
  return {
    seed: seed >>> 0,
    view: module.views[0]?.code ?? '',
    slide: 0,
    seen: [],
    quizzes: {},
    answers: [],
    objectives: {}
  }
}

/** How far a learner is in one quiz. */
export function progressOf(state: State, { code }: ViewData): Progress {
  return state.quizzes[code] ?? { attempts: 0, done: false, best: 0 }
}

/** Seed of the attempt that is shown: each attempt draws and shuffles anew, and again the same after a resume. */
export function attemptSeed(state: State, view: ViewData): number {
  const { attempts, done } = progressOf(state, view)
  return seedOf(`${view.code}${done ? attempts : attempts + 1}`, state.seed)
}

/** The items of the attempt that is shown, in its order. */
export function itemsOf(state: State, view: QuizView): ItemData[] {
  return asked(view.quiz, attemptSeed(state, view)).flatMap(code => view.quiz.items.filter(item => item.code === code))
}

export function answerOf(state: State, { code }: ItemData): Answer | undefined {
  return state.answers.find(answer => answer.code === code)
}

/** Points of the attempt that is shown, of the possible ones; what only a person can grade counts for neither. */
export function attemptScore(module: ModuleData, state: State, view: QuizView): Score {
  return itemsOf(state, view).reduce(
    (sum, item) => ({
      points: sum.points + points(item, answerOf(state, item)?.response ?? [], module.decimalSeparator),
      possible: sum.possible + (credit(item, []) === undefined ? 0 : item.max)
    }),
    { points: 0, possible: 0 }
  )
}

/** Whether a score reaches a pass mark; half a thousandth of leeway for thirds. */
export function reaches({ points, possible }: Score, mastery = 0): boolean {
  return possible === 0 || points / possible >= mastery - 1e-6
}

/** Points of the best attempts of all graded quizzes over their possible points. */
export function moduleScore(module: ModuleData, state: State): Score {
  return graded(module).reduce(
    (sum, view) => ({
      points: sum.points + progressOf(state, view).best,
      possible: sum.possible + attemptScore(module, state, view).possible
    }),
    { points: 0, possible: 0 }
  )
}

/** What the table of status wants to know. */
export function facts(module: ModuleData, state: State, mode: Facts['mode'], withCredit: boolean): Facts {
  const views = graded(module)
  const submitted = views.filter(view => progressOf(state, view).attempts > 0)
  const passed = (view: QuizView): boolean =>
    reaches(
      { points: progressOf(state, view).best, possible: attemptScore(module, state, view).possible },
      view.quiz.mastery
    )
  const marked = views.filter(({ quiz }) => quiz.mastery !== undefined)
  return {
    mode,
    credit: withCredit,
    seen: required(module).every(
      view =>
        state.seen.includes(view.code) &&
        !(view.quiz?.items.some(item => item.required) && progressOf(state, view).attempts === 0)
    ),
    graded: views.length === 0 ? 'none' : marked.length === 0 ? 'plain' : 'mastery',
    submitted: submitted.length === 0 ? 'none' : submitted.length === views.length ? 'all' : 'some',
    mastered: marked.every(passed),
    attemptsLeft: (marked.length > 0 ? marked.filter(view => !passed(view)) : views).some(
      view => triesLeft(state, view) > 0
    )
  }
}

/** How often a quiz may still be submitted; `Infinity` without a limit. */
export function triesLeft(state: State, view: QuizView): number {
  return (view.quiz.attempts ?? Number.POSITIVE_INFINITY) - progressOf(state, view).attempts
}

/** What the settled questions of these quizzes earn for an objective in the attempts that are shown, of all they could. */
export function earned(module: ModuleData, state: State, id: string, quizzes: readonly string[]): Score {
  const sum = { points: 0, possible: 0 }
  for (const view of quizViews(module)) {
    if (!quizzes.includes(view.code)) continue
    for (const item of itemsOf(state, view)) {
      if (!item.objectives.includes(id) || credit(item, []) === undefined) continue
      sum.possible += item.max
      const answer = answerOf(state, item)
      if (answer && answer.phase !== 'draft') sum.points += points(item, answer.response, module.decimalSeparator)
    }
  }
  return sum
}

/** The best results of the objectives that a question decides, now that it was answered: as of quizzes the best counts. */
export function bestOf(
  module: ModuleData,
  state: State,
  view: ViewData,
  { objectives }: ItemData
): State['objectives'] {
  const best = { ...state.objectives }
  for (const { code, id, quizzes } of module.objectives) {
    if (!objectives.includes(id) || !quizzes.includes(view.code)) continue
    best[code] = Math.max(best[code] ?? 0, percent(earned(module, state, id, quizzes)))
  }
  return best
}

/**
 * Each objective with its best result. It is passed at its pass mark, without one at all points; it is failed only
 * below a pass mark when no attempt is left.
 */
export function objectiveReports(module: ModuleData, state: State): ObjectiveReport[] {
  return module.objectives.map(({ id, code, quizzes, mastery }, index) => {
    const raw = state.objectives[code]
    const reached = raw !== undefined && reaches({ points: raw, possible: 100 }, mastery ?? 1)
    const final =
      raw !== undefined &&
      mastery !== undefined &&
      !quizViews(module).some(view => quizzes.includes(view.code) && triesLeft(state, view) > 0)
    return { id, index, raw, success: reached ? 'passed' : final ? 'failed' : 'unknown' }
  })
}

/** The views that have to be seen. */
export function required({ views }: ModuleData): ViewData[] {
  return views.filter(({ optional }) => !optional)
}

export function quizViews(module: ModuleData): QuizView[] {
  return module.views.filter((view): view is QuizView => view.quiz !== undefined)
}

function graded(module: ModuleData): QuizView[] {
  return quizViews(module).filter(({ quiz }) => quiz.kind === 'graded')
}
