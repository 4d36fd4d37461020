import { parts } from '@curricle/model'
import { richText, unwrapped } from '../rich-text.ts'
import { combinedFeedback } from './feedback.ts'
import type { Maker } from './maker.ts'

/** Elements to bring into their order. */
export const ordering: Maker = (item, setting) => ({
  type: 'ordering',
  elements: parts(item, 'choice').map(({ children }) => unwrapped(richText(children, setting.rendering))),
  combined: combinedFeedback(item, setting)
})
