import { type Exercise, part } from '@curricle/model'
import type { XmlElement } from '@curricle/xml'
import { exerciseText } from '../exercise-text.ts'
import { list, row } from '../fields.ts'
import { rubricGrading } from '../rubric-grading.ts'
import type { Setting } from '../setting.ts'
import type { ActivityWriting } from './index.ts'

/** Something to hand in: text, file or both. Without plugin settings nothing could be handed in. */
export function assignment({ activity, source, setting, name, text }: ActivityWriting<'assignment'>): XmlElement {
  const { exercise } = source
  const { next, time, message } = setting
  const grade = assignmentGrade(exercise)
  if (grade !== exercise.maxScore) {
    message(`Moodle's assignments have whole points: ${exercise.maxScore} of “${exercise.title}” become ${grade}.`, {
      ruleId: 'points-rounded',
      node: exercise,
      note: 'Give it whole points.'
    })
  }
  const columns = {
    name,
    intro: text(exerciseText(exercise, setting, { withRubric: false }), 'intro'),
    introformat: 1,
    alwaysshowdescription: 1,
    submissiondrafts: 0,
    sendnotifications: 0,
    sendlatenotifications: 0,
    sendstudentnotifications: 1,
    duedate: 0,
    cutoffdate: 0,
    gradingduedate: 0,
    allowsubmissionsfromdate: 0,
    grade,
    timemodified: time,
    completionsubmit: 1,
    requiresubmissionstatement: 0,
    teamsubmission: isTeamwork(exercise),
    requireallteammemberssubmit: 0,
    teamsubmissiongroupingid: 0,
    blindmarking: 0,
    hidegrader: 0,
    revealidentities: 0,
    attemptreopenmethod: 'none',
    maxattempts: -1,
    markingworkflow: 0,
    markingallocation: 0,
    markinganonymous: 0,
    preventsubmissionnotingroup: 0,
    activity: '',
    activityformat: 1,
    timelimit: 0,
    submissionattachments: 0
  }
  const settings = pluginSettings(exercise).map(([plugin, subtype, name, value]) =>
    row('plugin_config', next(), { plugin, subtype, name, value })
  )
  return row(
    'assign',
    activity.id,
    columns,
    list('userflags'),
    list('submissions'),
    list('grades'),
    list('plugin_configs', settings),
    list('overrides')
  )
}

/** Pairs and groups hand in together: what one hands in is of all. Who is in no group of the course is in one with all others of that kind. */
const isTeamwork = ({ kind }: Exercise): boolean => kind === 'pair' || kind === 'group'

/** Whole points, since the column is an integer; 0: not graded. A rubric's points are scaled to it. */
export function assignmentGrade({ maxScore }: Exercise): number {
  return Math.ceil(maxScore)
}

/** `grading.xml`: the rubric as advanced grading; undefined without a rubric or points. */
export function assignmentGrading(exercise: Exercise, name: string, setting: Setting): string | undefined {
  const rubric = part(exercise, 'rubric')
  return rubric && exercise.maxScore > 0 ? rubricGrading(rubric, name, setting) : undefined
}

type PluginSetting = readonly [plugin: string, subtype: string, name: string, value: string]

function pluginSettings({ submit }: Exercise): PluginSetting[] {
  const text = submit.includes('text')
  const file = submit.includes('file')
  return [
    ['onlinetext', 'assignsubmission', 'enabled', text ? '1' : '0'],
    ['onlinetext', 'assignsubmission', 'wordlimit', '0'],
    ['onlinetext', 'assignsubmission', 'wordlimitenabled', '0'],
    ['file', 'assignsubmission', 'enabled', file ? '1' : '0'],
    ['file', 'assignsubmission', 'maxfilesubmissions', '3'],
    ['file', 'assignsubmission', 'maxsubmissionsizebytes', '0'],
    ['file', 'assignsubmission', 'filetypeslist', ''],
    ['comments', 'assignfeedback', 'enabled', '1'],
    ['comments', 'assignfeedback', 'commentinline', '0']
  ]
}
