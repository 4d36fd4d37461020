import type { HtmlContext } from '@curricle/html'
import type { Words } from '@curricle/locale'
import type { Message, ResolvedCourse } from '@curricle/model'
import type { Binding } from './binding.ts'
import type { Files } from './files.ts'

/** What every item and test of one package is written with. */
export interface Scope {
  course: ResolvedCourse
  words: Words
  files: Files
  message: Message
  binding: Binding
  /** Version of the tool that writes. */
  version: string
}

/**
 * How the texts of an item name files. All XML stands at the root of the package, so a path is an address too: Canvas looks
 * for an address among the paths as it is, without resolving `../`. `prefix` keeps the ids of one file apart.
 */
export function view(scope: Scope, prefix: string): HtmlContext {
  return {
    words: scope.words,
    assets: scope.course.assets,
    address: asset => scope.files.path(asset),
    link: () => undefined,
    idPrefix: `${prefix}-`,
    gap: ({ id }) => `<span data-gap="${id}"></span>`,
    language: scope.course.language
  }
}
