import { type CourseNode, type Message, type ResolvedCourse, visit } from '@curricle/model'
import { frameworkIdnumber } from './competencies.ts'
import type { Layout } from './layout.ts'
import type { Options } from './options.ts'
import type { Outcomes } from './outcomes.ts'

/**
 * What depends on who restores and on the site's settings, each at its first place: glossary entries (`rights-needed`), outcomes, restrictions
 * (`setting-needed`) and links to competencies (`framework-needed`). None of it is lost in other forms.
 */
export function siteNotices(
  course: ResolvedCourse,
  { layout, outcomes, options }: { layout: Layout; outcomes: Outcomes; options: Options },
  message: Message
): void {
  const notice = (node: CourseNode | undefined, ruleId: string, reason: string, note: string): void => {
    if (node) message(reason, { ruleId, severity: 'notice', node, note })
  }
  const activities = layout.sections.flatMap(section => section.activities)
  notice(
    activities.find(({ source }) => source.kind === 'glossary')?.node,
    'rights-needed',
    'The glossary activity stays empty when a teacher restores: its entries are user data. The glossary chapter has all terms.',
    'A manager or administrator restores it with *Include enrolled users*, or `glossary: false` leaves it out.'
  )
  notice(
    outcomes.byObjective.size > 0 ? firstOf(course, 'objective') : undefined,
    'setting-needed',
    'Outcomes are hidden on a site that has them switched off; the objectives stand in the sections and as tags all the same.',
    'An administrator switches on *Enable outcomes*, or `outcomes: false` leaves them out.'
  )
  notice(
    course.metadata.progress === 'sequential' && course.children.length > 1 ? course : undefined,
    'setting-needed',
    'Modules are all open on a site without restricted access or completion tracking.',
    'An administrator switches on *Enable restricted access* and *Enable completion tracking*.'
  )
  notice(
    options.competencies ? firstOf(course, 'objective') : undefined,
    'framework-needed',
    `Links to competencies vanish on a site without the framework \`${frameworkIdnumber(course)}\`.`,
    'An administrator imports the file of the format `moodle-competencies` first.'
  )
}

function firstOf(course: ResolvedCourse, type: CourseNode['type']): CourseNode | undefined {
  let first: CourseNode | undefined
  visit(course, node => {
    if (node.type === type) first ??= node
    return first === undefined
  })
  return first
}
