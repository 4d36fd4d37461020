import type { XmlElement } from '@curricle/xml'
import { list, row } from '../fields.ts'
import { cleanedText } from '../rich-text.ts'
import type { ActivityWriting } from './index.ts'

/**
 * A question for all to talk about. Discussions are user data that only some may restore; the intro of a forum of type `single` becomes its one
 * discussion, owned by whoever restores (`mod/forum/backup/moodle2/restore_forum_stepslib.php`).
 */
export function discussion({ activity, source, setting, name, text }: ActivityWriting<'discussion'>): XmlElement {
  const columns = {
    type: 'single',
    name,
    intro: text(cleanedText(source.discussion.children, setting.rendering), 'intro'),
    introformat: 1,
    duedate: 0,
    cutoffdate: 0,
    assessed: 0,
    assesstimestart: 0,
    assesstimefinish: 0,
    scale: 0,
    maxbytes: 0,
    maxattachments: 1,
    forcesubscribe: 0,
    trackingtype: 1,
    rsstype: 0,
    rssarticles: 0,
    timemodified: setting.time,
    warnafter: 0,
    blockafter: 0,
    blockperiod: 0,
    completiondiscussions: 0,
    completionreplies: 0,
    completionposts: 1,
    displaywordcount: 0,
    lockdiscussionafter: 0,
    grade_forum: 0
  }
  const containers = ['discussions', 'subscriptions', 'digests', 'readposts', 'trackedprefs', 'poststags', 'grades']
  return row('forum', activity.id, columns, ...containers.map(container => list(container)))
}
