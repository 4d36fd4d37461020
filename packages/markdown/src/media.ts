import type { Audience, Media } from '@curricle/model'
import { directive } from './directive.ts'
import { claim } from './identity.ts'
import { path } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

const kinds = { src: path, captions: path, transcript: path, poster: path }

/** `::audio[…]{src=…}`, `::video[…]{src=…}`; the transcript is read afterwards. */
export function media(
  manuscript: Manuscript,
  node: Parsed,
  kind: Media['kind']
): { made: Media | undefined; audience: Audience | undefined } {
  const said = directive(manuscript, node, kinds)
  const { title, position } = said
  const { src, captions, transcript, poster } = said.values
  if (src === undefined) {
    fault(
      manuscript,
      'attribute-missing',
      `The ${kind} “${title}” does not name its file`,
      position,
      `Write \`::${kind}[${title || 'Title'}]{src=media/file.${kind === 'audio' ? 'mp3' : 'mp4'}}\`.`
    )
  }
  if (title === '') {
    fault(
      manuscript,
      'directive-without-title',
      `The ${kind} has no title`,
      position,
      `Write \`::${kind}[What it is]{…}\`.`
    )
  }
  if (said.id !== undefined) claim(manuscript, said.id, kind, position)
  if (src === undefined) return { made: undefined, audience: said.audience }
  const made: Media = {
    type: 'media',
    ...(said.id !== undefined && { id: said.id }),
    kind,
    title,
    url: src,
    ...(captions !== undefined && { captions }),
    ...(poster !== undefined && { poster }),
    children: [],
    position
  }
  if (transcript !== undefined) {
    manuscript.module.transcripts.push({ media: made, url: transcript, place: said.place('transcript'), manuscript })
  }
  return { made, audience: said.audience }
}
