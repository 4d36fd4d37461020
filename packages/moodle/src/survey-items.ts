import { type Assessment, type Item, parts, type ResolvedCourse } from '@curricle/model'
import type { Setting } from './setting.ts'

/** What a survey asks: the questions of the survey that it repeats, then its own. Reports when that survey is not in the package (`survey-outside`). */
export function surveyItems(assessment: Assessment, { course, message }: Pick<Setting, 'course' | 'message'>): Item[] {
  const own = parts(assessment, 'item')
  if (!assessment.repeats) return own
  const repeated = find(course, assessment.repeats)
  if (!repeated) {
    message(`Survey \`${assessment.id}\` asks \`${assessment.repeats}\` again, which is not in this package.`, {
      ruleId: 'survey-outside',
      node: assessment
    })
    return own
  }
  const ids = new Set(own.map(item => item.id))
  return [...parts(repeated, 'item').filter(item => !ids.has(item.id)), ...own]
}

function find(course: ResolvedCourse, path: string): Assessment | undefined {
  const [module, id] = path.split('/')
  const home = course.children.find(each => each.id === module)
  return home && parts(home, 'assessment').find(each => each.id === id)
}
