import { part, parts } from '@curricle/model'
import type { XmlElement } from '@curricle/xml'
import { list, row } from '../fields.ts'
import { limits, shorten } from '../limits.ts'
import { richText } from '../rich-text.ts'
import { feedbackItems } from './feedback-item.ts'
import type { ActivityWriting } from './index.ts'

/** A survey. A question keeps its label from one survey to the one that repeats it, so that answers can be compared. */
export function survey({ activity, source, setting, name, text }: ActivityWriting<'survey'>): XmlElement {
  const { assessment } = source
  const { rendering, time, next, message } = setting
  const columns = {
    name,
    intro: text(richText(part(assessment, 'introduction')?.children ?? [], rendering), 'intro'),
    introformat: 1,
    anonymous: assessment.anonymous ? 1 : 2,
    email_notification: 0,
    multiple_submit: 0,
    autonumbering: 0,
    site_after_submit: '',
    page_after_submit: '',
    page_after_submitformat: 1,
    publish_stats: 0,
    timeopen: 0,
    timeclose: 0,
    timemodified: time,
    completionsubmit: 1
  }
  const items = parts(assessment, 'item').flatMap(item => feedbackItems(item, setting))
  const rows = items.map(({ name, label, presentation, typ, node, required }, index) => {
    const id = next()
    const hasvalue = typ !== 'label'
    const shown = typeof presentation === 'string' ? presentation : text(presentation, 'item', id)
    return row('item', id, {
      template: 0,
      name: shorten(name, limits.name, node, message),
      label: shorten(label, limits.name, node, message),
      presentation: shown,
      typ,
      hasvalue,
      position: index + 1,
      required,
      dependitem: 0,
      dependvalue: '',
      options: typ.startsWith('multichoice') ? 'h' : ''
    })
  })
  return row('feedback', activity.id, columns, list('items', rows), list('completeds'))
}
