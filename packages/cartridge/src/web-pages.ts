import type { Module } from '@curricle/model'
import { isAssignment } from './assignment.ts'
import { pagePath } from './scope.ts'
import type { Version } from './version.ts'
import { linkOf } from './web-link.ts'

/**
 * Paths of the web pages of a course, by `module/place`, and by `module` that of its first page. Nothing else can be linked
 * to: whatever file a link names, Canvas makes it a file of the course, a quiz with its key too.
 */
export function webPages(modules: readonly Module[], { types }: Version): Map<string, string> {
  const pages = new Map<string, string>()
  for (const module of modules) {
    if (!beginsWithPage(module)) pages.set(module.id, pagePath(module.id, overviewName))
    for (const child of module.children) {
      const isPage =
        child.type === 'page'
          ? linkOf(child) === undefined
          : child.type === 'slides' || (child.type === 'exercise' && !(types.assignment && isAssignment(child)))
      if (!isPage) continue
      const path = pagePath(module.id, child.id)
      pages.set(`${module.id}/${child.id}`, path)
      if (!pages.has(module.id)) pages.set(module.id, path)
    }
  }
  return pages
}

/** No id that an author can write begins with an underscore, so no page has this name. */
export const overviewName = '_overview'

/** A module says its objectives on its first page; one that begins with anything else gets a page for them. */
export function beginsWithPage({ children: [first] }: Module): boolean {
  return first?.type === 'page' && linkOf(first) === undefined
}
