import type { XmlElement } from '@curricle/xml'
import { list, row } from '../fields.ts'
import { limits, shorten } from '../limits.ts'
import { cleanedText } from '../rich-text.ts'
import type { ActivityWriting } from './index.ts'

/** The course's terms. Entries are user data: they arrive only when someone with the right to restore it restores. */
export function glossary({ activity, source, setting, name, text }: ActivityWriting<'glossary'>): XmlElement {
  const { time, next, rendering, message } = setting
  const entries = source.terms.map(term => {
    const id = next()
    const columns = {
      userid: 0,
      concept: shorten(term.term, limits.name, term, message),
      definition: text(cleanedText(term.children, rendering), 'entry', id),
      definitionformat: 1,
      definitiontrust: 0,
      attachment: '',
      timecreated: time,
      timemodified: time,
      teacherentry: 1,
      sourceglossaryid: 0,
      usedynalink: 1,
      casesensitive: 0,
      fullmatch: 1,
      approved: 1
    }
    return row('entry', id, columns, list('aliases'), list('ratings'))
  })
  const columns = {
    name,
    intro: '',
    introformat: 1,
    allowduplicatedentries: 0,
    displayformat: 'dictionary',
    mainglossary: 0,
    showspecial: 1,
    showalphabet: 1,
    showall: 1,
    allowcomments: 0,
    allowprintview: 1,
    usedynalink: 1,
    defaultapproval: 1,
    globalglossary: 0,
    entbypage: 20,
    editalways: 0,
    rsstype: 0,
    rssarticles: 0,
    assessed: 0,
    assesstimestart: 0,
    assesstimefinish: 0,
    scale: 0,
    timecreated: time,
    timemodified: time,
    completionentries: 0
  }
  return row('glossary', activity.id, columns, list('entries', entries), list('entriestags'), list('categories'))
}
