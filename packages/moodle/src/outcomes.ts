import type { Words } from '@curricle/locale'
import { type Message, type ResolvedCourse, text } from '@curricle/model'
import { element, serialize } from '@curricle/xml'
import { NULL, row } from './fields.ts'
import { idnumber } from './ids.ts'
import { limits, nameText, shorten } from './limits.ts'
import { isForAll } from './teacher.ts'

/** Objectives as outcomes of the course, judged on one scale. */
export interface Outcomes {
  scaleId: number
  /** Number of steps of the scale. */
  steps: number
  /** Outcomes by the id of their objective; `name` fits a grade item. */
  byObjective: ReadonlyMap<string, { id: number; title: string; name: string }>
  /** `outcomes.xml` and `scales.xml`. */
  outcomes: string
  scales: string
}

/**
 * An outcome is matched on the site by its short name, a scale by its words: restored again they are the same. Students see outcomes among their
 * grades: objectives for teachers are none.
 */
export function outcomes(
  course: ResolvedCourse,
  courseId: number,
  {
    words,
    time,
    next,
    message,
    enabled
  }: { words: Words; time: number; next(): number; message: Message; enabled: boolean }
): Outcomes {
  const objectives = enabled ? course.children.flatMap(module => module.objectives).filter(isForAll) : []
  const scaleId = next()
  const byObjective = new Map(
    objectives.map(objective => {
      const title = objective.title || text(objective)
      return [
        objective.id,
        { id: next(), title: nameText(title), name: shorten(title, limits.name, objective, message) }
      ]
    })
  )
  const own = { courseid: courseId, userid: 0 }
  const rows = [...byObjective].map(([objective, { id, title }]) =>
    row('outcome', id, {
      ...own,
      userid: NULL,
      shortname: idnumber(objective),
      fullname: title,
      scaleid: scaleId,
      description: '',
      descriptionformat: 1,
      timecreated: time,
      timemodified: time,
      usermodified: NULL
    })
  )
  const scale = row('scale', scaleId, {
    ...own,
    name: words.moodle.outcomeScale,
    scale: words.moodle.outcomeSteps.join(','),
    description: '',
    descriptionformat: 1,
    timemodified: time
  })
  return {
    scaleId,
    steps: words.moodle.outcomeSteps.length,
    byObjective,
    outcomes: serialize(element('outcomes_definition', {}, rows.length > 0 ? rows : '\n')),
    scales: serialize(element('scales_definition', {}, rows.length > 0 ? scale : '\n'))
  }
}
