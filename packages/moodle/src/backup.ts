import { createHash } from 'node:crypto'
import { element, serialize, type XmlElement } from '@curricle/xml'
import { moodleVersion } from './activity/module.ts'
import { courseTitle, shortName } from './course.ts'
import { fields, list } from './fields.ts'
import { limits, shorten } from './limits.ts'
import type { Setting } from './setting.ts'

/** Names of sections and activities within Moodle's limits, by section id and cmid. */
export type Names = ReadonlyMap<number, string>

/**
 * `moodle_backup.xml`: what the backup is and holds. Moodle knows it by its first 200 bytes (`backup/util/helper/convert_helper.class.php`), takes it
 * for one made before 4.0 unless the versions say more, and stops at a setting for something that is not under `contents`.
 */
export function backup(setting: Setting, names: Names): string {
  const { course, layout, time } = setting
  const { courseId, contextId } = layout
  const hash = createHash('md5').update(`${course.id}/${course.language}/${course.edition}`).digest('hex')
  const columns = {
    name: `${shortName(course)}.mbz`,
    moodle_version: moodleVersion,
    moodle_release: '4.5',
    backup_version: moodleVersion,
    backup_release: '4.5',
    backup_date: time,
    mnet_remoteusers: 0,
    include_files: 1,
    include_file_references_to_external_content: 0,
    original_wwwroot: 'https://curricle.invalid',
    original_site_identifier_hash: createHash('md5').update('curricle').digest('hex'),
    original_course_id: courseId,
    original_course_format: 'topics',
    original_course_fullname: shorten(courseTitle(course), limits.courseName, course, () => undefined),
    original_course_shortname: shortName(course),
    original_course_startdate: time,
    original_course_enddate: 0,
    original_course_contextid: contextId,
    original_system_contextid: 1
  }
  const detail = { name: 'detail', attributes: { backup_id: hash }, children: fields(details) }
  return serialize(
    element(
      'moodle_backup',
      {},
      element(
        'information',
        {},
        fields(columns),
        element('details', {}, detail),
        contents(setting, names),
        element('settings', {}, settings(setting))
      )
    )
  )
}

const details = {
  type: 'course',
  format: 'moodle2',
  interactive: 0,
  mode: 10,
  execution: 1,
  executiontime: 0
} as const

function contents({ course, layout: { courseId, sections } }: Setting, names: Names): XmlElement {
  const activities = sections.flatMap(section =>
    section.activities.map(({ cmid, modname }) =>
      element(
        'activity',
        {},
        fields({
          moduleid: cmid,
          sectionid: section.id,
          modulename: modname,
          title: names.get(cmid) ?? '',
          directory: `activities/${modname}_${cmid}`,
          insubsection: ''
        })
      )
    )
  )
  const listed = sections.map(({ id, number }) =>
    element(
      'section',
      {},
      fields({
        sectionid: id,
        title: names.get(id) ?? String(number),
        directory: `sections/section_${id}`,
        parentcmid: '',
        modname: ''
      })
    )
  )
  const whole = element('course', {}, fields({ courseid: courseId, title: shortName(course), directory: 'course' }))
  return element('contents', {}, list('activities', activities), list('sections', listed), whole)
}

/** Users count as included where there are glossary entries, which Moodle takes for user data. */
export function hasUserData({ sections }: Setting['layout']): boolean {
  return sections.some(section => section.activities.some(isUserData))
}

function isUserData({ source }: Setting['layout']['sections'][number]['activities'][number]): boolean {
  return source.kind === 'glossary'
}

function settings({ course, layout, options }: Setting): XmlElement[] {
  const users = Number(hasUserData(layout))
  const root: Readonly<Record<string, string | number>> = {
    filename: `${shortName(course)}.mbz`,
    users,
    anonymize: 0,
    role_assignments: 0,
    activities: 1,
    blocks: 0,
    files: 1,
    filters: 0,
    comments: 0,
    badges: 0,
    calendarevents: 0,
    userscompletion: 0,
    logs: 0,
    grade_histories: 0,
    questionbank: 1,
    groups: 0,
    competencies: Number(options.competencies),
    customfield: 0,
    contentbankcontent: 0,
    legacyfiles: 0
  }
  const rows = Object.entries(root).map(([name, value]) =>
    element('setting', {}, fields({ level: 'root', name, value }))
  )
  const pair = (level: 'section' | 'activity', subject: string, userinfo: number): XmlElement[] =>
    [['included', 1] as const, ['userinfo', userinfo] as const].map(([what, value]) =>
      element('setting', {}, fields({ level, [level]: subject, name: `${subject}_${what}`, value }))
    )
  for (const section of layout.sections) {
    const has = section.activities.some(isUserData)
    rows.push(...pair('section', `section_${section.id}`, Number(has)))
    for (const activity of section.activities) {
      rows.push(...pair('activity', `${activity.modname}_${activity.cmid}`, Number(isUserData(activity))))
    }
  }
  return rows
}
