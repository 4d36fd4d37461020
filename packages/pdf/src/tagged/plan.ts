import type { Role } from './definition.ts'
import type { Reference } from './pdfkit.ts'

/** An element of the structure tree before it is written, in the order of the document. */
export interface Plan {
  role: Role
  children: (Plan | Content | Annotation)[]
  attributes: Attributes
}

export interface Attributes {
  alt?: string | undefined
  actual?: string | undefined
  language?: string | undefined
  scope?: 'Column' | 'Row' | undefined
  columnSpan?: number | undefined
  rowSpan?: number | undefined
  /** Required of a Note (ISO 14289-1, 7.9). */
  id?: string | undefined
  numbering?: 'Disc' | 'Decimal' | 'LowerAlpha' | 'LowerRoman' | 'UpperAlpha' | 'None' | undefined
  /** Left, bottom, right, top in points, from the page's lower left corner. */
  box?: [number, number, number, number] | undefined
}

/** A run of marked content on a page (ISO 32000-1, 14.7.4.2). */
export interface Content {
  type: 'content'
  id: number
  page: Reference
  /** The page's entry in the parent tree, by marked-content id. */
  parents: (Reference | null)[]
}

/** A link annotation that an element holds (14.7.4.3). */
export interface Annotation {
  type: 'annotation'
  object: Reference
  page: Reference
  /** Key in the parent tree. */
  key: number
}

/** A new element, put below its parent. */
export function plan(role: Role, parent?: Plan, attributes: Attributes = {}): Plan {
  const made: Plan = { role, children: [], attributes }
  parent?.children.push(made)
  return made
}

export const isPlan = (child: Plan | Content | Annotation): child is Plan => 'role' in child

/** Takes out elements that hold nothing, except empty cells, which keep a table regular; true when something is left. */
export function prune(element: Plan): boolean {
  element.children = element.children.filter(child => !isPlan(child) || prune(child))
  return element.children.length > 0 || element.role === 'TD' || element.role === 'TH'
}

/** The last element below, if it is the very last child. */
export function lastPlan(element: Plan): Plan | undefined {
  const last = element.children.at(-1)
  return last && isPlan(last) ? last : undefined
}
