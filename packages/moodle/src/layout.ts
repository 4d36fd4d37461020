import type {
  Assessment,
  CourseNode,
  Discussion,
  Exercise,
  Module,
  Page,
  ResolvedCourse,
  Slides,
  Target,
  Term
} from '@curricle/model'
import { appendixPlans } from './appendix.ts'
import { idnumber } from './ids.ts'
import { links } from './link.ts'
import { modulePlans, type Plan, type Planning } from './plan.ts'

/** A course as Moodle lays it out: every section and activity with its numbers, before any text is written. */
export interface Layout {
  courseId: number
  contextId: number
  sections: readonly Section[]
  /** Encoded link to a place of the course, made an address of the site by restore; undefined when the package has no such place. */
  link(target: Target): string | undefined
}

export interface Section {
  id: number
  number: number
  /** Undefined: section 0 and the appendix. */
  module?: Module
  /** Undefined: Moodle's own name. */
  title?: string
  activities: readonly Activity[]
}

export interface Activity {
  /** Moodle's course module id. */
  cmid: number
  /** Instance id: the row in the activity's own table. */
  id: number
  contextId: number
  modname: Modname
  title: string
  idnumber: string
  /** False: hidden from students. */
  visible: boolean
  section: Pick<Section, 'id' | 'number' | 'module'>
  source: Source
  /** Where messages about the whole activity stand. */
  node: CourseNode
}
export type Modname = 'page' | 'book' | 'assign' | 'quiz' | 'feedback' | 'forum' | 'glossary'

/** What an activity is made from. */
export type Source =
  | { kind: 'page'; page: Page }
  | { kind: 'book'; chapters: readonly Chapter[] }
  | { kind: 'slides'; slides: Slides }
  | { kind: 'notes'; slides: Slides; whole: Slides }
  | { kind: 'task'; exercise: Exercise }
  | { kind: 'assignment'; exercise: Exercise }
  | { kind: 'solution'; exercise: Exercise }
  | { kind: 'quiz'; assessment: Assessment }
  | { kind: 'survey'; assessment: Assessment }
  | { kind: 'discussion'; discussion: Discussion }
  | { kind: 'glossary'; terms: readonly Term[] }
export interface Chapter {
  id: number
  page: Page
  /** The passages for teachers of the chapter before: hidden, and below it in the contents. */
  isAside: boolean
}

/** Numbers everything in the order of the course page. */
export function layout(course: ResolvedCourse, planning: Planning): Layout {
  const { next, words } = planning
  const courseId = next()
  const contextId = next()
  const sections: Section[] = [{ id: next(), number: 0, activities: [] }]
  const add = (title: string, module: Module | undefined, plans: readonly Plan[]): void => {
    const section = { id: next(), number: sections.length, ...(module ? { module } : {}) }
    const activities = plans.map(({ path, ...plan }) => ({
      ...plan,
      cmid: next(),
      id: next(),
      contextId: next(),
      idnumber: idnumber(...path),
      section
    }))
    sections.push({ ...section, title, activities })
  }
  for (const module of course.children) add(module.title, module, modulePlans(module, planning))
  const plans = appendixPlans(course, planning)
  if (plans.length > 0) add(words.moodle.appendix, undefined, plans)
  return { courseId, contextId, sections, link: links(sections) }
}
