import type { Adapter } from '../src/report.ts'

/** The LMS at the other end. `set` and `commit` say whether it took what it was given. */
export interface Channel {
  start(): boolean
  get(element: string): string
  set(element: string, value: string): boolean
  commit(): boolean
  finish(): boolean
  /** Whether the last call failed because this API was not initialised: it is another one than at the start. */
  forgot(): boolean
}

type Api = Record<string, (...given: string[]) => unknown>

/** The LMS's API as its adapter names it; undefined when no window around has one. */
export function channel({ api, prefix, finish }: Adapter): Channel | undefined {
  let found = find(api)
  if (!found) return undefined
  const call = (method: string, ...given: string[]): string => {
    try {
      // An LMS that loads itself anew puts up another one.
      found = find(api) ?? found
      return String(found?.[prefix + method]?.(...given))
    } catch {
      // The LMS's window went away or its script broke: an answer that is not `true`.
      return 'error'
    }
  }
  const done = (...given: [string, ...string[]]): boolean => call(...given) === 'true'
  return {
    start: () => done('Initialize', ''),
    get: element => call('GetValue', element).replace(/^(error|undefined|null)$/, ''),
    set: (element, value) => done('SetValue', element, value),
    commit: () => done('Commit', ''),
    finish: () => done(finish, ''),
    // 301 in SCORM 1.2; 122, 132 and 142 for get, set and commit in 2004.
    forgot: () => /^(301|1[234]2)$/.test(call('GetLastError'))
  }
}

/**
 * Looks in this window, in those around it, then in the one that opened it and those around that
 * (SCORM 1.2 run-time environment, 3.3.6).
 */
function find(name: string): Api | undefined {
  return above(window, name) ?? above(window.opener, name) ?? above(window.top?.opener, name)
}

function above(from: Window | null, name: string): Api | undefined {
  for (let here = from, steps = 0; here && steps < 500; steps++) {
    try {
      const api = (here as unknown as Record<string, Api>)[name]
      if (api) return api
    } catch {
      // A window of another origin refuses to be asked: the search goes on above it.
    }
    if (here.parent === here) break
    here = here.parent
  }
  return undefined
}
