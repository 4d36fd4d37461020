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
 * The state as a text of the form `1|seed|view.slide|seen|quizzes|answers`: a letter or two for each thing, no JSON,
 * so that a module fits the 4,096 characters of SCORM 1.2 (`cmi.suspend_data`). The first character is the version of the form.
 */
export function encode(state: State): string {
  const quizzes = Object.entries(state.quizzes).map(
    ([code, { attempts, done, best }]) =>
      `${code}${done ? '!' : '-'}${attempts.toString(36)}.${Math.round(best * 100).toString(36)}`
  )
  const answers = state.answers.map(
    ({ code, phase, count, response }) =>
      `${code}${phases[phase]}${count.toString(36)}.${response.map(guard).join(',')}`
  )
  return [
    '1',
    (state.seed >>> 0).toString(36),
    `${state.view}.${state.slide.toString(36)}`,
    state.seen.join(''),
    quizzes.join(','),
    answers.join(';')
  ].join('|')
}

/** The state from its text; undefined when the text is none of ours. Codes that the module no longer has are kept. */
export function decode(text: string): State | undefined {
  const fields = text.split('|')
  if (fields.length !== 6 || fields[0] !== '1') return undefined
  const [, seed = '', place = '', seen = '', quizzes = '', answers = ''] = fields
  const [view = '', slide = ''] = place.split('.')
  return {
    seed: number(seed),
    view,
    slide: number(slide),
    seen: seen.match(/../g) ?? [],
    quizzes: Object.fromEntries(quizzes.split(',').filter(Boolean).map(quiz)),
    answers: answers.split(';').filter(Boolean).map(answer)
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
  const newer = new Map(device.answers.map(each => [each.code, each]))
  const known = lms.answers.map(each => ({ ...(newer.get(each.code) ?? each), count: each.count }))
  const added = device.answers.filter(each => !lms.answers.some(({ code }) => code === each.code))
  return {
    ...device,
    seen: [...new Set([...lms.seen, ...device.seen])],
    quizzes,
    answers: recordedFirst([...known, ...added.map(each => ({ ...each, count: 0 }))])
  }
}

/** Recorded answers before the others, each group in its order. */
export function recordedFirst(answers: readonly Answer[]): Answer[] {
  return [...answers.filter(({ count }) => count > 0), ...answers.filter(({ count }) => count === 0)]
}

const phases: Readonly<Record<Answer['phase'], string>> = { draft: 'd', checked: 'c', shown: 's' }
const signs = '|;,~'

function guard(text: string): string {
  return text.replace(/[|;,~]/g, sign => `~${signs.indexOf(sign)}`)
}

function free(text: string): string {
  return text.replace(/~(\d)/g, (_, index: string) => signs[Number(index)] ?? '')
}

function number(text: string): number {
  return Number.parseInt(text, 36) || 0
}

function quiz(text: string): [string, Progress] {
  const [attempts = '', best = ''] = text.slice(3).split('.')
  return [text.slice(0, 2), { attempts: number(attempts), done: text[2] === '!', best: number(best) / 100 }]
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
