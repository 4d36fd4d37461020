import type { Braces } from './braces.ts'
import type { Taken } from './taken.ts'

/** Which ids a module has, and what its author said in braces: what a translation need not say again. */
export interface Register {
  /** Ids that are unique in the module. */
  ids: Taken
  /** Braces by place in the tree (`parent/what`), in their order. */
  said: Map<string, Braces[]>
  /** Points of a rubric's levels, by the same places. */
  levels: Map<string, number[]>
  /** The same of the original, when this is a translation. */
  original: Register | undefined
}

export function register(original?: Register): Register {
  return { ids: new Map(), said: new Map(), levels: new Map(), original }
}

/**
 * Notes the braces of a construct and finds those of the original: by id when the construct has one, else by its order
 * among its like.
 */
export function counterpart(register: Register, place: string, own: Braces): Braces | undefined {
  const before = register.said.get(place) ?? []
  register.said.set(place, [...before, own])
  const original = register.original?.said.get(place)
  return own.id ? original?.find(each => each.id?.value === own.id?.value) : original?.[before.length]
}
