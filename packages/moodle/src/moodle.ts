import { words } from '@curricle/locale'
import type { Entry, ExportContext, Exporter, ResolvedCourse } from '@curricle/model'
import { element, serialize } from '@curricle/xml'
import { isGraded } from './activity/grades.ts'
import { activityEntries } from './activity/index.ts'
import { backup, hasUserData } from './backup.ts'
import { bank } from './bank/index.ts'
import { carries } from './carries.ts'
import { courseCompletion } from './completion.ts'
import { courseEntries } from './course.ts'
import { deckFiles } from './deck-files.ts'
import { list } from './fields.ts'
import { filePool } from './files.ts'
import { gradebook } from './gradebook.ts'
import { counter } from './ids.ts'
import { layout } from './layout.ts'
import { limits, shorten } from './limits.ts'
import { type Options, options } from './options.ts'
import { outcomes } from './outcomes.ts'
import { questionSetting } from './question/setting.ts'
import { sectionEntries } from './section.ts'
import type { Setting } from './setting.ts'
import { siteNotices } from './site-notices.ts'
import { atOrigin, separate } from './teacher.ts'

/** A Moodle backup: restored, it is a course that looks made in Moodle 4.5 or newer. */
export const moodle: Exporter<Options> = {
  name: 'moodle',
  description: 'Moodle course backup for Moodle 4.5 and newer',
  extension: '.mbz',
  container: 'zip',
  carries,
  attaches: ['slides-pdf'],
  media: ['image/*', 'audio/*', 'video/*', 'text/vtt', 'application/pdf'],
  options,
  guide: {
    steps: [
      'In Moodle, open the course category (or a course) and choose **Restore course** (in a course: *More → Course reuse → Restore*).',
      'Upload the `.mbz` file, choose **Restore as a new course**, and go through the pages with their defaults.',
      'What is for teachers alone arrives hidden from students: solutions, notes and passages stand in hidden chapters and pages “For teachers”. The teacher’s package can serve a course that learners enter.',
      'Terms arrive in the glossary activity only when a manager or administrator restores with *Include enrolled users* on; for a teacher that activity stays empty and the glossary chapter has them all.',
      'Exercises in pairs or groups are handed in by team: make the groups in *Participants → Groups*; students who are in none are one team together.',
      'Outcomes, on which assignments, graded quizzes and discussions are judged, are shown when the site’s setting *Enable outcomes* is on; restrictions and completion when *Enable completion tracking* and *Enable restricted access* are. Without them nothing is lost but these.'
    ],
    again:
      'Restoring into the same course adds all activities a second time: delete the old ones first, or restore as a new course. Moodle 4.5 merges the question bank: questions that did not change are kept, changed ones are added, and so are those with links to pages, since these lead to the new pages then; of texts with gaps Moodle adds parts that nobody sees. Moodle 5 adds all questions again, in categories of the same names: after the old quizzes delete *System shared question bank* too (*More → Question banks*), unless it holds other questions.'
  },
  write
}

async function* write(given: ResolvedCourse, context: ExportContext<Options>): AsyncGenerator<Entry> {
  const setting = await prepare(given, context)
  const { course, layout, message, files } = setting
  siteNotices(course, setting, message)
  const names = new Map<number, string>()
  for (const [index, section] of layout.sections.entries()) {
    const title = shorten(section.title ?? '', limits.name, section.module ?? course, message)
    if (title !== '') names.set(section.id, title)
    yield* sectionEntries(section, layout.sections[index - 1], title, setting)
    for (const activity of section.activities) {
      const name = shorten(activity.title || activity.idnumber, limits.name, activity.node, message)
      names.set(activity.cmid, name)
      yield* activityEntries(activity, name, setting)
    }
  }
  yield* courseEntries(setting)
  yield { path: 'moodle_backup.xml', body: backup(setting, names) }
  yield { path: 'questions.xml', body: setting.bank.xml }
  yield { path: 'gradebook.xml', body: setting.gradebook.xml }
  yield { path: 'completion.xml', body: courseCompletion(layout, setting.next) }
  yield { path: 'outcomes.xml', body: setting.outcomes.outcomes }
  yield { path: 'scales.xml', body: setting.outcomes.scales }
  yield { path: 'roles.xml', body: empty('roles_definition') }
  yield { path: 'groups.xml', body: serialize(element('groups', {}, list('groupings'))) }
  if (hasUserData(layout)) yield { path: 'users.xml', body: empty('users') }
  yield* files.entries()
}

async function prepare(given: ResolvedCourse, context: ExportContext<Options>): Promise<Setting> {
  const { options, date, message: tell } = context
  const next = counter()
  const time = Math.floor(date.getTime() / 1000)
  const said = words(given.language)
  const separated = separate(given, said)
  const { course } = separated
  // Messages stand at the author's node, which the corridor knows, not at a copy of it.
  const message = atOrigin(tell, separated)
  const laidOut = layout(course, { options, words: said, next, separated })
  const asking = questionSetting(course, said, message, laidOut.link)
  const files = filePool(next, time)
  const common = { time, next, message }
  const judged = outcomes(course, laidOut.courseId, { words: said, ...common, enabled: options.outcomes })
  return {
    course,
    layout: laidOut,
    options,
    words: said,
    rendering: asking.rendering,
    ...common,
    files,
    decks: options.slides === 'pdf' ? await deckFiles(separated, context) : new Map(),
    bank: bank(course, laidOut, { ...asking, ...common, files }),
    gradebook: gradebook(laidOut, activity => isGraded(activity, judged), common),
    outcomes: judged
  }
}

const empty = (root: string): string => serialize(list(root))
