import type { HtmlContext } from '@curricle/html'
import type { Words } from '@curricle/locale'
import type { Gap, Item, Module, ResolvedCourse, Target } from '@curricle/model'
import { codes, type Runtime } from '@curricle/player'
import type { Files } from './files.ts'
import { type View, views } from './view.ts'

/** All that writing one module's page needs. */
export interface Scope {
  course: ResolvedCourse
  module: Module
  words: Words
  files: Files
  runtime: Runtime
  views: View[]
  /** Code of each question, two characters, from the ids of quiz and question. */
  itemCodes: ReadonlyMap<Item, string>
  /** Address of the root of the package from the module's page. */
  root: string
  /** Addresses of files that stand in the page itself, by the file's id. */
  within: ReadonlyMap<string, string>
  /** Address of a module's page from this one; undefined: it cannot be linked. */
  moduleAddress(id: string): string | undefined
}

/** The scope of one module; `root` and links between modules are the format's to say. */
export function scope(
  given: Omit<Scope, 'views' | 'itemCodes' | 'moduleAddress'> & Partial<Pick<Scope, 'moduleAddress'>>
): Scope {
  return {
    moduleAddress: () => undefined,
    ...given,
    views: views(given.module, given.course, given.words),
    itemCodes: itemCodes(given.module)
  }
}

/** How a view's content is written: its ids carry the view's code, so that all views stand in one document. */
export function htmlContext(scope: Scope, view: View, gap?: (gap: Gap) => string): HtmlContext {
  const { course, words, files, root, within } = scope
  return {
    words,
    assets: course.assets,
    language: course.language,
    headingLevel: 2,
    idPrefix: `${view.code}-`,
    address: asset => within.get(asset.id) ?? `${root}${files.path(asset)}`,
    link: target => address(scope, target),
    ...(gap ? { gap } : {})
  }
}

function address(scope: Scope, target: Target): string | undefined {
  if (!target.inside) return undefined
  if (target.module !== scope.module.id) {
    const place = target.id ?? target.place
    const page = scope.moduleAddress(target.module)
    return page && place ? `${page}#${encodeURIComponent(place)}` : page
  }
  const view = scope.views.find(({ content }) => 'id' in content && content.id === target.place) ?? scope.views[0]
  if (!view) return undefined
  return target.id === undefined || target.id === target.place ? `#v-${view.code}` : `#${view.code}-${target.id}`
}

function itemCodes(module: Module): Map<Item, string> {
  const items = module.children.flatMap(child =>
    child.type !== 'assessment'
      ? []
      : child.children.flatMap(part =>
          part.type === 'item'
            ? [{ item: part, id: `${child.id}/${part.id}` }]
            : part.type === 'pool'
              ? part.children.map(item => ({ item, id: `${child.id}/${item.id}` }))
              : []
        )
  )
  const names = codes(
    items.map(({ id }) => id),
    2
  )
  return new Map(items.map(({ item }, index) => [item, names[index] ?? '']))
}
