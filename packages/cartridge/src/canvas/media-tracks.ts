import { type Media, visit } from '@curricle/model'
import { element } from '@curricle/xml'
import { fileIdentifier } from '../resources.ts'
import type { Scope } from '../scope.ts'
import { canvasDocument } from './canvas-xml.ts'

/** `media_tracks.xml`: which file holds the captions of which recording; undefined without any. */
export function mediaTracks(scope: Scope): string | undefined {
  const { course, files } = scope
  const recordings = new Map<string, Media>()
  visit(course, node => {
    if (node.type === 'media' && node.captions) recordings.set(node.url, node)
  })
  const identifierOf = (path: string): string | undefined => {
    const asset = course.assets.get(path)
    return asset && fileIdentifier(files.path(asset), scope)
  }
  const found = [...recordings.values()].map(({ url, captions = '' }) =>
    element(
      'media',
      { identifierref: identifierOf(url) },
      element('track', { identifierref: identifierOf(captions), kind: 'subtitles', locale: course.language })
    )
  )
  return found.length > 0 ? canvasDocument('media_tracks', undefined, found) : undefined
}
