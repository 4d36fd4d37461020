import { element, serialize } from '@curricle/xml'
import { completionOf } from '../completion.ts'
import { fields, list, NULL, row } from '../fields.ts'
import type { Activity } from '../layout.ts'
import { tagName } from '../limits.ts'
import type { Setting } from '../setting.ts'

/** The version that a backup of Moodle 4.5 has; an older one than the site's is silent. */
export const moodleVersion = 2024100700

/** `module.xml`: what Moodle knows of every activity alike. The tags of a module are those of its activities: sections have none. */
export function module(
  activity: Activity,
  { time, next, message }: Pick<Setting, 'time' | 'next' | 'message'>
): string {
  const { cmid, modname, section, visible } = activity
  const { completion, completionview, completiongradeitemnumber, completionpassgrade } = completionOf(activity)
  const columns = {
    modulename: modname,
    sectionid: section.id,
    sectionnumber: section.number,
    idnumber: activity.idnumber,
    added: time,
    score: 0,
    indent: 0,
    visible,
    visibleoncoursepage: 1,
    visibleold: visible,
    groupmode: 0,
    groupingid: 0,
    completion,
    completiongradeitemnumber,
    completionpassgrade,
    completionview,
    completionexpected: 0,
    availability: NULL,
    showdescription: 0,
    downloadcontent: 1,
    lang: NULL
  }
  const tags = (section.module?.tags ?? []).map(tag => {
    const rawname = tagName(tag, section.module ?? activity.node, message)
    return row('tag', next(), { name: rawname.toLowerCase(), rawname })
  })
  return serialize(element('module', { id: cmid, version: moodleVersion }, fields(columns), list('tags', tags)))
}
