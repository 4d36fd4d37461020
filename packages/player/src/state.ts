/** Where a learner is and what was answered: all that has to survive until the next visit. */
export interface State {
  /** Decides draws and orders. */
  seed: number
  /** Code of the view that is shown. */
  view: string
  /** Place in a deck of slides, from 0. */
  slide: number
  /** Codes of the views that were shown. */
  seen: string[]
  /** By the code of the view that holds it. */
  quizzes: Record<string, Progress>
  /** Those that an LMS has as interactions stand first, in the order of their indices there. */
  answers: Answer[]
  /** Best result of each objective so far, 0–100, by its code. */
  objectives: Record<string, number>
}

export interface Progress {
  /** How often it was submitted. */
  attempts: number
  /** Its results are shown now. */
  done: boolean
  /** Points of the best attempt, with two decimals. */
  best: number
}

export interface Answer {
  /** Code of the item. */
  code: string
  /** `draft`: not yet submitted. `shown`: the key was shown. */
  phase: 'draft' | 'checked' | 'shown'
  /** How many interactions of the LMS it occupies. */
  count: number
  response: string[]
}

/**
 * The state as a text of the form `1|seed|view.slide|seen|quizzes|answers|objectives`: a letter or two for each thing,
 * no JSON, so that a module fits the 4,096 characters of SCORM 1.2 (`cmi.suspend_data`). The readme says each field.
 */
export function encode(state: State): string {
  const quizzes = Object.entries(state.quizzes).map(
    ([code, { attempts, done, best }]) => `${code}${done ? '!' : '-'}${short(attempts)}.${short(best * 100)}`
  )
  const answers = state.answers.map(
    ({ code, phase, count, response }) => `${code}${phases[phase]}${short(count)}.${response.map(guard).join(',')}`
  )
  const objectives = Object.entries(state.objectives).map(([code, raw]) => code + short(raw * 100))
  return [
    '1',
    short(state.seed >>> 0),
    `${state.view}.${short(state.slide)}`,
    state.seen.join(''),
    quizzes.join(),
    answers.join(';'),
    objectives.join()
  ].join('|')
}

/**
 * The state from its text; undefined when the text is none of ours. A later build of the player may add fields at the end: what is missing is empty, what is too much is left alone.
 */
export function decode(text: string): State | undefined {
  const [version, seed = '', place = '', seen = '', quizzes = '', answers, objectives = ''] = text.split('|')
  if (version !== '1' || answers === undefined) return undefined
  const [view = '', slide = ''] = place.split('.')
  return {
    seed: number(seed),
    view,
    slide: number(slide),
    seen: seen.match(/../g) ?? [],
    quizzes: Object.fromEntries(list(quizzes, ',').map(quiz)),
    answers: list(answers, ';').map(answer),
    objectives: Object.fromEntries(list(objectives, ',').map(each => [each.slice(0, 2), number(each.slice(2)) / 100]))
  }
}

/**
 * What the LMS has and what this device kept while the LMS did not answer, as one state: nothing that was answered or
 * seen in either is lost, the better result counts, and what the device has is the newer.
 */
export function merge(lms: State, device: State): State {
  const quizzes = { ...lms.quizzes }
  for (const [code, progress] of Object.entries(device.quizzes)) {
    const known = quizzes[code]
    quizzes[code] = known
      ? {
          ...progress,
          attempts: Math.max(known.attempts, progress.attempts),
          best: Math.max(known.best, progress.best)
        }
      : progress
  }
  const objectives = { ...lms.objectives }
  for (const [code, raw] of Object.entries(device.objectives)) {
    objectives[code] = Math.max(objectives[code] ?? 0, raw)
  }
  const newer = new Map(device.answers.map(each => [each.code, each]))
  const known = lms.answers.map(each => ({ ...(newer.get(each.code) ?? each), count: each.count }))
  const added = device.answers.filter(each => !lms.answers.some(({ code }) => code === each.code))
  return {
    ...device,
    // Draws and orders are those of the longer history.
    seed: lms.seed,
    seen: [...new Set([...lms.seen, ...device.seen])],
    quizzes,
    objectives,
    answers: recordedFirst([...known, ...added.map(each => ({ ...each, count: 0 }))])
  }
}

/** Recorded answers before the others, each group in its order. */
export function recordedFirst(answers: readonly Answer[]): Answer[] {
  return [...answers.filter(({ count }) => count > 0), ...answers.filter(({ count }) => count === 0)]
}

const phases: Readonly<Record<Answer['phase'], string>> = { draft: 'd', checked: 'c', shown: 's' }
const signs = '|;,~'

/** A text as it stands in the state. */
export function guard(text: string): string {
  return text.replace(/[|;,~]/g, sign => `~${signs.indexOf(sign)}`)
}

function free(text: string): string {
  return text.replace(/~(\d)/g, (_, index: string) => signs[Number(index)] ?? '')
}

function list(text: string, sign: string): string[] {
  return text.split(sign).filter(Boolean)
}

function short(value: number): string {
  return Math.round(value).toString(36)
}

function number(text: string): number {
  return Number.parseInt(text, 36) || 0
}

function quiz(text: string): [string, Progress] {
  const [attempts = 0, best = 0] = text.slice(3).split('.').map(number)
  return [text.slice(0, 2), { attempts, done: text[2] === '!', best: best / 100 }]
}

function answer(text: string): Answer {
  const dot = text.indexOf('.')
  const phase = text[2] === 'c' ? 'checked' : text[2] === 's' ? 'shown' : 'draft'
  return {
    code: text.slice(0, 2),
    phase,
    count: number(text.slice(3, dot)),
    response: text
      .slice(dot + 1)
      .split(',')
      .map(free)
  }
}
