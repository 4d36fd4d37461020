import type { HtmlContext } from '@curricle/html'
import type { Words } from '@curricle/locale'
import type { Message, ResolvedCourse, Target } from '@curricle/model'
import { type Files, safeName, watched, webResources } from './files.ts'

/** What every part of one package is written with. */
export interface Scope {
  course: ResolvedCourse
  words: Words
  files: Files
  message: Message
  math: 'mathml' | 'tex'
  /** Paths of the web pages in the package, by `module/place`; a module alone names its first page. */
  pages: ReadonlyMap<string, string>
}

/** The same scope, with the paths of the files that are shown through it. */
export function watchedScope(scope: Scope): { inner: Scope; seen: ReadonlySet<string> } {
  const files = watched(scope.files)
  return { inner: { ...scope, files }, seen: files.seen }
}

/** Web pages stand one folder below `web_resources`: everything else is reached through `../`. */
export function pageView(scope: Scope): HtmlContext {
  const below = (path: string): string => `../${path.slice(webResources.length + 1)}`
  return {
    words: scope.words,
    assets: scope.course.assets,
    math: scope.math,
    address: asset => below(scope.files.path(asset)),
    link: target => {
      const page = pageOf(target, scope)
      return page && below(page) + (target.id ? `#${encodeURIComponent(target.id)}` : '')
    }
  }
}

/**
 * HTML inside the XML of questions and topics, which stands at the root of the package. Moodle (4.5) takes the token away and
 * joins the rest to the folder of the XML file, so there is no slash behind the token; Canvas looks the rest up among the
 * files, and only without a `#…`.
 */
export function textView(scope: Scope): HtmlContext {
  return {
    words: scope.words,
    assets: scope.course.assets,
    math: scope.math,
    address: asset => `$IMS-CC-FILEBASE$${scope.files.path(asset)}`,
    link: target => {
      const page = pageOf(target, scope)
      return page && `$IMS-CC-FILEBASE$${page}`
    }
  }
}

/** Only web pages can be linked to: whatever file a link names, Canvas makes it a file of the course, a quiz with its key too. */
function pageOf(target: Target, { pages }: Scope): string | undefined {
  if (!target.inside) return undefined
  return pages.get(target.place === undefined ? target.module : `${target.module}/${target.place}`)
}

/** Path of the web page of a page, slides or exercise. */
export function pagePath(module: string, place: string): string {
  return `${webResources}/${safeName(module)}/${safeName(place)}.html`
}
