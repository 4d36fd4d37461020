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

/** The file that a node begins. A recording's transcript may stand in a file of its own. */
function file(node: CourseNode): string | undefined {
  if (node.type === 'transcript') return node.url
  return 'path' in node ? node.path : undefined
}

/** Finds the places of a course's nodes. They are gathered when the first is asked for: most courses have nothing to report. */
export function places(course: Course): (node: Node) => Place | undefined {
  const paths = new Map<Node, string>()
  /** Positions of what stands around nodes that have none. */
  const around = new Map<Node, Node['position']>()
  return node => {
    if (paths.size === 0)
      visit(course, (each, parents) => {
        const own = file(each) ?? paths.get(parents.at(-1) ?? each) ?? 'course.yaml'
        paths.set(each, own)
        if (!each.position) around.set(each, place(each, parents).position)
      })
    const path = paths.get(node)
    return path === undefined ? undefined : { path, position: node.position ?? around.get(node) }
  }
}
