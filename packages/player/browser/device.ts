import { seedOf } from '../src/shuffle.ts'
import { data } from './page.ts'

/** What this device keeps, by learner, so that two who share it do not meet each other's answers. */
export interface Device {
  get(name: string): string
  /** False when the browser keeps nothing (private window, sandboxed frame, full). */
  set(name: string, value: string): boolean
}

export function device(learner: string): Device {
  const key = (name: string): string => `curricle:${data.id}:${seedOf(learner, 0).toString(36)}:${name}`
  return {
    get(name) {
      try {
        return localStorage.getItem(key(name)) ?? ''
      } catch {
        // Storage is forbidden here: then there is nothing.
        return ''
      }
    },
    set(name, value) {
      try {
        if (value) localStorage.setItem(key(name), value)
        else localStorage.removeItem(key(name))
        return true
      } catch {
        return false
      }
    }
  }
}
