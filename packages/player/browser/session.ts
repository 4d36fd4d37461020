import type { ItemData, QuizData, Response } from '../src/data.ts'
import { answerOf, beginning, facts, moduleScore, objectiveReports, quizViews, required } from '../src/progress.ts'
import { type Adapter, type InteractionReport, percent, type Report } from '../src/report.ts'
import { credit } from '../src/score.ts'
import { decode, encode, merge, recordedFirst, type State } from '../src/state.ts'
import { type Facts, type Outcome, outcome, raises } from '../src/status.ts'
import { type Channel, channel } from './channel.ts'
import { type Device, device } from './device.ts'
import { notice } from './notice.ts'
import { data, on } from './page.ts'

/** One visit: the state, and how it gets to the LMS and to this device. */
export interface Session {
  state: State
  device: Device
  /** There is an LMS. */
  connected: boolean
  /** The LMS shows what was, and nothing is recorded. */
  review: boolean
  /** `soon`: the next commit may wait ten seconds. `now`: a graded act, or the page may go away any moment. */
  save(when: 'soon' | 'now'): void
  /** Hands an answer to the LMS as an interaction, with the next save. */
  record(quiz: QuizData, item: ItemData, response: Response, seconds?: number): void
  /** Ends the visit, once; false when the LMS did not take everything. `closing`: the page is going away. */
  leave(closing?: Event): boolean
  outcome(): Outcome | undefined
  /** Called when the LMS answers only now, and what it has was joined to the state. */
  joined(): void
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
  const kept = device(lms !== undefined)
  const state = decode(kept.get('state')) ?? fresh()
  const queue = new Map<string, InteractionReport>()
  const sent = new Map<string, string>()
  let mode: Facts['mode'] = 'normal'
  let withCredit = true
  let known = ''
  let completed = false
  let best = 0
  let objectiveIndex = new Map<string, number>()
  /** The LMS has answered. */
  let running = false
  let over = false
  let offline = false
  let gone = false
  let dirty = false
  let timer = 0
  let committed = 0

  const self: Session = {
    state,
    device: kept,
    connected: lms !== undefined,
    review: false,
    save,
    record,
    leave,
    outcome: () => outcome(facts(data, state, mode, withCredit)),
    joined: () => undefined
  }

  if (lms && !join()) fail()
  else if (adapter && !lms) unheard('alone')
  on(window, 'online', send)
  return self

  /** Begins to speak with the LMS. What the learner did before it answered is newer than what it has. */
  function join(): boolean {
    if (!adapter || !lms?.start()) return false
    const get = (name: keyof Adapter['elements']): string => lms.get(adapter.elements[name])
    if (!kept.become(get('learner'))) Object.assign(state, fresh())
    mode = (get('mode') || 'normal') as Facts['mode']
    withCredit = get('credit') !== 'no-credit'
    known = get('status')
    completed = get('completion') === 'completed'
    best = Number(get('score')) || 0
    objectiveIndex = objectivePlaces(lms)
    running = true
    self.review = mode !== 'normal'
    const theirs = decode(get('state'))
    const ours = [theirs, decode(kept.get('state')), state.seen[0] && { ...state }]
    Object.assign(
      state,
      ours.reduce((first, second) => (first && second ? merge(first, second) : first || second))
    )
    // An LMS that lost its interactions gets them all again, from index 0: gaps are not allowed.
    const interactions = Number.parseInt(lms.get('cmi.interactions._count'), 10)
    const lost = interactions < state.answers.reduce((sum, { count }) => sum + count, 0)
    queue.clear()
    const codes = quizViews(data).flatMap(({ quiz }) => quiz.items.map(({ code }) => code))
    // What an earlier build asked keeps its place in the LMS, but no room.
    for (const answer of state.answers) if (!codes.includes(answer.code)) answer.response = []
    if (lost) for (const answer of state.answers) answer.count = 0
    if (self.review) notice('review')
    else recordMissing(theirs)
    self.joined()
    return true
  }

