import type { Entry } from '@curricle/model'
import { element, serialize, type XmlElement } from '@curricle/xml'
import { activityCompetencies } from '../competencies.ts'
import { list } from '../fields.ts'
import type { FileOwner } from '../files.ts'
import { inforef } from '../inforef.ts'
import type { Activity, Source } from '../layout.ts'
import type { RichText } from '../rich-text.ts'
import { framed } from '../rich-text.ts'
import type { Setting } from '../setting.ts'
import { assignment, assignmentGrading } from './assign.ts'
import { book } from './book.ts'
import { survey } from './feedback.ts'
import { discussion } from './forum.ts'
import { glossary } from './glossary.ts'
import { gradeItems } from './grades.ts'
import { module } from './module.ts'
import { page } from './page.ts'
import { quiz } from './quiz.ts'

/** What the writer of one kind of activity works with. */
export interface ActivityWriting<Kind extends Source['kind']> {
  activity: Activity
  source: Extract<Source, { kind: Kind }>
  setting: Setting
  /** Name of the activity within Moodle's limit. */
  name: string
  /** Puts a text and its files into one of the activity's file areas; says its language. */
  text(text: RichText, filearea: string, itemid?: number): string
}

/** Writes the element that the activity's own file holds. */
export type ActivityWriter<Kind extends Source['kind']> = (writing: ActivityWriting<Kind>) => XmlElement

const writers: { readonly [Kind in Source['kind']]: ActivityWriter<Kind> } = {
  page,
  slides: page,
  notes: page,
  task: page,
  solution: page,
  book,
  assignment,
  quiz,
  survey,
  discussion,
  glossary
}

/** The files of one activity. The four of every activity are demanded even when they say nothing. */
export function* activityEntries(activity: Activity, name: string, setting: Setting): Generator<Entry> {
  const { modname, cmid, id, contextId, source } = activity
  const directory = `activities/${modname}_${cmid}`
  const fileIds: FileOwner = []
  const text = (said: RichText, filearea: string, itemid = 0): string => {
    const area = { contextId, component: `mod_${modname}`, filearea, itemid }
    return setting.files.text(framed(said, setting.words), area, fileIds)
  }
  const write = writers[source.kind] as (writing: unknown) => XmlElement
  const attributes = { id, moduleid: cmid, modulename: modname, contextid: contextId }
  const content = element('activity', attributes, write({ activity, source, setting, name, text }))
  const items = gradeItems(activity, name, setting)
  yield { path: `${directory}/${modname}.xml`, body: serialize(content) }
  yield { path: `${directory}/module.xml`, body: module(activity, setting) }
  yield { path: `${directory}/roles.xml`, body: noRoles }
  yield {
    path: `${directory}/grades.xml`,
    body: serialize(
      element(
        'activity_gradebook',
        {},
        list(
          'grade_items',
          items.map(item => item.xml)
        ),
        list('grade_letters')
      )
    )
  }
  yield {
    path: `${directory}/inforef.xml`,
    body: inforef({ files: fileIds, gradeItems: items.map(item => item.id) })
  }
  const { course, options } = setting
  const linked = options.competencies ? activityCompetencies(course, activity) : undefined
  if (linked) yield { path: `${directory}/competencies.xml`, body: linked }
  const grading = source.kind === 'assignment' ? assignmentGrading(source.exercise, name, setting) : undefined
  if (grading) yield { path: `${directory}/grading.xml`, body: grading }
}

/** `roles.xml` of a course or activity without assignments of its own. */
export const noRoles: string = serialize(element('roles', {}, list('role_overrides'), list('role_assignments')))
