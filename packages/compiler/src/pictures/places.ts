import type { CourseNode, Fit, PicturePlace, ResolvedCourse } from '@curricle/model'
import { visit } from '@curricle/model'
import { namedFiles } from '../named-files.ts'

/** Where a picture is used. */
export interface PictureUse {
  /** The widest place. */
  place: PicturePlace
  /** The first node that shows it. */
  node: CourseNode
}

/** The pictures that a course shows, by path; files that it only links to are for download, and stay as they are. */
export function pictureUses(course: ResolvedCourse, { widths }: Fit): Map<string, PictureUse> {
  const uses = new Map<string, PictureUse>()
  const use = (path: string | undefined, place: PicturePlace, node: CourseNode) => {
    if (path === undefined) return
    const known = uses.get(path)
    if (!known) uses.set(path, { place, node })
    else if (widths[place] > widths[known.place]) known.place = place
  }
  const linked = new Set<string>()
  visit(course, (node, parents) => {
    const place = parents.some(({ type }) => type === 'slide') ? 'slide' : 'text'
    if (node.type === 'link') linked.add(node.url)
    else for (const path of namedFiles(node, course.assets.keys())) use(path, place, node)
  })
  use(course.metadata.image, 'text', course)
  use(course.metadata.theme.logo, 'logo', course)
  for (const path of linked) uses.delete(path)
  return uses
}
