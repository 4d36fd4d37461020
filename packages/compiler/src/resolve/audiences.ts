import { place } from './place.ts'
import type { Stage } from './stage.ts'

/**
 * Reports activities for learners behind a page for teachers: an activity is for whom it says itself, and an author may have taken it for a part
 * of that page.
 */
export function audiences(stage: Stage): void {
  if (!stage.original) return
  for (const module of stage.course.children) {
    if (module.audience?.for !== undefined) continue
    let isForTeachers = false
    for (const child of module.children) {
      if (child.type === 'page') isForTeachers = child.audience?.for === 'teacher'
      const parents = [stage.course, module]
      if (!isForTeachers || child.audience?.for !== undefined || child.type === 'page') continue
      if (stage.hasFailed(place(child, parents).path)) continue
      const note = 'Write `for=teacher` on it as well, or put it before that page.'
      const reason = `“${child.title}” stands after a page for teachers, and is for learners too.`
      stage.say('activity-for-learners', reason, { node: child, parents, note })
    }
  }
}
