import { element, serialize } from '@curricle/xml'

/** What belongs to an activity, section or course besides its own file: unnamed here, Moodle drops it without a word. */
export interface References {
  files?: readonly number[]
  gradeItems?: readonly number[]
  questionCategories?: readonly number[]
  outcomes?: readonly number[]
  scales?: readonly number[]
}

/** `inforef.xml`. */
export function inforef({
  files = [],
  gradeItems = [],
  questionCategories = [],
  outcomes = [],
  scales = []
}: References): string {
  const groups = [
    group('fileref', 'file', files),
    group('grade_itemref', 'grade_item', gradeItems),
    group('question_categoryref', 'question_category', questionCategories),
    group('outcomeref', 'outcome', outcomes),
    group('scaleref', 'scale', scales)
  ].filter(each => each !== undefined)
  return serialize(element('inforef', {}, groups.length > 0 ? groups : '\n'))
}

function group(name: string, kind: string, ids: readonly number[]) {
  if (ids.length === 0) return undefined
  return element(
    name,
    {},
    ids.map(id => element(kind, {}, element('id', {}, id)))
  )
}
