import { type Message, type ResolvedCourse, visit } from '@curricle/model'

/** What has a name of its own in an LMS. */
const named: ReadonlySet<string> = new Set([
  'course',
  'module',
  'page',
  'slides',
  'exercise',
  'discussion',
  'assessment',
  'item',
  'pool'
])

/** Reports (`text-too-long`) names that are cut: those with more characters than the `room` an LMS has for them. */
export function reportLongNames(
  course: ResolvedCourse,
  { lms, room }: { lms: string; room: number },
  message: Message
): void {
  visit(course, node => {
    const length = named.has(node.type) && 'title' in node ? [...String(node.title)].length : 0
    if (length <= room) return
    message(`${lms} holds ${room} characters here; this has ${length} and is cut.`, {
      ruleId: 'text-too-long',
      node,
      note: 'Shorten it.'
    })
  })
}
