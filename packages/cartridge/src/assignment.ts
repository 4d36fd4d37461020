import { html } from '@curricle/html'
import { type Exercise, parts } from '@curricle/model'
import { element, serialize } from '@curricle/xml'
import { exerciseText } from './content/exercise.ts'
import { inLanguage } from './content/markup.ts'
import type { Scope } from './scope.ts'

/** `html` and not `text`: a learner may format what is written. */
const formats = { text: 'html', file: 'file' } as const

/** An exercise with nothing to hand in and nothing to earn is a page; any other is an assignment, where there are any. */
export function isAssignment({ submit, maxScore }: Exercise): boolean {
  return submit.length > 0 || maxScore > 0
}

/**
 * An exercise as assignment document (Common Cartridge extension resource 1.0): what learners read, for instructors the
 * solution, whether it is graded, and the ways to hand in. The extension's schema has no place for points: they stand in the
 * text, and `points-in-text` is reported.
 */
export function assignmentDocument(exercise: Exercise, identifier: string, scope: Scope): string {
  if (exercise.maxScore > 0) {
    scope.message(
      `The points of “${exercise.title}” stand in its text alone: an assignment of Common Cartridge 1.3 has no place for them.`,
      {
        ruleId: 'points-in-text',
        severity: 'notice',
        node: exercise,
        note: 'Enter the points in the LMS.'
      }
    )
  }
  const view = scope.views.text(scope)
  const solutions = parts(exercise, 'solution').map(solution => html(solution.children, view))
  const { body } = exerciseText(exercise, { ...scope, views: { ...scope.views, page: scope.views.text } })
  return serialize(
    element(
      'assignment',
      { xmlns: 'http://www.imsglobal.org/xsd/imscc_extensions/assignment', identifier: `${identifier}_assignment` },
      element('title', {}, exercise.title),
      element('text', { texttype: 'text/html' }, inLanguage(body, scope)),
      solutions.length > 0 ? element('instructor_text', { texttype: 'text/html' }, solutions.join('')) : undefined,
      element('gradable', {}, String(exercise.maxScore > 0)),
      exercise.submit.length > 0
        ? element(
            'submission_formats',
            {},
            exercise.submit.map(way => element('format', { type: formats[way] }))
          )
        : undefined
    )
  )
}
