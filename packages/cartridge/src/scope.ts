import type { HtmlContext } from '@curricle/html'
import type { Words } from '@curricle/locale'
import type { Message, ResolvedCourse, Target } from '@curricle/model'
import { type Files, safeName, watched, webResources } from './files.ts'
import type { Version } from './version.ts'

/** What every part of one package is written with. */
export interface Scope {
  course: ResolvedCourse
  words: Words
  files: Files
  message: Message
  math: 'mathml' | 'tex'
  /** What can be linked to, by `module/place` and by `module`: the path of a web page, or what the views make of it. */
  places: ReadonlyMap<string, string>
  views: Views
  version: Version
}

/** How texts name files and places. */
export interface Views {
  /** In a web page. */
  page(scope: Scope): HtmlContext
  /** In the text of a question or topic, which is HTML inside XML. */
  text(scope: Scope): HtmlContext
  /** In choices and feedback, which importers treat with less care. */
  answer(scope: Scope): HtmlContext
}

/** How the web pages and questions of a plain cartridge name files and places. */
export const webViews: Views = { page, text, answer }

/** The same scope, with the paths of the files that are shown through it. */
export function watchedScope(scope: Scope): { inner: Scope; seen: ReadonlySet<string> } {
  const files = watched(scope.files)
  return { inner: { ...scope, files }, seen: files.seen }
}

/**
 * Web pages stand one folder below `web_resources`: everything else is reached through `../`. A link to a page always names a
 * place in it: Moodle (4.5) takes what is nothing but a path for a file to store, and it stores no pages.
 */
function page(scope: Scope): HtmlContext {
  const below = (path: string): string => `../${path.slice(webResources.length + 1)}`
  return {
    words: scope.words,
    assets: scope.course.assets,
    math: scope.math,
    address: asset => below(scope.files.path(asset)),
    link: target => {
      const path = placeOf(target, scope)
      return path && `${below(path)}#${encodeURIComponent(target.id ?? 'content')}`
    }
  }
}

/**
 * HTML inside the XML of questions and topics, which stands at the root of the package. Moodle (4.5) takes the token away and
 * joins the rest to the folder of the XML file, so there is no slash behind the token; Canvas looks the rest up among the
 * files, and only without a `#…`.
 */
function text(scope: Scope): HtmlContext {
  return {
    words: scope.words,
    assets: scope.course.assets,
    math: scope.math,
    address: asset => `$IMS-CC-FILEBASE$${scope.files.path(asset)}`,
    link: target => {
      const path = placeOf(target, scope)
      return path && `$IMS-CC-FILEBASE$${path}`
    }
  }
}

/**
 * Canvas finds these files only behind a slash and without `web_resources`; Moodle (4.5) leaves them where they are. A link
 * would lead nowhere there, so places stand as words.
 */
function answer(scope: Scope): HtmlContext {
  return {
    words: scope.words,
    assets: scope.course.assets,
    math: scope.math,
    address: asset => `$IMS-CC-FILEBASE$/${scope.files.path(asset).slice(webResources.length + 1)}`,
    link: () => undefined
  }
}

/** What stands for a place in `places`; undefined when the package cannot link to it. */
export function placeOf(target: Target, { places }: Scope): string | undefined {
  if (!target.inside) return undefined
  return places.get(target.place === undefined ? target.module : `${target.module}/${target.place}`)
}

/** Path of the web page of a page, slides or exercise. */
export function pagePath(module: string, place: string): string {
  return `${webResources}/${safeName(module)}/${safeName(place)}.html`
}

/**
 * Ids of what is not written by an author but belongs to the package: in that of one module below the module, so that two
 * modules imported into one course keep their own. No id that an author can write begins with an underscore.
 */
export function ownIds(name: string, { course }: Scope): string[] {
  const [module] = course.children
  return course.scope === 'module' && module ? [module.id, `_${name}`] : [course.id, `_${name}`]
}
