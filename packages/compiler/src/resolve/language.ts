import { supported } from '@curricle/locale'
import type { Stage } from './stage.ts'

/** Says that what we add ourselves (buttons, headings, labels) is in English, where we have no words in a course's language. */
export function language({ course, say }: Stage): void {
  const [primary = ''] = course.language.split('-')
  if (supported.includes(primary)) return
  const reason = `Buttons, labels and headings that packages add themselves are in English: there are none in \`${course.language}\`.`
  const note = `There are some in ${supported.map(each => `\`${each}\``).join(', ')}. What the course says stays as it is written.`
  say('words-in-english', reason, { node: course, parents: [], keys: ['languages'], note })
}
