import { parts } from '@curricle/model'
import { type RichText, richText, unwrapped } from '../rich-text.ts'
import { combinedFeedback } from './feedback.ts'
import type { Maker } from './maker.ts'

/** Elements to bring into their order. Moodle lays out what stands in one side by side: words with markup among them are held together by an element. */
export const ordering: Maker = (item, setting) => ({
  type: 'ordering',
  elements: parts(item, 'choice').map(({ children }) => held(unwrapped(richText(children, setting.rendering)))),
  combined: combinedFeedback(item, setting)
})

const held = ({ html, files }: RichText): RichText => ({
  html: /<(?!p\b)/.test(html) ? `<span>${html}</span>` : html,
  files
})
