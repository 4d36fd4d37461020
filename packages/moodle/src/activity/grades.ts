import type { XmlElement } from '@curricle/xml'
import { objectivesOf } from '../competencies.ts'
import { hasPassMark } from '../completion.ts'
import { type GradeItem, gradeItem } from '../gradebook.ts'
import type { Activity } from '../layout.ts'
import type { Outcomes } from '../outcomes.ts'
import type { Setting } from '../setting.ts'
import { assignmentGrade } from './assign.ts'
import { quizGrade } from './quiz.ts'

/** Whether an activity is a part of its module's points, or judged by outcomes. */
export function isGraded(activity: Activity, outcomes: Outcomes): boolean {
  const { source } = activity
  if (source.kind === 'quiz' || (source.kind === 'assignment' && source.exercise.maxScore > 0)) return true
  return judgedBy(activity, outcomes).length > 0
}

/** Outcomes of an activity: those that Moodle has them for, but for practice, which is not judged. */
function judgedBy({ source }: Activity, { byObjective }: Outcomes) {
  const isJudged =
    source.kind === 'assignment' ||
    source.kind === 'discussion' ||
    (source.kind === 'quiz' && source.assessment.purpose === 'graded')
  const ids = isJudged ? objectivesOf(source) : []
  return ids.map(id => byObjective.get(id)).filter(each => each !== undefined)
}

/** The grade items of an activity: its points, and one outcome per objective (numbers from 1000 on). */
export function gradeItems(activity: Activity, name: string, setting: Setting): { id: number; xml: XmlElement }[] {
  const { next, gradebook, outcomes, time } = setting
  const { source } = activity
  const base = {
    categoryid: gradebook.categoryOf(activity.section),
    itemname: name,
    itemtype: 'mod' as const,
    itemmodule: activity.modname,
    iteminstance: activity.id
  }
  const items: GradeItem[] = []
  const add = (item: Omit<GradeItem, 'id' | 'sortorder' | keyof typeof base>, itemname = name): void => {
    items.push({ ...base, ...item, itemname, id: next(), sortorder: gradebook.nextOrder() })
  }
  if (source.kind === 'quiz') {
    const { assessment } = source
    const grademax = quizGrade(assessment, setting)
    const gradepass = hasPassMark(assessment) ? (assessment.masteryScore ?? 0) * grademax : 0
    const counts = assessment.purpose === 'graded'
    if (grademax > 0) {
      add({ itemnumber: 0, idnumber: activity.idnumber, gradetype: 1, grademax, gradepass, counts })
    }
  }
  if (source.kind === 'assignment') {
    const grademax = assignmentGrade(source.exercise)
    if (grademax > 0) add({ itemnumber: 0, idnumber: activity.idnumber, gradetype: 1, grademax })
  }
  for (const [index, { id: outcomeid, name }] of judgedBy(activity, outcomes).entries()) {
    const { scaleId, steps } = outcomes
    const scale = { gradetype: 2 as const, grademax: steps, grademin: 1, scaleid: scaleId }
    add({ itemnumber: 1000 + index, ...scale, outcomeid }, name)
  }
  return items.map(item => ({ id: item.id, xml: gradeItem(item, time) }))
}
