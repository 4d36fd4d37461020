import { type Activity, type Course, type Module, type Page, type Target, visit } from '@curricle/model'

/** The places of a module that a link can name. */
export interface Anchors {
  module: Module
  target: Target
  /** By id. */
  ids: Map<string, Target>
  /** Where each file of the module begins, by its path without language suffix. */
  files: Map<string, Target>
}

/**
 * The places of every module, by module id. Terms are found from everywhere: see `terms`.
 *
 * @param paths of the course's files
 */
export function anchors(course: Course, paths: Iterable<string>): Map<string, Anchors> {
  const texts = [...paths].filter(path => path.endsWith('.md') && !/(^|\/)readme\./i.test(path))
  return new Map(course.children.map(module => [module.id, moduleAnchors(module, course.metadata.languages, texts)]))
}

function moduleAnchors(module: Module, languages: readonly string[], texts: readonly string[]): Anchors {
  const target: Target = { module: module.id, moduleTitle: module.title, inside: true }
  const ids = new Map<string, Target>([[module.id, target]])
  const files = new Map<string, Target>([[neutral(module.path, languages), target]])
  for (const objective of module.objectives) ids.set(objective.id, target)
  for (const place of module.children) {
    const there = placeTarget(target, place)
    const file = neutral(place.path, languages)
    if (!files.has(file)) files.set(file, there)
    visit(place, (node, parents) => {
      if (node === place) ids.set(place.id, there)
      else if ('id' in node && node.id !== undefined && !ids.has(node.id) && !parents.some(isItem))
        ids.set(node.id, { ...there, id: node.id })
    })
  }
  // A file of a folder in which no page begins, such as one with the title alone, leads to the module.
  for (const path of texts) {
    const file = neutral(path, languages)
    if (path.startsWith(`${module.path}/`) && !files.has(file)) files.set(file, target)
  }
  return { module, target, ids, files }
}

/** Choices and other parts of a question are no places of their own. */
const isItem = ({ type }: { type: string }) => type === 'item' || type === 'slide'

function placeTarget(module: Target, { id, type, title }: Page | Activity): Target {
  return { ...module, place: id, placeType: type, placeTitle: title }
}

/** A file's name without the suffix of its language: `02-law.fr.md` and `02-law.md` are one. */
export function neutral(path: string, languages: readonly string[]): string {
  const suffix = languages.find(language => path.endsWith(`.${language}.md`))
  return suffix === undefined ? path : `${path.slice(0, -suffix.length - 4)}.md`
}
