import { type Bloom, type Objective, text } from '@curricle/model'
import { directive } from './directive.ts'
import { identified } from './identity.ts'
import { bloom, type Kind } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { phrasing } from './phrasing.ts'
import { settings, takeBraces } from './settings.ts'
import { alreadyTaken } from './taken.ts'

const kinds: { bloom: Kind<Bloom> } = { bloom }

/** `:::objectives`: a list, each item with an id. */
export function objectives(manuscript: Manuscript, node: Parsed): Objective[] {
  const { audience, heading, children, position } = directive(
    manuscript,
    node,
    {},
    { what: 'list of objectives', id: false }
  )
  const [list, ...others] = children
  if (heading.length > 0)
    fault(
      manuscript,
      'objectives-malformed',
      '`:::objectives` has no title',
      position.start,
      'Take the brackets away: every language has its own word for it.'
    )
  if (list?.type !== 'list' || others.length > 0) {
    fault(
      manuscript,
      'objectives-malformed',
      '`:::objectives` is one list and nothing else',
      (others[0] ?? list ?? node).position.start,
      'Put other text before or after the directive.'
    )
  }
  if (list?.type !== 'list') return []
  return (list.children ?? []).map(item => {
    const [first, ...more] = item.children ?? []
    const { content, braces } = takeBraces(manuscript, first?.type === 'paragraph' ? (first.children ?? []) : [])
    const words = phrasing(manuscript, content)
    const title = text(words)
    const { position } = first ?? item
    const said = settings(manuscript, braces, kinds, { what: 'objective', position })
    if (words.length === 0 || more.length > 0) {
      fault(
        manuscript,
        'objectives-malformed',
        'An objective is one sentence',
        (more[0] ?? item).position,
        'Write it in one item of the list, without lists or paragraphs below.'
      )
    }
    const id = identified(manuscript, said.id, 'objective', title, position)
    const also = alreadyTaken(manuscript.module.objectives, id, `in ${manuscript.path}`)
    if (also !== undefined) {
      const reason = `The objective \`${id}\` is taken twice in the course, ${also}`
      fault(manuscript, 'id-duplicate', reason, braces?.id?.position ?? position, 'Give one of them another id.')
    }
    const sees = said.audience ?? audience
    const { bloom } = said.values
    return {
      type: 'objective',
      id,
      path: manuscript.path,
      ...(bloom && { bloom }),
      title,
      ...(sees && { audience: sees }),
      children: words,
      position
    }
  })
}
