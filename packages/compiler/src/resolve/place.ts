import type { Course, CourseNode } from '@curricle/model'
import { visit } from '@curricle/model'
import type { Node } from 'unist'

/** Where something stands in the author's files. */
export interface Place {
  /** The file, from the course's folder. */
  path: string
  position?: Node['position'] | undefined
}

/** The place of a node, or of the nearest one above it that has one. `parents`: outermost first, as `visit` gives them. */
export function place(node: CourseNode, parents: readonly CourseNode[]): Place {
  const line = [...parents, node].reverse()
  return {
    path: line.map(file).find(path => path !== undefined) ?? 'course.yaml',
    position: line.find(each => each.position)?.position
  }
}

/** The file that a node begins: of a module in a folder, the first that says something. A recording's transcript may stand in a file of its own. */
function file(node: CourseNode): string | undefined {
  if (node.type === 'transcript') return node.url
  if (node.type === 'module') return node.objectives[0]?.path ?? node.children[0]?.path ?? node.path
  return 'path' in node ? node.path : undefined
}

/** Finds the places of a course's nodes. They are gathered when the first is asked for: most courses have nothing to report. */
export function places(course: Course): (node: Node) => Place | undefined {
  let known: Map<Node, Place> | undefined
  return node => {
    known ??= gathered(course, each => !small.has(each.type))
    return known.get(node) ?? gathered(course, each => each === node).get(node)
  }
}

/** Most of a course, and seldom what a message is about: not kept, but looked for. */
const small = new Set<CourseNode['type']>([
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'break',
  'paragraph',
  'listItem',
  'tableRow',
  'tableCell'
])

function gathered(course: Course, isWanted: (node: CourseNode) => boolean): Map<Node, Place> {
  const found = new Map<Node, Place>()
  visit(course, (node, parents) => {
    if (isWanted(node)) found.set(node, place(node, parents))
  })
  return found
}
