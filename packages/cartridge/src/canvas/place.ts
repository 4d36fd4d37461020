import type { Module } from '@curricle/model'
import { identifier } from '@curricle/model'
import { isAssignment } from '../assignment.ts'
import { webResources } from '../files.ts'
import { placeOf, type Views } from '../scope.ts'
import { linkOf } from '../web-link.ts'

/** Identifier of a page or activity in Canvas, in every file that names it. */
export function placeIdentifier(course: string, ...ids: readonly string[]): string {
  return identifier('g', course, ...ids)
}

/**
 * What Canvas's importer turns into links, by `module/place` and by `module`. Pages are named by identifier (its
 * `wiki_page_migration_id`): their addresses come from their titles, and two titles may be the same.
 */
export function canvasPlaces(course: string, modules: readonly Module[]): Map<string, string> {
  const places = new Map<string, string>()
  for (const module of modules) {
    places.set(module.id, `$CANVAS_OBJECT_REFERENCE$/modules/${identifier('m', course, module.id)}`)
    for (const child of module.children) {
      const id = placeIdentifier(course, module.id, child.id)
      const page = `$WIKI_REFERENCE$/pages?wiki_page_migration_id=${id}`
      const address = {
        page: child.type === 'page' && linkOf(child) ? undefined : page,
        slides: page,
        exercise:
          child.type === 'exercise' && isAssignment(child) ? `$CANVAS_OBJECT_REFERENCE$/assignments/${id}` : page,
        assessment: `$CANVAS_OBJECT_REFERENCE$/quizzes/${id}`,
        discussion: `$CANVAS_OBJECT_REFERENCE$/discussion_topics/${id}`
      }[child.type]
      if (address) places.set(`${module.id}/${child.id}`, address)
    }
  }
  return places
}

/** How all texts of the Canvas flavour name files and places. */
export const canvasViews: Views = { page: view, text: view, answer: view }

function view(scope: Parameters<Views['page']>[0]): ReturnType<Views['page']> {
  return {
    words: scope.words,
    assets: scope.course.assets,
    math: scope.math,
    address: asset => `$IMS-CC-FILEBASE$/${scope.files.path(asset).slice(webResources.length + 1)}`,
    link: target => placeOf(target, scope),
    // Canvas looks for files in `src` and `href` alone (its LinkParser).
    poster: false
  }
}
