import type { Discussion, Module } from '@curricle/model'
import { dependencies } from '../part.ts'
import { type Scope, watchedScope } from '../scope.ts'
import { topicDocument } from '../topic.ts'
import { canvasDocument, fields } from './canvas-xml.ts'
import { type CanvasPart, canvasPart } from './part.ts'
import { placeIdentifier } from './place.ts'

/** A discussion: the topic that every reader knows, and beside it what Canvas wants to know of it. */
export function topic(discussion: Discussion, module: Module, scope: Scope): CanvasPart {
  const { inner, seen } = watchedScope(scope)
  const content = placeIdentifier(scope.course.id, module.id, discussion.id)
  const meta = `${content}_meta`
  const published = discussion.audience?.for !== 'teacher'
  return canvasPart(content, {
    title: discussion.title,
    contentType: 'DiscussionTopic',
    published,
    ...(published ? { requirement: { type: 'must_contribute' } } : {}),
    resources: [
      {
        identifier: content,
        type: scope.version.types.topic,
        files: [`${content}.xml`],
        dependencies: [meta, ...dependencies(seen, scope)]
      },
      { identifier: meta, type: scope.version.types.application, href: `${meta}.xml`, files: [`${meta}.xml`] }
    ],
    entries: [
      { path: `${content}.xml`, body: topicDocument(discussion, inner) },
      {
        path: `${meta}.xml`,
        body: canvasDocument(
          'topicMeta',
          meta,
          fields({
            topic_id: content,
            title: discussion.title,
            type: 'topic',
            discussion_type: 'threaded',
            has_group_category: false,
            workflow_state: published ? 'active' : 'unpublished',
            require_initial_post: false
          })
        )
      }
    ]
  })
}
