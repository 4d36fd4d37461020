import type { Assessment } from '@curricle/model'
import { element } from '@curricle/xml'
import type { Scope } from '../scope.ts'
import { groupIdentifier } from './assignment-groups.ts'
import { canvasDocument, fields } from './canvas-xml.ts'

const types = { graded: 'assignment', practice: 'practice_quiz', survey: 'survey' } as const

/** `assessment_meta.xml`: what kind of quiz it is, points, attempts, time, shuffling; the assignment behind a graded one. */
export function quizMeta(
  assessment: Assessment,
  {
    content,
    points,
    published,
    description
  }: { content: string; points: number; published: boolean; description: string },
  { course }: Scope
): string {
  const { title, purpose, shuffle, attempts, timeLimitMinutes, anonymous } = assessment
  const group = groupIdentifier(course.id, 'quizzes')
  const graded = purpose === 'graded'
  return canvasDocument(
    'quiz',
    content,
    fields({
      title,
      description,
      shuffle_answers: shuffle,
      scoring_policy: 'keep_highest',
      hide_results: '',
      quiz_type: types[purpose],
      points_possible: points,
      show_correct_answers: purpose !== 'survey',
      anonymous_submissions: purpose === 'survey' && anonymous,
      could_be_locked: false,
      time_limit: timeLimitMinutes === undefined ? undefined : Math.max(1, Math.round(timeLimitMinutes)),
      allowed_attempts: purpose === 'survey' ? (attempts ?? 1) : (attempts ?? -1),
      one_question_at_a_time: false,
      cant_go_back: false,
      available: published
    }),
    graded
      ? element(
          'assignment',
          { identifier: `${content}_assignment` },
          fields({
            title,
            workflow_state: published ? 'published' : 'unpublished',
            assignment_group_identifierref: group,
            quiz_identifierref: content,
            points_possible: points,
            grading_type: 'points',
            submission_types: 'online_quiz'
          })
        )
      : undefined,
    graded ? fields({ assignment_group_identifierref: group }) : undefined
  )
}
