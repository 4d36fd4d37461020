import type { CourseNode, Message } from '@curricle/model'

/** Characters that a column of Moodle's database holds (`lib/db/install.xml` and those of the activities). */
export const limits = { name: 255, courseName: 254, matchAnswer: 255, unit: 50 } as const

/** The text on one line, cut at the limit with `…`; what is cut is reported (`text-too-long`). */
export function shorten(text: string, limit: number, node: CourseNode, message: Message): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  if (characters.length <= limit) return characters.join('')
  message(`Moodle holds ${limit} characters here; this has ${characters.length} and is cut.`, {
    ruleId: 'text-too-long',
    node,
    note: 'Shorten it.'
  })
  return `${characters.slice(0, limit - 1).join('')}…`
}
