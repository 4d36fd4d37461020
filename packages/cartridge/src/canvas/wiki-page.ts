import { literal } from '@curricle/html'
import { type Audience, identifier } from '@curricle/model'
import { inLanguage } from '../content/markup.ts'
import type { WebText } from '../content/web-page.ts'
import { safeName } from '../files.ts'
import { dependencies } from '../part.ts'
import { type Scope, watchedScope } from '../scope.ts'
import { canvasName } from './canvas-xml.ts'
import { type CanvasPart, canvasPart } from './part.ts'

/** A page of the course, as Canvas shows it: its title stands above it, so it has no heading of its own. */
export function wikiPage(
  ids: readonly string[],
  { audience }: { audience?: Audience },
  write: (scope: Scope) => WebText,
  scope: Scope,
  { front = false }: { front?: boolean } = {}
): CanvasPart {
  const { inner, seen } = watchedScope(scope)
  const { title, body } = write(inner)
  const content = identifier('g', scope.course.id, ...ids)
  const published = audience?.for !== 'teacher'
  const path = `wiki_content/${ids.map(safeName).join('.')}.html`
  const meta = {
    identifier: content,
    editing_roles: 'teachers',
    workflow_state: published ? 'active' : 'unpublished',
    ...(front ? { front_page: 'true' } : {})
  }
  const metas = Object.entries(meta).map(([name, value]) => `<meta name="${name}" content="${value}">`)
  return canvasPart(content, {
    title,
    contentType: 'WikiPage',
    published,
    ...(published ? { requirement: { type: 'must_view' } } : {}),
    resources: [
      { identifier: content, type: 'webcontent', href: path, files: [path], dependencies: dependencies(seen, scope) }
    ],
    entries: [
      {
        path,
        body: `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${literal(canvasName(title))}</title>
${metas.join('\n')}
</head>
<body>
${inLanguage(body, scope)}
</body>
</html>
`
      }
    ]
  })
}