  function save(when: 'soon' | 'now'): void {
    if (over || self.review) return
    // First on this device: whatever happens on the way, the answer is there.
    kept.set('state', encode(state))
    dirty = true
    clearTimeout(timer)
    const wait = when === 'soon' ? committed + pause - Date.now() : 0
    if (wait > 0) timer = window.setTimeout(send, wait)
    else send()
  }

  function send(): void {
    if (!dirty || !adapter || !lms || over) return
    clearTimeout(timer)
    committed = Date.now()
    if (!running && !join()) {
      fail()
      return
    }
    const report = reportOf()
    let taken = true
    for (const [element, value] of adapter.values(report)) {
      if (sent.get(element) === value) continue
      if (lms.set(element, value)) sent.set(element, value)
      else if (element === adapter.elements.state) taken = false
    }
    taken = lms.commit() && taken
    if (!taken) running = !lms.forgot()
    // While a page goes away an LMS may say yes to what it has only thrown after itself (`sendBeacon`): no word to rely on
    // where it failed before.
    if (!taken || (offline && (gone || document.hidden))) {
      fail()
      return
    }
    dirty = false
    queue.clear()
    // Without credit the LMS keeps no state: then this device does.
    if (report.outcome) kept.set('state', '')
    if (report.outcome && raises(report.outcome.status, known)) known = report.outcome.status
    if (offline) notice('online')
    offline = false
  }

  /** Says that no LMS hears, and whether this device keeps what is done: a frame may be forbidden to. */
  function unheard(name: 'alone' | 'offline'): void {
    notice(kept.set('', '') ? name : 'lost')
  }

  /** What was said to be set may be lost with the connection: later everything is said again. */
  function fail(): void {
    sent.clear()
    offline = true
    dirty = true
    unheard('offline')
    timer = window.setTimeout(send, patience)
  }

  function reportOf(): Report {
    const score = moduleScore(data, state)
    return {
      outcome: self.outcome(),
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

  function record(quiz: QuizData, item: ItemData, response: Response, seconds?: number): void {
    const answer = state.answers.find(({ code }) => code === item.code)
    if (!answer || !running || self.review || over) return
    const fresh = answer.count === 0
    if (fresh) {
      answer.count = item.records.length
      state.answers = recordedFirst([...state.answers.filter(each => each !== answer), answer])
    }
    const before = state.answers.slice(0, state.answers.indexOf(answer))
    const known = queue.get(item.code)
    queue.set(item.code, {
      index: before.reduce((sum, { count }) => sum + count, 0),
      fresh: known?.fresh ?? fresh,
      item,
      response,
      decimal: data.decimalSeparator,
      credit: quiz.kind === 'survey' ? undefined : credit(item, response, data.decimalSeparator),
      time: clock(),
      seconds
    })
  }

  /** Answers given while the LMS did not hear them. */
  function recordMissing(theirs: State | undefined): void {
    for (const { quiz } of quizViews(data)) {
      for (const item of quiz.items) {
        const answer = answerOf(state, item)
        if (!answer || answer.phase === 'draft') continue
        const before = theirs && answerOf(theirs, item)
        if (answer.count > 0 && before?.phase === answer.phase && `${before.response}` === `${answer.response}`)
          continue
        const free = item.type === 'extended-text'
        record(quiz, item, free ? [kept.get(`text:${item.code}`)] : answer.response)
      }
    }
  }

  function leave(closing?: Event): boolean {
    if (over) return true
    gone = !!closing
    save('now')
    over = true
    clearTimeout(timer)
    return !lms || (running && lms.finish() && !dirty)
  }
}

/** Nobody was here before. */
function fresh(): State {
  return beginning(data, Math.floor(Math.random() * 2 ** 32))
}

/** The LMS may have objectives from the manifest, in any order. */
function objectivePlaces(lms: Channel): Map<string, number> {
  const count = Number(lms.get('cmi.objectives._count')) || 0
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
