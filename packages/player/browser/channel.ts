import type { Adapter } from '../src/report.ts'

/** The LMS at the other end. `set` and `commit` say whether it took what it was given. */
export interface Channel {
  start(): boolean
  get(element: string): string
  set(element: string, value: string): boolean
  commit(): boolean
  finish(): boolean
}

type Api = Record<string, (...given: string[]) => unknown>

/** The LMS's API as its adapter names it; undefined when no window around has one. */
export function channel({ api, methods }: Adapter): Channel | undefined {
  const found = find(api)
  if (!found) return undefined
  const call = (method: string, ...given: string[]): string => {
    try {
      return String(found[method]?.(...given))
    } catch {
      // The LMS's window went away or its script broke: an answer that is not `true`.
      return 'error'
    }
  }
  return {
    start: () => call(methods.start, '') === 'true',
    get(element) {
      const value = call(methods.get, element)
      return value === 'error' || value === 'undefined' || value === 'null' ? '' : value
    },
    set: (element, value) => call(methods.set, element, value) === 'true',
    commit: () => call(methods.commit, '') === 'true',
    finish: () => call(methods.finish, '') === 'true'
  }
}

/**
 * Looks in this window, in those around it, then in the one that opened it and those around that
 * (SCORM 1.2 run-time environment, 3.3.6). A window of another origin refuses to be asked: the search goes on above it.
 */
function find(name: string): Api | undefined {
  return above(window, name) ?? above(opener(window), name) ?? above(opener(outermost()), name)
}

function above(from: Window | undefined, name: string): Api | undefined {
  let here = from
  for (let steps = 0; here && steps < 500; steps++) {
    const api = read(here, name)
    if (api) return api
    if (here.parent === here) return undefined
    here = here.parent
  }
  return undefined
}

function read(frame: Window, name: string): Api | undefined {
  try {
    return (frame as unknown as Record<string, Api | undefined>)[name] ?? undefined
  } catch {
    return undefined
  }
}

function opener(frame: Window | undefined): Window | undefined {
  try {
    return (frame?.opener as Window | null) ?? undefined
  } catch {
    return undefined
  }
}

function outermost(): Window | undefined {
  return window.top ?? undefined
}
