import { type Module, parts, type ResolvedCourse } from '@curricle/model'
import { element, serialize, type XmlElement } from '@curricle/xml'
import { fields, list } from './fields.ts'
import { idnumber } from './ids.ts'
import type { Activity, Source } from './layout.ts'

/** A competency of the framework that the format `moodle-competencies` writes: a module, or an objective below it. */
export interface Competency {
  idnumber: string
  title: string
  objectives: readonly Competency[]
}

/** The framework's own idnumber: by it and those of its competencies a backup finds them on the site. */
export const frameworkIdnumber = (course: ResolvedCourse): string => idnumber(course.id)

/** Modules that have objectives, each with them. */
export function competencies(course: ResolvedCourse): Competency[] {
  return course.children.filter(module => module.objectives.length > 0).map(competency)
}

function competency({ id, title, objectives }: Module): Competency {
  const below = objectives.map(objective => ({
    idnumber: idnumber(objective.id),
    title: objective.title,
    objectives: []
  }))
  return { idnumber: idnumber(id), title, objectives: below }
}

/** `course/competencies.xml`: links only. Where the site has no such framework they vanish without a message. */
export function courseCompetencies(course: ResolvedCourse, next: () => number): string {
  const linked = competencies(course).flatMap(module => module.objectives)
  const rows = linked.map((each, index) =>
    competencyElement(course, each.idnumber, index, { id: next(), frameworkid: 0 })
  )
  return serialize(element('course_competencies', {}, list('competencies', rows), list('user_competencies')))
}

/** `competencies.xml` of an activity; undefined when it has no objective. */
export function activityCompetencies(course: ResolvedCourse, activity: Activity): string | undefined {
  const ids = objectivesOf(activity.source)
  if (ids.length === 0) return undefined
  const rows = ids.map((id, index) => competencyElement(course, idnumber(id), index, { overridegrade: 0 }))
  return serialize(element('course_module_competencies', {}, list('competencies', rows)))
}

/** `ruleoutcome` 1: doing the activity is evidence. */
function competencyElement(
  course: ResolvedCourse,
  idnumber: string,
  sortorder: number,
  { id, ...more }: Readonly<Record<string, number | undefined>>
): XmlElement {
  const frameworkidnumber = frameworkIdnumber(course)
  return element('competency', {}, fields({ id, idnumber, ruleoutcome: 1, sortorder, frameworkidnumber, ...more }))
}

/** Ids of the objectives that an activity assesses; a quiz those of its questions. */
export function objectivesOf(source: Source): string[] {
  if (source.kind === 'assignment' || source.kind === 'task') return source.exercise.objectives
  if (source.kind === 'discussion') return source.discussion.objectives
  if (source.kind !== 'quiz') return []
  const { assessment } = source
  const items = [...parts(assessment, 'item'), ...parts(assessment, 'pool').flatMap(pool => pool.children)]
  return [...new Set(items.flatMap(item => item.objectives))]
}
