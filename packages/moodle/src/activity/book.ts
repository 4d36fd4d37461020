import type { XmlElement } from '@curricle/xml'
import { list, row } from '../fields.ts'
import { limits, shorten } from '../limits.ts'
import { richText } from '../rich-text.ts'
import { isForAll } from '../teacher.ts'
import type { ActivityWriting } from './index.ts'

/** Pages that follow each other, as chapters, whose titles are headings of level 3, or 4 below another; those for teachers are hidden. The first may not be below another. */
export function book({ activity, source, setting, name, text }: ActivityWriting<'book'>): XmlElement {
  const { time, rendering, message } = setting
  const chapters = source.chapters.map(({ id, page, isAside }, index) =>
    row('chapter', id, {
      pagenum: index + 1,
      subchapter: isAside,
      title: shorten(page.title, limits.name, page, message),
      content: text(richText(page.children, rendering, { headingLevel: isAside ? 5 : 4 }), 'chapter', id),
      contentformat: 1,
      hidden: !isForAll(page),
      timemcreated: time,
      timemodified: time,
      importsrc: ''
    })
  )
  const columns = {
    name,
    intro: '',
    introformat: 1,
    numbering: 0,
    navstyle: 1,
    customtitles: 0,
    timecreated: time,
    timemodified: time
  }
  return row('book', activity.id, columns, list('chapters', chapters), list('chaptertags'))
}
