import type { HtmlContext } from '@curricle/html'
import { fill } from '@curricle/locale'
import { type Item, part } from '@curricle/model'
import { plain } from '../content/template.ts'
import { literal, tag } from '../markup.ts'
import type { Controls } from './index.ts'

/** A field for free text. It is kept on the device and saved as a file, as the learner is told. */
export function extendedText(item: Item, code: string, context: HtmlContext): Partial<Controls> {
  const { player } = context.words
  const template = part(item, 'template')
  const id = `i-${code}`
  const said = [item.words ? `${fill(player.expectedWords, { count: item.words })}.` : '', player.deviceOnly]
  return {
    answer: [
      tag('label', { class: 'ask', for: id }, literal(player.yourAnswer)),
      tag(
        'textarea',
        { id, 'data-part': 0, 'aria-describedby': `${id}-how`, rows: 8 },
        literal(template ? plain(template) : '')
      ),
      tag('p', { class: 'count' }),
      tag('p', { class: 'meta', id: `${id}-how` }, literal(said.filter(Boolean).join(' ')))
    ].join('')
  }
}
