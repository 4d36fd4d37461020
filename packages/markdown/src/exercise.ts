import type { Exercise, Rubric } from '@curricle/model'
import { activity } from './activity.ts'
import { duration, exerciseKind, handIn, ids, points } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { parts } from './parts.ts'
import { highest } from './rubric.ts'

const kinds = { kind: exerciseKind, duration, objective: ids, submit: handIn, points }

/** `:::exercise`: a task, and what helps with it and judges it. */
export function exercise(manuscript: Manuscript, node: Parsed): Exercise {
  const { common, values, children } = activity(manuscript, node, kinds)
  const found = parts(manuscript, children, ['hint', 'solution', 'rubric', 'template'], common.id)
  const rubrics = found.parts.filter((part): part is Rubric => part.type === 'rubric')
  const task = manuscript.flow(found.rest)
  const { position } = common
  if (task.length === 0) {
    fault(
      manuscript,
      'directive-empty',
      `The exercise “${common.title}” says nothing of what is to be done`,
      position.start,
      'Write the task right below the opening line.'
    )
  }
  for (const extra of rubrics.slice(1)) {
    fault(
      manuscript,
      'rubric-malformed',
      'A second rubric in one exercise',
      extra.position?.start,
      'Put all criteria into one table.'
    )
  }
  return {
    type: 'exercise',
    ...common,
    kind: values.kind ?? 'individual',
    ...(values.duration !== undefined && { durationMinutes: values.duration }),
    objectives: values.objective ?? [],
    submit: values.submit ?? [],
    maxScore: values.points ?? rubrics.reduce((sum, each) => sum + highest(each), 0),
    children: [{ type: 'task', children: task, position }, ...found.parts]
  }
}
