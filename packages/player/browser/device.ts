import { seedOf } from '../src/shuffle.ts'
import { data } from './page.ts'

/** What this device keeps, by learner, so that two who share it do not meet each other's answers. */
export interface Device {
  get(name: string): string
  /** False when the browser keeps nothing (private window, sandboxed frame, full). */
  set(name: string, value: string): boolean
  /**
   * The LMS says who learns. What a nameless visit in this tab wrote becomes theirs, but for the state, which is in use;
   * false when somebody else wrote it.
   */
  become(learner: string): boolean
}

/**
 * `nameless`: there is an LMS that has not said yet who learns. Then it is who learnt in this tab before, else somebody
 * unknown, whom nobody in another tab meets.
 */
export function device(nameless: boolean): Device {
  const tab = `curricle:${data.id}`
  let who = nameless ? attempt(() => sessionStorage.getItem(tab)) || `?${Math.random()}` : ''
  const key = (name: string): string => `${tab}:${who}:${name}`
  const remember = (): unknown => attempt(() => sessionStorage.setItem(tab, who))
  if (nameless) remember()
  return {
    get: name => attempt(() => localStorage.getItem(key(name)) ?? sessionStorage.getItem(key(name))) ?? '',
    set: (name, value) =>
      attempt(() => {
        // In the tab too: Moodle clears all that its site has stored in the browser when somebody logs in again.
        for (const store of [localStorage, sessionStorage]) {
          if (value) store.setItem(key(name), value)
          else store.removeItem(key(name))
        }
        return true
      }) ?? false,
    become(learner) {
      const before = who
      const theirs = key('')
      who = seedOf(learner, 0).toString(36)
      remember()
      if (before[0] !== '?') return before === who
      attempt(() => {
        for (const [name, value] of Object.entries(sessionStorage)) {
          if (!name.startsWith(theirs)) continue
          const own = name.slice(theirs.length)
          if (own !== 'state') localStorage.setItem(key(own), value)
          localStorage.removeItem(name)
          sessionStorage.removeItem(name)
        }
      })
      return true
    }
  }
}

/** Storage may be forbidden here, in part or as a whole: then there is nothing. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
