import { type Activity, type Audience, identifier, type Module, type Page, parts } from '@curricle/model'
import { serialize, type XmlElement } from '@curricle/xml'
import { aboutDocument, referencesDocument } from './content/about.ts'
import { exerciseDocument, solutionDocument, solutionTitle } from './content/exercise.ts'
import { overviewDocument, pageDocument } from './content/page.ts'
import { notesDocument, notesTitle, slidesDocument } from './content/slides.ts'
import { type Part, part } from './part.ts'
import { assessmentDocument } from './qti/assessment.ts'
import { pagePath, type Scope } from './scope.ts'
import { topicDocument } from './topic.ts'
import { linkOf, webLinkDocument } from './web-link.ts'

/** A folder of the table of contents: a module, or what belongs to the course as a whole. */
export interface Folder {
  identifier: string
  title: string
  parts: Part[]
}

/** The resource types of Common Cartridge 1.1 (manifest profile, `type`). */
export const types = {
  webcontent: 'webcontent',
  assessment: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment',
  bank: 'imsqti_xmlv1p2/imscc_xmlv1p1/question-bank',
  topic: 'imsdt_xmlv1p1',
  link: 'imswl_xmlv1p1'
} as const

/**
 * All folders of a package, one level deep (Moodle 4.5 turns deeper ones into labels with a broken picture), and the questions
 * left over for the question bank.
 */
export function contents(scope: Scope): { folders: Folder[]; spare: XmlElement[] } {
  const { course } = scope
  const spare: XmlElement[] = []
  const references = course.bibliography.length > 0 ? [referencesPart(scope)] : []
  const folders = course.children.map(module => {
    const { parts: own, spare: left } = moduleParts(module, scope)
    spare.push(...left)
    return { identifier: identifier('m', course.id, module.id), title: module.title, parts: own }
  })
  if (course.scope === 'course') {
    const general = {
      identifier: identifier('m', course.id),
      title: course.title,
      parts: [aboutPart(scope), ...references]
    }
    return { folders: [general, ...folders], spare }
  }
  folders.at(-1)?.parts.push(...references)
  return { folders, spare }
}

/** Paths of the web pages of a course, by `module/place`, and by `module` that of its first page. */
export function webPages(modules: readonly Module[]): Map<string, string> {
  const pages = new Map<string, string>()
  for (const module of modules) {
    if (!beginsWithPage(module)) pages.set(module.id, pagePath(module.id, overviewName))
    for (const child of module.children) {
      const isPage =
        child.type === 'page' ? linkOf(child) === undefined : child.type === 'slides' || child.type === 'exercise'
      if (!isPage) continue
      const path = pagePath(module.id, child.id)
      pages.set(`${module.id}/${child.id}`, path)
      if (!pages.has(module.id)) pages.set(module.id, path)
    }
  }
  return pages
}

/** No id that an author can write begins with an underscore, so no page has this name. */
const overviewName = '_overview'

/** A module says its objectives on its first page; one that begins with anything else gets a page for them. */
function beginsWithPage({ children: [first] }: Module): boolean {
  return first?.type === 'page' && linkOf(first) === undefined
}

function moduleParts(module: Module, scope: Scope): { parts: Part[]; spare: XmlElement[] } {
  const spare: XmlElement[] = []
  const found: Part[] = beginsWithPage(module)
    ? []
    : [webPart([module.id, overviewName], module.title, module, inner => overviewDocument(module, inner), scope)]
  for (const child of module.children) {
    const write = writers[child.type] as (child: Page | Activity, place: Place) => Part[]
    found.push(...write(child, { module, scope, spare }))
  }
  return { parts: found, spare }
}

interface Place {
  module: Module
  scope: Scope
  /** Filled with what is for the question bank. */
  spare: XmlElement[]
}
type Child = Page | Activity
type Writers = { readonly [Type in Child['type']]: (child: Extract<Child, { type: Type }>, place: Place) => Part[] }

const writers: Writers = {
  page: (page, { module, scope }) => {
    const href = linkOf(page)
    if (href) return [xmlPart([module.id, page.id], page, 'link', () => webLinkDocument(page.title, href), scope)]
    return [webPart([module.id, page.id], page.title, page, inner => pageDocument(page, module, inner), scope)]
  },
  slides: (slides, { module, scope }) => {
    const ids = [module.id, slides.id]
    const shown = webPart(ids, slides.title, slides, inner => slidesDocument(slides, inner), scope)
    if (notesDocument(slides, scope) === undefined) return [shown]
    const write = (inner: Scope): string => notesDocument(slides, inner) ?? ''
    return [shown, webPart([...ids, 'notes'], notesTitle(slides, scope), forTeachers, write, scope)]
  },
  exercise: (exercise, { module, scope }) => {
    const ids = [module.id, exercise.id]
    const given = webPart(ids, exercise.title, exercise, inner => exerciseDocument(exercise, inner), scope)
    if (parts(exercise, 'solution').length === 0) return [given]
    const write = (inner: Scope): string => solutionDocument(exercise, inner)
    return [given, webPart([...ids, 'solution'], solutionTitle(exercise, scope), forTeachers, write, scope)]
  },
  assessment: (assessment, { module, scope, spare }) => {
    const write = (inner: Scope): string => {
      const { root, spare: left } = assessmentDocument(assessment, module, inner)
      spare.push(...left)
      return serialize(root)
    }
    return [xmlPart([module.id, assessment.id], assessment, 'assessment', write, scope)]
  },
  discussion: (discussion, { module, scope }) => [
    xmlPart([module.id, discussion.id], discussion, 'topic', inner => topicDocument(discussion, inner), scope)
  ]
}

const forTeachers: { audience: Audience } = { audience: { for: 'teacher' } }

function aboutPart(scope: Scope): Part {
  return webPart([scope.course.id, 'about'], scope.course.title, {}, aboutDocument, scope)
}

function referencesPart(scope: Scope): Part {
  return webPart([scope.course.id, 'references'], scope.words.references, {}, referencesDocument, scope)
}

function webPart(
  [module, ...place]: readonly string[],
  title: string,
  node: { audience?: Audience },
  body: (scope: Scope) => string,
  scope: Scope
): Part {
  const path = pagePath(module ?? '', place.join('.'))
  return part({ ...described([module ?? '', ...place], title, node, scope), type: types.webcontent, path, body }, scope)
}

/** Documents of XML stand at the root of the package: Moodle (4.5) looks for their pictures from where they stand. */
function xmlPart(
  ids: readonly string[],
  node: { title: string; audience?: Audience },
  type: 'assessment' | 'topic' | 'link',
  body: (scope: Scope) => string,
  scope: Scope
): Part {
  const description = described(ids, node.title, node, scope)
  return part({ ...description, type: types[type], path: `${description.identifier}.xml`, body }, scope)
}

function described(ids: readonly string[], title: string, { audience }: { audience?: Audience }, { course }: Scope) {
  return { identifier: identifier('r', course.id, ...ids), title, teacher: audience?.for === 'teacher' }
}
