import { html } from '@curricle/html'
import { identifier, type Objective } from '@curricle/model'
import { element, type XmlElement } from '@curricle/xml'
import type { Scope } from '../scope.ts'
import { canvasDocument, fields } from './canvas-xml.ts'

/** Identifier of the outcome that an objective becomes. */
export function outcomeIdentifier(course: string, objective: string): string {
  return identifier('lo', course, objective)
}

/** `learning_outcomes.xml`: the objectives of each module as a group of outcomes; undefined without any. */
export function outcomes(scope: Scope): string | undefined {
  const { course } = scope
  const groups = course.children
    .filter(module => module.objectives.length > 0)
    .map(module =>
      element(
        'learningOutcomeGroup',
        { identifier: identifier('lg', course.id, module.id) },
        fields({ title: module.title }),
        element(
          'learningOutcomes',
          {},
          module.objectives.map(objective => outcomeElement(objective, scope))
        )
      )
    )
  return groups.length > 0 ? canvasDocument('learningOutcomes', undefined, groups) : undefined
}

/** Names of the steps, lowest first, are worth 0, 1, 2 … points; the highest is mastery. */
function outcomeElement(objective: Objective, scope: Scope): XmlElement {
  const steps = scope.words.moodle.outcomeSteps
  const highest = steps.length - 1
  return element(
    'learningOutcome',
    { identifier: outcomeIdentifier(scope.course.id, objective.id) },
    fields({
      title: objective.title,
      description: `<p>${html(objective.children, scope.views.text(scope))}</p>`,
      calculation_method: 'highest',
      points_possible: highest,
      mastery_points: highest
    }),
    element(
      'ratings',
      {},
      [...steps.keys()].reverse().map(points => element('rating', {}, fields({ description: steps[points], points })))
    )
  )
}
