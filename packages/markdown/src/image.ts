import type { Audience, Image } from '@curricle/model'
import type { Braces } from './braces.ts'
import { flag, type Kind } from './kinds.ts'
import type { Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { type Settings, settings } from './settings.ts'

const kinds: { decorative: Kind<boolean> } = { decorative: flag }

/** A picture with what its braces say. */
export function image(
  manuscript: Manuscript,
  node: Parsed,
  braces: Braces | undefined
): { image: Image; id?: string; audience?: Audience; settings: Settings<typeof kinds> } {
  const { url = '', alt, title, position } = node
  const said = settings(manuscript, braces, kinds, { what: 'picture', under: 'picture', position })
  const { decorative } = said.values
  return {
    image: {
      type: 'image',
      url,
      alt: decorative ? '' : (alt ?? ''),
      ...(title && { title }),
      ...(decorative && { decorative }),
      position
    },
    ...(said.id !== undefined && { id: said.id }),
    ...(said.audience && { audience: said.audience }),
    settings: said
  }
}
