import { type CourseNode, type Figure, type ResolvedCourse, type Target, visit } from '@curricle/model'

/** Name of a place in the document. */
export const destination = (...path: readonly (string | undefined)[]): string =>
  path.filter(step => step !== undefined).join('/')

/** Every place of a course, and every work of its list of references, that our pages have a line for, so that links can lead there. */
export function destinations(course: ResolvedCourse): Set<string> {
  const found = new Set<string>()
  for (const module of course.children) {
    found.add(destination(module.id))
    for (const place of module.children) {
      found.add(destination(module.id, place.id))
      visit(place, node => {
        const id = idOf(node)
        if (id !== undefined && node !== place) found.add(destination(module.id, place.id, id))
      })
    }
  }
  for (const { key } of course.bibliography) found.add(destination('bibliography', key))
  return found
}

/** What a figure is called within its page: its id, else its number, by which lists of figures lead to it. */
export const figureName = ({ id, kind, number }: Figure): string | undefined =>
  id ?? (number === undefined ? undefined : `${kind}-${number}`)

/** The id of a node whose first line can be a goal. */
function idOf(node: CourseNode): string | undefined {
  switch (node.type) {
    case 'heading':
    case 'term':
    case 'finding':
    case 'recommendation':
    case 'item':
    case 'media':
      return node.id
    case 'box':
    case 'agenda':
      return node.id
    case 'figure':
      return node.children.some(child => child.type === 'caption') ? figureName(node) : undefined
    default:
      return undefined
  }
}

/** The nearest place that the document has for a target, if it has any. */
export function goal(target: Target, places: ReadonlySet<string>): string | undefined {
  if (!target.inside) return undefined
  return [
    destination(target.module, target.place, target.id),
    destination(target.module, target.place),
    destination(target.module)
  ].find(name => places.has(name))
}
