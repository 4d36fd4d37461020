import type {
  Activity,
  Criterion,
  Introduction,
  Level,
  Notes,
  Page,
  Pool,
  Rubric,
  Slide,
  Solution,
  Task,
  Template
} from './activity.ts'
import type { ContentNode } from './content.ts'
import type { Course, Module } from './course.ts'
import type { Area, Item, ItemPart } from './item.ts'
import type { Objective } from './objective.ts'

/** Every node of the course tree. */
export type CourseNode =
  | Course
  | Module
  | Objective
  | Page
  | Activity
  | Slide
  | Notes
  | Task
  | Solution
  | Template
  | Rubric
  | Criterion
  | Level
  | Introduction
  | Pool
  | Item
  | ItemPart
  | Area
  | ContentNode

/** What an activity, page or slide holds besides the content itself. */
type Fields = {
  heading?: CourseNode[]
  objectives?: (Objective | string)[]
  columns?: CourseNode[][]
  image?: unknown
  left?: CourseNode[]
  right?: CourseNode[]
  children?: CourseNode[]
  feedback?: CourseNode[]
}

/** All nodes right below a node, in reading order, whichever field they stand in. */
export function children(node: CourseNode): CourseNode[] {
  const below: CourseNode[] = []
  forEachChild(node, child => below.push(child))
  return below
}

/** Calls `visitor` for the node and all below it, parents first. Returning `false` leaves out what is below. */
export function visit(node: CourseNode, visitor: (node: CourseNode, parents: readonly CourseNode[]) => unknown): void {
  const parents: CourseNode[] = []
  const walk = (each: CourseNode): void => {
    if (visitor(each, parents) === false) return
    parents.push(each)
    forEachChild(each, walk)
    parents.pop()
  }
  walk(node)
}

/** Without a list in between: courses have hundreds of thousands of nodes, and are walked a dozen times. */
function forEachChild(node: CourseNode, take: (child: CourseNode) => unknown): void {
  const fields = node as Fields
  each(fields.heading, take)
  if (node.type === 'module') each(node.objectives, take)
  else if (node.type === 'hotspot') take(node.image)
  if (fields.columns) for (const column of fields.columns) each(column, take)
  each(fields.left, take)
  each(fields.right, take)
  each(fields.children, take)
  each(fields.feedback, take)
}

function each(list: CourseNode[] | undefined, take: (child: CourseNode) => unknown): void {
  if (list) for (const child of list) take(child)
}

/** The children of one type, typed. */
export function parts<Node extends { type: string }, Type extends Node['type']>(
  parent: { children: readonly Node[] },
  type: Type
): Extract<Node, { type: Type }>[] {
  return parent.children.filter((child): child is Extract<Node, { type: Type }> => child.type === type)
}

/** The first child of one type, if there is one. */
export function part<Node extends { type: string }, Type extends Node['type']>(
  parent: { children: readonly Node[] },
  type: Type
): Extract<Node, { type: Type }> | undefined {
  return parts(parent, type)[0]
}
