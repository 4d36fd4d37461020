import { identifier } from '@curricle/model'
import { element } from '@curricle/xml'
import type { Scope } from '../scope.ts'
import { canvasDocument, fields } from './canvas-xml.ts'

const groups = ['exercises', 'quizzes'] as const

/** Identifier of a column group of the grade book. */
export function groupIdentifier(course: string, group: (typeof groups)[number]): string {
  return identifier('ag', course, group)
}

/** `assignment_groups.xml`: exercises and quizzes, which a teacher may weigh apart. */
export function assignmentGroups({ course, words }: Scope): string {
  const titles = { exercises: words.exercise, quizzes: words.quiz }
  return canvasDocument(
    'assignmentGroups',
    undefined,
    groups.map((group, index) =>
      element(
        'assignmentGroup',
        { identifier: groupIdentifier(course.id, group) },
        fields({ title: titles[group], position: index + 1, group_weight: 0 })
      )
    )
  )
}
