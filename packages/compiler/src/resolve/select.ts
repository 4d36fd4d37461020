import type {
  Asset,
  Audience,
  Course,
  CourseNode,
  Edition,
  Module,
  Only,
  ResolvedCourse,
  Target
} from '@curricle/model'
import { fontFiles, visit } from '@curricle/model'
import type { Node } from 'unist'
import { namedFiles } from '../named-files.ts'

/** For whom a package is. */
export interface Selection {
  edition: Edition
  /** Undefined: no region. */
  region?: string | undefined
  /** Id of the one module that the package holds; undefined: the whole course. */
  module?: string | undefined
}

/** A copy of the course with nothing in it but what the selection is for. `left`: links whose target is not in it. */
export function select(course: Course, selection: Selection, assets: ReadonlyMap<string, Asset>): Draft {
  const modules = course.children.filter(({ id }) => selection.module === undefined || id === selection.module)
  const copy = keep({ ...course, children: modules }, selection) as Course
  tidy(copy)
  const scope = selection.module === undefined ? 'course' : 'module'
  const dangling = retarget(copy, course)
  return {
    course: Object.assign(copy, {
      ...selection,
      module: undefined,
      scope,
      assets: used(copy, assets),
      bibliography: []
    }) as Draft['course'],
    dangling
  }
}

export interface Draft {
  course: Omit<ResolvedCourse, symbol>
  dangling: { node: CourseNode; parents: readonly CourseNode[] }[]
}

/** The node and what is below it, but for what others are meant to see. What no stage changes is shared, the rest is new. */
function keep(node: object, selection: Selection): object {
  const { type } = node as { type?: string }
  if (type !== undefined && leaves.has(type)) return node
  const copy = { ...node } as Record<string, unknown>
  for (const key in copy) {
    const value = copy[key]
    if (Array.isArray(value)) copy[key] = keepList(value, selection)
    else if (typeof value === 'object' && value !== null && !shared.has(key)) copy[key] = keep(value, selection)
  }
  return copy
}

/** Nodes without others in them, and fields, that no stage changes. */
const leaves = new Set([
  'text',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'math',
  'inlineMath',
  'html',
  'image',
  'gap'
])
const shared = new Set(['position', 'metadata', 'audience', 'target', 'shape', 'data'])

function keepList(list: readonly unknown[], selection: Selection): unknown[] {
  const kept: unknown[] = []
  for (const each of list) {
    if (Array.isArray(each)) kept.push(keepList(each, selection))
    else if (typeof each !== 'object' || each === null) kept.push(each)
    else if (isSeen(each, selection)) {
      if ((each as { type?: string }).type !== 'only') kept.push(keep(each, selection))
      else kept.push(...passage(each as Only, selection))
    }
  }
  return kept
}

/** What stands in an `only`, each node marked with the audience: in the teacher's edition a reader wants to see what learners lack. */
const passage = ({ children, audience }: Only, selection: Selection): unknown[] =>
  keepList(children, selection).map(child => {
    const node = child as Node
    return { ...node, data: { ...node.data, audience: { ...audience, ...node.data?.audience } } }
  })

function isSeen(node: { type?: string; audience?: Audience }, selection: Selection): boolean {
  if (selection.edition === 'learner' && (node.type === 'notes' || node.type === 'solution')) return false
  return node.audience === undefined || sees(selection, node.audience)
}

function sees({ edition, region }: Selection, audience: Audience): boolean {
  if (audience.for !== undefined && audience.for !== edition) return false
  return audience.region === undefined || audience.region === (region ?? 'none')
}

/** Takes out what has become empty or points to an objective that is not in the package. */
function tidy(course: Course): void {
  const objectives = new Set(course.children.flatMap(module => module.objectives.map(({ id }) => id)))
  const isKnown = (id: string) => objectives.has(id)
  course.children = course.children.map(module => ({ ...module, children: module.children.filter(isAsked) }))
  visit(course, node => {
    if (node.type === 'item' || node.type === 'exercise' || node.type === 'discussion')
      node.objectives = node.objectives.filter(isKnown)
    if (node.type === 'criterion' && node.objective !== undefined && !isKnown(node.objective)) delete node.objective
    if (node.type === 'pool') node.draw = Math.min(node.draw, node.children.length)
  })
}

function isAsked(place: Module['children'][number]): boolean {
  if (place.type === 'slides') return place.children.length > 0
  if (place.type !== 'assessment') return true
  place.children = place.children.filter(child => child.type !== 'pool' || child.children.length > 0)
  return place.children.some(({ type }) => type !== 'introduction')
}

/**
 * Links to modules that the package does not hold are marked; links to places that this selection cut out become their words,
 * for their title is not for these readers. Returns these.
 */
function retarget(copy: Course, full: Course): Draft['dangling'] {
  const places = new Set<string>()
  for (const module of copy.children) {
    places.add(module.id)
    for (const { id } of module.children) places.add(`${module.id}/${id}`)
  }
  const inPackage = new Set(copy.children.map(({ id }) => id))
  const inCourse = new Set(full.children.map(({ id }) => id))
  const dangling: Draft['dangling'] = []
  visit(copy, (node, parents) => {
    if (node.type !== 'reference') return
    const { module, place } = node.target
    if (!inPackage.has(module) && inCourse.has(module)) node.target = { ...node.target, inside: false } satisfies Target
    else if (!places.has(place === undefined ? module : `${module}/${place}`))
      dangling.push({ node, parents: [...parents] })
  })
  for (const { node, parents } of dangling) unwrap(node, parents.at(-1))
  return dangling
}

/** Puts the children of a node in its place. */
function unwrap(node: CourseNode, parent: CourseNode | undefined): void {
  for (const list of Object.values(parent ?? {})) {
    const index = Array.isArray(list) ? list.indexOf(node) : -1
    if (index >= 0) list.splice(index, 1, ...(node as { children: CourseNode[] }).children)
  }
}

/** The files that the copy still names. */
function used(course: Course, assets: ReadonlyMap<string, Asset>): Map<string, Asset> {
  const { image, theme } = course.metadata
  const named = new Set([image, theme.logo, ...fontFiles(theme).map(({ path }) => path)])
  visit(course, node => {
    for (const path of namedFiles(node, assets.keys())) named.add(path)
  })
  return new Map([...assets].filter(([path]) => named.has(path)))
}
