import { type Activity, type Audience, identifier, type Module, type Page, parts } from '@curricle/model'
import { isAssignment } from '../assignment.ts'
import { aboutText, referencesText } from '../content/about.ts'
import { exerciseText, solutionText } from '../content/exercise.ts'
import { overviewText, pageText } from '../content/page.ts'
import { hasNotes, notesText, slidesText } from '../content/slides.ts'
import { ownIds, type Scope } from '../scope.ts'
import { linkOf, webLinkDocument } from '../web-link.ts'
import { beginsWithPage, overviewName } from '../web-pages.ts'
import { assignment } from './assignment.ts'
import type { Engine } from './options.ts'
import { type CanvasModule, type CanvasPart, canvasPart } from './part.ts'
import { placeIdentifier } from './place.ts'
import { quiz } from './quiz.ts'
import { topic } from './topic.ts'
import { wikiPage } from './wiki-page.ts'

/** The modules of a Canvas course; before them one for what belongs to the course as a whole. */
export function canvasModules(scope: Scope, engine: Engine): CanvasModule[] {
  const { course } = scope
  const references =
    course.bibliography.length > 0 ? [wikiPage(ownIds('references', scope), {}, referencesText, scope)] : []
  const modules: CanvasModule[] = course.children.map((module, index) => {
    const before = course.metadata.progress === 'sequential' ? course.children[index - 1] : undefined
    return {
      identifier: moduleIdentifier(module, scope),
      title: module.title,
      parts: moduleParts(module, scope, engine),
      ...(before ? { after: { identifier: moduleIdentifier(before, scope), title: before.title } } : {})
    }
  })
  if (course.scope === 'module') {
    modules.at(-1)?.parts.push(...references)
    return modules
  }
  const about = wikiPage(ownIds('about', scope), {}, aboutText, scope, { front: true })
  return [{ identifier: identifier('m', course.id), title: course.title, parts: [about, ...references] }, ...modules]
}

function moduleIdentifier(module: Module, { course }: Scope): string {
  return identifier('m', course.id, module.id)
}

function moduleParts(module: Module, scope: Scope, engine: Engine): CanvasPart[] {
  const found = beginsWithPage(module)
    ? []
    : [wikiPage([module.id, overviewName], module, inner => overviewText(module, inner), scope)]
  for (const child of module.children) {
    const write = writers[child.type] as (child: Page | Activity, place: Place) => CanvasPart[]
    found.push(...write(child, { module, scope, engine }))
  }
  return found
}

interface Place {
  module: Module
  scope: Scope
  engine: Engine
}
type Child = Page | Activity
type Writers = {
  readonly [Type in Child['type']]: (child: Extract<Child, { type: Type }>, place: Place) => CanvasPart[]
}

const writers: Writers = {
  page: (page, { module, scope }) => {
    const href = linkOf(page)
    if (href) return [externalLink(page, href, module, scope)]
    return [wikiPage([module.id, page.id], page, inner => pageText(page, module, inner), scope)]
  },
  slides: (slides, { module, scope }) => {
    const ids = [module.id, slides.id]
    const shown = wikiPage(ids, slides, inner => slidesText(slides, inner), scope)
    if (!hasNotes(slides)) return [shown]
    return [shown, wikiPage([...ids, 'notes'], forTeachers, inner => notesText(slides, inner), scope)]
  },
  exercise: (exercise, { module, scope }) => {
    const ids = [module.id, exercise.id]
    const given = isAssignment(exercise)
      ? assignment(exercise, module, scope)
      : wikiPage(ids, exercise, inner => exerciseText(exercise, inner), scope)
    if (parts(exercise, 'solution').length === 0) return [given]
    return [given, wikiPage([...ids, 'solution'], forTeachers, inner => solutionText(exercise, inner), scope)]
  },
  assessment: (assessment, { module, scope, engine }) => [quiz(assessment, module, engine, scope)],
  discussion: (discussion, { module, scope }) => [topic(discussion, module, scope)]
}

const forTeachers: { audience: Audience } = { audience: { for: 'teacher' } }

function externalLink(page: Page, url: string, module: Module, scope: Scope): CanvasPart {
  const content = placeIdentifier(scope.course.id, module.id, page.id)
  const path = `${content}.xml`
  return canvasPart(content, {
    title: page.title,
    contentType: 'ExternalUrl',
    url,
    published: page.audience?.for !== 'teacher',
    requirement: { type: 'must_view' },
    resources: [{ identifier: content, type: scope.version.types.link, files: [path] }],
    entries: [{ path, body: webLinkDocument(page.title, url, scope) }]
  })
}
