import { type ContentNode, type Item, part, text } from '@curricle/model'
import { type RichText, richText } from '../rich-text.ts'
import type { QuestionSetting } from './setting.ts'

/** The prompt; an item without one asks by its heading. */
export function prompt(item: Item, { rendering }: QuestionSetting): RichText {
  const asked = richText(part(item, 'prompt')?.children ?? [], rendering)
  return asked.html === '' ? richText(heading(item), rendering) : asked
}

function heading(item: Item): ContentNode[] {
  return [
    { type: 'paragraph', children: item.heading.length > 0 ? item.heading : [{ type: 'text', value: text(item) }] }
  ]
}
