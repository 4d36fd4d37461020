import { type Criterion, type Exercise, identifier, type Module, number, part, text } from '@curricle/model'
import { element, type XmlElement } from '@curricle/xml'
import { isAssignment } from '../assignment.ts'
import type { Scope } from '../scope.ts'
import { canvasDocument, fields } from './canvas-xml.ts'
import { outcomeIdentifier } from './outcome.ts'

/** Identifier of the rubric of an exercise. */
export function rubricIdentifier(course: string, module: string, exercise: string): string {
  return identifier('u', course, module, exercise)
}

/** `rubrics.xml`: the rubric of each assignment, its criteria linked to outcomes; undefined without any. */
export function rubrics(scope: Scope): string | undefined {
  const found = scope.course.children.flatMap(module =>
    module.children.flatMap(child => {
      const own = child.type === 'exercise' && isAssignment(child) ? rubricElement(child, module, scope) : undefined
      return own ? [own] : []
    })
  )
  return found.length > 0 ? canvasDocument('rubrics', undefined, found) : undefined
}

function rubricElement(exercise: Exercise, module: Module, scope: Scope): XmlElement | undefined {
  const rubric = part(exercise, 'rubric')
  if (!rubric) return undefined
  const { course } = scope
  const ids = [course.id, module.id, exercise.id]
  const highest = rubric.children.map(criterion => Math.max(0, ...criterion.children.map(level => level.points)))
  return element(
    'rubric',
    { identifier: rubricIdentifier(course.id, module.id, exercise.id) },
    fields({
      read_only: false,
      title: exercise.title,
      reusable: false,
      public: false,
      points_possible: highest.reduce((sum, points) => sum + points, 0),
      hide_score_total: false,
      free_form_criterion_comments: false
    }),
    element(
      'criteria',
      {},
      rubric.children.map((criterion, index) => criterionElement(criterion, highest[index] ?? 0, ids, scope))
    )
  )
}

/** Ratings from the highest to the lowest, as Canvas shows them. */
function criterionElement(criterion: Criterion, points: number, ids: readonly string[], { course }: Scope): XmlElement {
  const ident = (...more: string[]): string => `_${number(...ids, criterion.id, ...more)}`
  const levels = criterion.children
    .map((level, index) => ({ level, id: ident(String(index + 1)) }))
    .sort((a, b) => b.level.points - a.level.points)
  return element(
    'criterion',
    {},
    fields({
      criterion_id: ident(),
      points,
      // The outcome is mastered with the highest level: its own scale is another.
      mastery_points: criterion.objective === undefined ? undefined : points,
      description: text(criterion.heading),
      learning_outcome_identifierref: criterion.objective && outcomeIdentifier(course.id, criterion.objective)
    }),
    element(
      'ratings',
      {},
      levels.map(({ level, id }) =>
        element(
          'rating',
          {},
          fields({
            description: level.name,
            points: level.points,
            criterion_id: ident(),
            long_description: text(level.children) || undefined,
            id
          })
        )
      )
    )
  )
}
