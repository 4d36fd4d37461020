import type { CourseNode } from '@curricle/model'

/** The files that a node itself names, by path. `paths`: all there are, to look for in an author's HTML. */
export function namedFiles(node: CourseNode, paths: Iterable<string>): string[] {
  switch (node.type) {
    case 'image':
    case 'link':
      return [node.url]
    case 'media':
      return [node.url, node.captions, node.poster].filter(path => path !== undefined)
    case 'html':
      return [...paths].filter(path => node.value.includes(path))
    default:
      return []
  }
}
