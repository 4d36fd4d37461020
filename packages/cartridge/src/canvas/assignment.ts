import { literal } from '@curricle/html'
import { type Exercise, type Module, part } from '@curricle/model'
import type { XmlElement } from '@curricle/xml'
import { exerciseText } from '../content/exercise.ts'
import { inLanguage } from '../content/markup.ts'
import { dependencies } from '../part.ts'
import { type Scope, watchedScope } from '../scope.ts'
import { groupIdentifier } from './assignment-groups.ts'
import { canvasDocument, canvasName, fields } from './canvas-xml.ts'
import { type CanvasPart, canvasPart } from './part.ts'
import { placeIdentifier } from './place.ts'
import { rubricIdentifier } from './rubric.ts'

const ways = { text: 'online_text_entry', file: 'online_upload' } as const

/** An exercise that is handed in or earns points. Without a way to hand in it is done on paper. */
export function assignment(exercise: Exercise, module: Module, scope: Scope): CanvasPart {
  const { inner, seen } = watchedScope(scope)
  const { title, body } = exerciseText(exercise, inner, { rubric: false })
  const content = placeIdentifier(scope.course.id, module.id, exercise.id)
  const page = `${content}/${content}.html`
  const settings = `${content}/assignment_settings.xml`
  const published = exercise.audience?.for !== 'teacher'
  return canvasPart(content, {
    title,
    contentType: 'Assignment',
    published,
    ...(published ? { requirement: { type: exercise.submit.length > 0 ? 'must_submit' : 'must_mark_done' } } : {}),
    resources: [
      {
        identifier: content,
        type: scope.version.types.application,
        href: page,
        files: [page, settings],
        dependencies: dependencies(seen, scope)
      }
    ],
    entries: [
      {
        path: page,
        body: `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${literal(canvasName(title))}</title>
</head>
<body>
${inLanguage(body, scope)}
</body>
</html>
`
      },
      { path: settings, body: canvasDocument('assignment', content, ...settingsOf(exercise, module, published, scope)) }
    ]
  })
}

function settingsOf(exercise: Exercise, module: Module, published: boolean, scope: Scope): XmlElement[] {
  const graded = part(exercise, 'rubric')
  return fields({
    title: exercise.title,
    workflow_state: published ? 'published' : 'unpublished',
    assignment_group_identifierref: groupIdentifier(scope.course.id, 'exercises'),
    ...(graded
      ? {
          rubric_identifierref: rubricIdentifier(scope.course.id, module.id, exercise.id),
          rubric_use_for_grading: true,
          rubric_hide_score_total: false
        }
      : {}),
    points_possible: exercise.maxScore,
    grading_type: exercise.maxScore > 0 ? 'points' : 'not_graded',
    submission_types: exercise.submit.length > 0 ? exercise.submit.map(way => ways[way]).join(',') : 'on_paper',
    peer_reviews: false,
    omit_from_final_grade: exercise.maxScore === 0
  })
}
