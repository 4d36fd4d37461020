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

/** The places of all nodes of a course, found when the first is asked for: most courses have nothing to report. */
export function places(course: Course): (node: Node) => Place | undefined {
  let known: Map<Node, Place> | undefined
  return node => {
    if (!known) {
      const found = new Map<Node, Place>()
      visit(course, (each, parents) => {
        found.set(each, place(each, parents))
      })
      known = found
    }
    return known.get(node)
  }
}
