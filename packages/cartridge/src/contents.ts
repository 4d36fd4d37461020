import {
  type Activity,
  type Audience,
  identifier,
  type Module,
  type Page,
  part as partOf,
  parts
} from '@curricle/model'
import { serialize, type XmlElement } from '@curricle/xml'
import { assignmentDocument, isAssignment } from './assignment.ts'
import { aboutText, referencesText } from './content/about.ts'
import { exerciseText, solutionText } from './content/exercise.ts'
import { overviewText, pageText } from './content/page.ts'
import { hasNotes, notesText, slidesText } from './content/slides.ts'
import { type WebText, webPage } from './content/web-page.ts'
import { type AssessingQuestion, aligned, objectivesOf } from './objectives.ts'
import { type Part, part } from './part.ts'
import { assessmentDocument } from './qti/assessment.ts'
import { ownIds, pagePath, type Scope } from './scope.ts'
import { topicDocument } from './topic.ts'
import { linkOf, webLinkDocument } from './web-link.ts'
import { beginsWithPage, overviewName } from './web-pages.ts'

/** A folder of the table of contents: a module, or what belongs to the course as a whole. */
export interface Folder {
  identifier: string
  title: string
  parts: Part[]
  /** Ids of the objectives that it teaches. */
  objectives: string[]
}

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
    return {
      identifier: identifier('m', course.id, module.id),
      title: module.title,
      parts: own,
      objectives: objectivesOf(module)
    }
  })
  if (course.scope === 'course') {
    const general = {
      identifier: identifier('m', course.id),
      title: course.title,
      parts: [aboutPart(scope), ...references],
      objectives: []
    }
    return { folders: [general, ...folders], spare }
  }
  folders.at(-1)?.parts.push(...references)
  return { folders, spare }
}

function moduleParts(module: Module, scope: Scope): { parts: Part[]; spare: XmlElement[] } {
  const spare: XmlElement[] = []
  const overview = () => webPart([module.id, overviewName], module, inner => overviewText(module, inner), scope)
  const found: Part[] = beginsWithPage(module) ? [] : [aligned(overview(), objectivesOf(module), scope)]
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
    if (href)
      return [xmlPart([module.id, page.id], page, 'link', () => webLinkDocument(page.title, href, scope), scope)]
    const shown = webPart([module.id, page.id], page, inner => pageText(page, module, inner), scope)
    return [page === module.children[0] ? aligned(shown, objectivesOf(module), scope) : shown]
  },
  slides: (slides, { module, scope }) => {
    const ids = [module.id, slides.id]
    const shown = webPart(ids, slides, inner => slidesText(slides, inner), scope)
    if (!hasNotes(slides)) return [shown]
    return [shown, webPart([...ids, 'notes'], forTeachers, inner => notesText(slides, inner), scope)]
  },
  exercise: (exercise, { module, scope }) => {
    const ids = [module.id, exercise.id]
    const criteria = partOf(exercise, 'rubric')?.children ?? []
    const objectives = [...exercise.objectives, ...criteria.flatMap(each => each.objective ?? [])]
    if (scope.version.types.assignment && isAssignment(exercise)) {
      const write = (inner: Scope) => assignmentDocument(exercise, identifier('r', scope.course.id, ...ids), inner)
      return [aligned(xmlPart(ids, exercise, 'assignment', write, scope), objectives, scope)]
    }
    const given = aligned(
      webPart(ids, exercise, inner => exerciseText(exercise, inner), scope),
      objectives,
      scope
    )
    if (parts(exercise, 'solution').length === 0) return [given]
    return [given, webPart([...ids, 'solution'], forTeachers, inner => solutionText(exercise, inner), scope)]
  },
  assessment: (assessment, { module, scope, spare }) => {
    const questions: AssessingQuestion[] = []
    const write = (inner: Scope): string => {
      const { root, asked, spare: left } = assessmentDocument(assessment, module, inner)
      spare.push(...left)
      questions.push(...asked.map(({ ident, title, item }) => ({ ident, title, objectives: item.objectives })))
      return serialize(root)
    }
    const made = xmlPart([module.id, assessment.id], assessment, 'assessment', write, scope)
    const objectives = questions.flatMap(each => each.objectives)
    return [aligned(made, objectives, scope, questions)]
  },
  discussion: (discussion, { module, scope }) => {
    const write = (inner: Scope) => topicDocument(discussion, inner)
    return [
      aligned(xmlPart([module.id, discussion.id], discussion, 'topic', write, scope), discussion.objectives, scope)
    ]
  }
}

/** Pages of what only teachers get. */
const forTeachers: { audience: Audience } = { audience: { for: 'teacher' } }

function aboutPart(scope: Scope): Part {
  return webPart(ownIds('about', scope), {}, aboutText, scope)
}

function referencesPart(scope: Scope): Part {
  return webPart(ownIds('references', scope), {}, referencesText, scope)
}

function webPart(
  ids: readonly string[],
  node: { audience?: Audience },
  write: (scope: Scope) => WebText,
  scope: Scope
): Part {
  const [module = '', ...place] = ids
  const path = pagePath(module, place.join('.'))
  return part(
    {
      ...described(ids, node, scope),
      type: scope.version.types.webcontent,
      path,
      write: inner => {
        const text = write(inner)
        return { title: text.title, body: webPage(text, inner) }
      }
    },
    scope
  )
}

/** Documents of XML stand at the root of the package: Moodle (4.5) looks for their pictures from where they stand. */
function xmlPart(
  ids: readonly string[],
  node: { title: string; audience?: Audience },
  type: 'assessment' | 'topic' | 'link' | 'assignment',
  body: (scope: Scope) => string,
  scope: Scope
): Part {
  const description = described(ids, node, scope)
  const path = `${description.identifier}.xml`
  const write = (inner: Scope) => ({ title: node.title, body: body(inner) })
  return part({ ...description, type: scope.version.types[type] ?? type, path, write }, scope)
}

function described(ids: readonly string[], { audience }: { audience?: Audience }, { course }: Scope) {
  return { identifier: identifier('r', course.id, ...ids), teacher: audience?.for === 'teacher' }
}
