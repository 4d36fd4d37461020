import type { XmlElement } from '@curricle/xml'
import { hasPassMark } from '../completion.ts'
import { type GradeItem, gradeItem } from '../gradebook.ts'
import type { Activity } from '../layout.ts'
import { limits } from '../limits.ts'
import type { Setting } from '../setting.ts'
import { assignmentGrade } from './assign.ts'
import { quizGrade } from './quiz.ts'

/** Whether an activity is a part of its module's points, or judged by outcomes. */
export function isGraded({ source }: Activity): boolean {
  if (source.kind === 'quiz') return true
  return source.kind === 'assignment' && (source.exercise.maxScore > 0 || source.exercise.objectives.length > 0)
}

/** The grade items of an activity: its points, and for an assignment one outcome per objective (numbers from 1000 on). */
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
    const judged = source.exercise.objectives.map(id => outcomes.byObjective.get(id)).filter(each => each !== undefined)
    for (const [index, { id: outcomeid, title }] of judged.entries()) {
      const { scaleId, steps } = outcomes
      const scale = { gradetype: 2 as const, grademax: steps, grademin: 1, scaleid: scaleId }
      add({ itemnumber: 1000 + index, ...scale, outcomeid }, [...title].slice(0, limits.name).join(''))
    }
  }
  return items.map(item => ({ id: item.id, xml: gradeItem(item, time) }))
}
