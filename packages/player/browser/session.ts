import type { ItemData, QuizData, Response } from '../src/data.ts'
import { beginning, facts, moduleScore, objectiveReports, quizViews, required } from '../src/progress.ts'
import { type Adapter, type InteractionReport, percent, type Report } from '../src/report.ts'
import { credit } from '../src/score.ts'
import { decode, encode, merge, recordedFirst, type State } from '../src/state.ts'
import { type Facts, type Outcome, outcome, raises } from '../src/status.ts'
import { type Channel, channel } from './channel.ts'
import { type Device, device } from './device.ts'
import { notice } from './notice.ts'
import { data } from './page.ts'

/** One visit: the state, and how it gets to the LMS and to this device. */
export interface Session {
  state: State
  device: Device
  /** There is an LMS. */
  connected: boolean
  /** The LMS shows what was, and nothing is recorded. */
  review: boolean
  /** `soon`: the next commit may wait ten seconds. `now`: a graded act. `last`: the page may go away any moment. */
  save(when: 'soon' | 'now' | 'last'): void
  /** Hands an answer to the LMS as an interaction, with the next save. */
  record(quiz: QuizData, item: ItemData, response: Response, since: number): void
  /** Ends the visit, once; false when the LMS did not take everything. */
  leave(): boolean
  outcome(): Outcome | undefined
}

/** Between two commits of mere page changes, milliseconds. */
const pause = 10_000
/** Between two tries when the LMS does not answer, milliseconds. */
const patience = 20_000

/** Some LMSs put up their API only after the page, milliseconds. */
const late = 3_000

/** Calls back with the visit, at once when there is an LMS or can be none, else as soon as one turns up. */
export function begin(adapter: Adapter | undefined, ready: (session: Session) => void): void {
  const alone = window.parent === window && !window.opener
  const seek = (left: number): void => {
    const lms = adapter && channel(adapter)
    if (lms || !adapter || alone || left <= 0) ready(session(adapter, lms))
    else setTimeout(seek, 250, left - 250)
  }
  seek(late)
}

