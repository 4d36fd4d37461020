import { html } from '@curricle/html'
import type { Discussion } from '@curricle/model'
import { element, serialize } from '@curricle/xml'
import { inLanguage } from './content/markup.ts'
import { sturdy, sturdyName } from './content/sturdy.ts'
import type { Scope } from './scope.ts'

/** A discussion as topic document (Common Cartridge, discussion topic). */
export function topicDocument(discussion: Discussion, scope: Scope): string {
  return serialize(
    element(
      'topic',
      { xmlns: scope.version.topic },
      element('title', {}, sturdyName(discussion.title)),
      element(
        'text',
        { texttype: 'text/html' },
        sturdy(inLanguage(html(discussion.children, scope.views.text(scope)), scope))
      )
    )
  )
}
