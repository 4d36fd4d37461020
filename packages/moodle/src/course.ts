import type { Entry } from '@curricle/model'
import { element, serialize } from '@curricle/xml'
import { noRoles } from './activity/index.ts'
import { courseCompetencies } from './competencies.ts'
import { fields, list, row } from './fields.ts'
import type { FileOwner } from './files.ts'
import { idnumber } from './ids.ts'
import { inforef } from './inforef.ts'
import { limits, shorten, tagName } from './limits.ts'
import { escapeHtml } from './rich-text.ts'
import type { Setting } from './setting.ts'

/** The folder `course/`: what the course is, its picture, and the references to all questions. */
export function* courseEntries({
  course,
  layout,
  files,
  bank,
  outcomes,
  time,
  next,
  message,
  options
}: Setting): Generator<Entry> {
  const { metadata, language } = course
  const { courseId, contextId } = layout
  const fileIds: FileOwner = [...bank.fileIds]
  const image = metadata.image === undefined ? undefined : course.assets.get(metadata.image)
  if (image) files.file(image, { contextId, component: 'course', filearea: 'overviewfiles', itemid: 0 }, fileIds)
  const columns = {
    shortname: shortName(course),
    fullname: shorten(courseTitle(course), limits.courseName, course, message),
    idnumber: idnumber(...courseIds(course)),
    summary: metadata.description ? `<p>${escapeHtml(metadata.description)}</p>` : '',
    summaryformat: 1,
    format: 'topics',
    showgrades: 1,
    newsitems: 0,
    startdate: time,
    enddate: 0,
    marker: 0,
    maxbytes: 0,
    legacyfiles: 0,
    showreports: 0,
    visible: 1,
    groupmode: 0,
    groupmodeforce: 0,
    defaultgroupingid: 0,
    lang: moodleLanguage(language),
    theme: '',
    timecreated: time,
    timemodified: time,
    requested: 0,
    showactivitydates: 0,
    showcompletionconditions: 1,
    enablecompletion: 1,
    completionstartonenrol: 0,
    completionnotify: 0
  }
  const tags = metadata.tags.map(tag => {
    const rawname = tagName(tag, course, message)
    return row('tag', next(), { name: rawname.toLowerCase(), rawname })
  })
  const formatOptions = [
    ['hiddensections', 1],
    ['coursedisplay', 0]
  ] as const
  const root = element(
    'course',
    { id: courseId, contextid: contextId },
    fields(columns),
    list('tags', tags),
    list('customfields'),
    list(
      'courseformatoptions',
      formatOptions.map(([name, value]) =>
        element('courseformatoption', {}, fields({ courseid: courseId, format: 'topics', sectionid: 0, name, value }))
      )
    )
  )
  const references = {
    files: fileIds,
    questionCategories: bank.categoryIds,
    outcomes: [...outcomes.byObjective.values()].map(outcome => outcome.id),
    scales: outcomes.byObjective.size > 0 ? [outcomes.scaleId] : []
  }
  yield { path: 'course/course.xml', body: serialize(root) }
  yield { path: 'course/inforef.xml', body: inforef(references) }
  if (options.competencies) yield { path: 'course/competencies.xml', body: courseCompetencies(course, next) }
  yield { path: 'course/roles.xml', body: noRoles }
  yield { path: 'course/enrolments.xml', body: serialize(element('enrolments', {}, list('enrols'))) }
}

/** The name of the course on the site: a module alone is a course of its own. */
export function courseTitle({ scope, title, children }: Setting['course']): string {
  return (scope === 'module' && children[0]?.title) || title
}

/** The name that stands in paths and lists: the ids, with the language where there are several and the edition that is not the learner's. */
export function shortName(course: Setting['course']): string {
  return courseIds(course).join('-')
}

function courseIds({ id, language, edition, metadata, scope, children }: Setting['course']): string[] {
  return [
    id,
    ...(scope === 'module' ? children.map(module => module.id) : []),
    ...(metadata.languages.length > 1 ? [language] : []),
    ...(edition === 'teacher' ? ['teacher'] : [])
  ]
}

/** Moodle's name of a language pack: `pt-BR` is `pt_br`, and Chinese goes by place, not by script. */
function moodleLanguage(language: string): string {
  const known: Readonly<Record<string, string>> = { zh: 'zh_cn', 'zh-hans': 'zh_cn', 'zh-hant': 'zh_tw', nb: 'no' }
  const lower = language.toLowerCase()
  return known[lower] ?? lower.replaceAll('-', '_')
}