/** Reads what the LMS and this device have, and joins them. */
function session(adapter: Adapter | undefined, lms: Channel | undefined): Session {
  const began = Date.now()
  const connected = lms?.start() ?? false
  const get = (name: keyof Adapter['elements']): string =>
    adapter && lms && connected ? lms.get(adapter.elements[name]) : ''
  const kept = device(get('learner'))
  const mode = (get('mode') || 'normal') as Facts['mode']
  const withCredit = get('credit') !== 'no-credit'
  let known = get('status')
  const completed = get('completion') === 'completed'
  const best = Number(get('score')) || 0
  const review = mode !== 'normal'
  const state = restore(get('state'), kept.get('state'), connected)
  const queue = new Map<string, InteractionReport>()
  const sent = new Map<string, string>()
  const objectiveIndex = adapter && lms && connected ? objectivePlaces(lms) : new Map<string, number>()
  let over = false
  let offline = false
  let dirty = false
  let timer = 0
  let committed = 0
  let retry = 0

  const factsNow = (): Facts => facts(data, state, mode, withCredit)
  const self: Session = {
    state,
    device: kept,
    connected,
    review,
    save,
    record,
    leave,
    outcome: () => outcome(factsNow())
  }

  if (connected && adapter && lms) {
    const interactions = Number.parseInt(lms.get('cmi.interactions._count'), 10)
    const counted = state.answers.reduce((sum, { count }) => sum + count, 0)
    // An LMS that lost its interactions gets them all again, from index 0: gaps are not allowed.
    if (interactions < counted) for (const answer of state.answers) answer.count = 0
    if (review) notice(words.review)
    else recordMissing()
  } else if (adapter) notice(words.alone)
  return self

  function save(when: 'soon' | 'now' | 'last'): void {
    if (over || review) return
    // First on this device: whatever happens on the way, the answer is there.
    kept.set('state', encode(state))
    if (!connected) return
    dirty = true
    clearTimeout(timer)
    const wait = when === 'soon' ? committed + pause - Date.now() : 0
    if (wait > 0) timer = window.setTimeout(send, wait)
    else send()
  }

  function send(): boolean {
    if (!dirty || !adapter || !lms || over) return true
    const report = reportOf()
    let taken = true
    for (const [element, value] of adapter.values(report)) {
      if (sent.get(element) === value) continue
      if (lms.set(element, value)) sent.set(element, value)
      else if (element === adapter.elements.state) taken = false
    }
    taken = lms.commit() && taken
    committed = Date.now()
    clearTimeout(retry)
    if (taken) {
      dirty = false
      queue.clear()
      // Without credit the LMS keeps no state: then this device does.
      if (report.outcome) kept.set('state', '')
      if (report.outcome && raises(report.outcome.status, known)) known = report.outcome.status
      if (offline) notice(words.online)
      offline = false
    } else {
      // What was said to be set may be lost with the connection: everything is said again.
      sent.clear()
      offline = true
      notice(words.offline)
      retry = window.setTimeout(send, patience)
    }
    return taken
  }

  function reportOf(): Report {
    const score = moduleScore(data, state)
    return {
      outcome: outcome(factsNow()),
      known,
      completed,
      // An earlier visit's better score stays.
      score: percent(score) < best ? { points: best, possible: 100 } : score,
      progress: required(data).filter(({ code }) => state.seen.includes(code)).length / required(data).length,
      location: state.view,
      state: encode(state),
      seconds: (Date.now() - began) / 1000,
      objectives: objectiveReports(data, state).map((each, place) => ({
        ...each,
        index: objectiveIndex.get(each.id) ?? place
      })),
      interactions: [...queue.values()].sort((a, b) => a.index - b.index)
    }
  }

  function record(quiz: QuizData, item: ItemData, response: Response, since: number): void {
    const answer = state.answers.find(({ code }) => code === item.code)
    if (!adapter || !answer || !connected || review || over) return
    const fresh = answer.count === 0
    if (fresh) {
      answer.count = adapter.count(item)
      state.answers = recordedFirst([...state.answers.filter(each => each !== answer), answer])
    }
    const before = state.answers.slice(0, state.answers.indexOf(answer))
    const known = queue.get(item.code)
    queue.set(item.code, {
      index: before.reduce((sum, { count }) => sum + count, 0),
      fresh: known?.fresh ?? fresh,
      quiz,
      item,
      response,
      decimal: data.decimalSeparator,
      credit: quiz.kind === 'survey' ? undefined : credit(item, response, data.decimalSeparator),
      time: clock(),
      seconds: Math.max(0, (Date.now() - since) / 1000)
    })
  }

  /** Answers given while no LMS heard them. */
  function recordMissing(): void {
    for (const { quiz } of quizViews(data)) {
      for (const item of quiz.items) {
        const answer = state.answers.find(({ code }) => code === item.code)
        if (answer && answer.phase !== 'draft' && answer.count === 0) record(quiz, item, answer.response, Date.now())
      }
    }
  }

  function leave(): boolean {
    if (over || !lms || !connected) return true
    dirty = !review || dirty
    const taken = review ? true : send()
    over = true
    clearTimeout(retry)
    return lms.finish() && taken
  }
}

/** An unsent copy on this device is newer than what the LMS has; without an LMS it is all there is. */
function restore(lms: string, kept: string, connected: boolean): State {
  const first = decode(lms)
  const second = decode(kept)
  if (first && second && connected) return merge(first, second)
  return (connected ? (first ?? second) : second) ?? beginning(data, Math.floor(Math.random() * 2 ** 32))
}

/** The LMS may have objectives from the manifest, in any order. */
function objectivePlaces(lms: Channel): Map<string, number> {
  const count = Number.parseInt(lms.get('cmi.objectives._count'), 10) || 0
  const places = new Map<string, number>()
  for (let index = 0; index < count; index++) places.set(lms.get(`cmi.objectives.${index}.id`), index)
  let next = count
  for (const { id } of data.objectives) if (!places.has(id)) places.set(id, next++)
  return places
}

/** Clock time here, `2026-11-23T14:05:09`. */
function clock(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}
