import type { Criterion, PhrasingContent, Rubric } from '@curricle/model'
import { element, serialize } from '@curricle/xml'
import { list, row } from './fields.ts'
import { plainWords } from './plain-words.ts'
import type { Setting } from './setting.ts'
import { isForAll } from './teacher.ts'

/** `grading.xml` with a rubric that is ready to use (status 20) and shown to students unless it is for teachers. Moodle's rubrics are plain text (`text-plain`). */
export function rubricGrading(
  rubric: Rubric,
  name: string,
  { next, time, words, message }: Pick<Setting, 'next' | 'time' | 'words' | 'message'>
): string {
  const said = (content: readonly PhrasingContent[]): string =>
    plainWords(content, message, { where: 'Rubrics', note: 'Show it in the task.' })
  const definition = row(
    'definition',
    next(),
    {
      method: 'rubric',
      name,
      description: '',
      descriptionformat: 1,
      status: 20,
      timecreated: time,
      timemodified: time,
      options: JSON.stringify(isForAll(rubric) ? rubricOptions : { ...rubricOptions, ...unseen })
    },
    element(
      'plugin_gradingform_rubric_definition',
      {},
      list(
        'criteria',
        rubric.children.map((criterion, index) => criterionRow(criterion, index, { next, words, said }))
      )
    ),
    list('instances')
  )
  const area = row(
    'area',
    next(),
    { areaname: 'submissions', activemethod: 'rubric' },
    list('definitions', [definition])
  )
  return serialize(list('areas', [area]))
}

/** `lockzeropoints`: the lowest level gives its own points, so that the sum is the author's. */
const rubricOptions = {
  sortlevelsasc: '1',
  lockzeropoints: '1',
  alwaysshowdefinition: '1',
  showdescriptionteacher: '1',
  showdescriptionstudent: '1',
  showscoreteacher: '1',
  showscorestudent: '1',
  enableremarks: '1',
  showremarksstudent: '1'
}

/** Students see neither criteria nor points, before grading and after it. */
const unseen = {
  alwaysshowdefinition: '0',
  showdescriptionstudent: '0',
  showscorestudent: '0',
  showremarksstudent: '0'
}

function criterionRow(
  criterion: Criterion,
  index: number,
  { next, words, said }: Pick<Setting, 'next' | 'words'> & { said(content: readonly PhrasingContent[]): string }
) {
  const levels = criterion.children.map(level => {
    const definition = [level.name, said(level.children)].filter(each => each !== '').join(`${words.colon} `)
    return row('level', next(), { score: level.points.toFixed(5), definition, definitionformat: 0 })
  })
  return row(
    'criterion',
    next(),
    { sortorder: index + 1, description: said(criterion.heading), descriptionformat: 0 },
    list('levels', levels)
  )
}
