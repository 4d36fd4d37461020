import { element, serialize } from '@curricle/xml'
import { list, NULL, row } from './fields.ts'
import type { Activity, Layout, Section } from './layout.ts'

/** The columns of `module.xml` that say when an activity is done. */
export interface Completion {
  /** 0: not followed. 2: Moodle tells by itself. */
  completion: 0 | 2
  completionview: 0 | 1
  /** 0: a grade is needed. */
  completiongradeitemnumber: 0 | typeof NULL
  completionpassgrade: 0 | 1
}

const none: Completion = {
  completion: 0,
  completionview: 0,
  completiongradeitemnumber: NULL,
  completionpassgrade: 0
}
/** Done by a rule that stands in the activity's own file, such as `completionsubmit`. */
const ownRule: Completion = { ...none, completion: 2 }

/** Pages are viewed, quizzes with a pass mark passed, the rest handed in, answered or posted; what is hidden or an appendix is not followed. */
export function completionOf({ source, visible, section }: Activity): Completion {
  if (!visible || !section.module) return none
  switch (source.kind) {
    case 'page':
    case 'book':
    case 'slides':
    case 'task':
      return { ...ownRule, completionview: 1 }
    case 'quiz':
      return hasPassMark(source.assessment)
        ? { ...ownRule, completiongradeitemnumber: 0, completionpassgrade: 1 }
        : ownRule
    case 'assignment':
    case 'survey':
    case 'discussion':
      return ownRule
    default:
      return none
  }
}

/** A graded quiz with a pass mark above nothing. */
export function hasPassMark({ purpose, masteryScore }: { purpose: string; masteryScore?: number }): boolean {
  return purpose === 'graded' && masteryScore !== undefined && masteryScore > 0
}

/** `completion.xml`: the course is done when every activity that is followed is done (criteria type 4, all of them). */
export function courseCompletion({ courseId, sections }: Layout, next: () => number): string {
  const criteria = sections
    .flatMap(section => section.activities)
    .filter(activity => completionOf(activity).completion !== 0)
    .map(({ modname, cmid }) =>
      row(
        'course_completion_criteria',
        next(),
        {
          course: courseId,
          criteriatype: 4,
          module: modname,
          moduleinstance: cmid,
          courseinstanceshortname: NULL,
          enrolperiod: NULL,
          timeend: NULL,
          gradepass: NULL,
          role: NULL,
          roleshortname: NULL
        },
        list('course_completion_crit_completions')
      )
    )
  const all = (criteriatype: number | typeof NULL) =>
    row('course_completion_aggr_methd', next(), { course: courseId, criteriatype, method: 1, value: NULL })
  const content = criteria.length > 0 ? [...criteria, all(NULL), all(4)] : '\n'
  return serialize(element('course_completion', {}, content))
}

/** Restriction of a section until all of the section before is done, as Moodle's JSON; NULL for the first. */
export function availableAfter(before: Section | undefined): string {
  const followed = before?.activities.filter(activity => completionOf(activity).completion !== 0) ?? []
  if (followed.length === 0) return NULL
  return JSON.stringify({
    op: '&',
    c: followed.map(({ cmid }) => ({ type: 'completion', cm: cmid, e: 1 })),
    showc: followed.map(() => true)
  })
}
