import type { Item, Resource } from '@curricle/imscp'
import { type Entry, identifier } from '@curricle/model'
import { element, type XmlElement } from '@curricle/xml'
import type { Scope } from '../scope.ts'
import { fields } from './canvas-xml.ts'

/** A line of a Canvas module, with the files that make it. */
export interface CanvasPart {
  /** Of the line itself. */
  identifier: string
  title: string
  contentType: 'WikiPage' | 'Assignment' | 'Quizzes::Quiz' | 'DiscussionTopic' | 'ExternalUrl'
  /** Of the page, assignment, quiz, topic or link. */
  content: string
  url?: string
  /** False for what only teachers see. */
  published: boolean
  requirement?: Requirement
  /** The first is what the organization names. */
  resources: Resource[]
  entries: Entry[]
}

/** What a learner has to do for the line to count as done. `minScore` in points. */
export type Requirement =
  | { type: 'must_view' | 'must_mark_done' | 'must_contribute' | 'must_submit' }
  | { type: 'min_score'; minScore: number }

export interface CanvasModule {
  identifier: string
  title: string
  parts: CanvasPart[]
  /** The module that has to be done before. */
  after?: { identifier: string; title: string }
}

/** A part of the content with this identifier. */
export function canvasPart(content: string, rest: Omit<CanvasPart, 'identifier' | 'content'>): CanvasPart {
  return { identifier: identifier('i', content), content, ...rest }
}

/** As item of the cartridge's organization. */
export function organizationItem(part: CanvasPart): Item {
  return { identifier: part.identifier, identifierref: part.resources[0]?.identifier ?? '', title: part.title }
}

/** `modules` of `module_meta.xml`, in order. */
export function moduleElements(modules: readonly CanvasModule[], { course }: Scope): XmlElement[] {
  return modules.map((module, index) =>
    element(
      'module',
      { identifier: module.identifier },
      fields({
        title: module.title,
        workflow_state: 'active',
        // A module alone takes its place behind those that a course has.
        position: course.scope === 'course' ? index + 1 : undefined,
        locked: false,
        require_sequential_progress: false
      }),
      module.after
        ? element(
            'prerequisites',
            {},
            element(
              'prerequisite',
              { type: 'context_module' },
              fields({ title: module.after.title, identifierref: module.after.identifier })
            )
          )
        : undefined,
      element('items', {}, module.parts.map(itemElement)),
      element('completionRequirements', {}, module.parts.map(requirementElement))
    )
  )
}

function itemElement(part: CanvasPart, index: number): XmlElement {
  return element(
    'item',
    { identifier: part.identifier },
    fields({
      content_type: part.contentType,
      workflow_state: part.published ? 'active' : 'unpublished',
      title: part.title,
      identifierref: part.content,
      url: part.url,
      position: index + 1,
      new_tab: part.contentType === 'ExternalUrl',
      indent: 0
    })
  )
}

function requirementElement({ identifier: item, requirement }: CanvasPart): XmlElement | undefined {
  if (!requirement) return undefined
  return element(
    'completionRequirement',
    { type: requirement.type },
    fields({
      ...(requirement.type === 'min_score' ? { min_score: requirement.minScore } : {}),
      identifierref: item
    })
  )
}
