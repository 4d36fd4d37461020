import { fill, type Words } from '@curricle/locale'
import { type Activity as CourseActivity, type Module, type Page, part } from '@curricle/model'
import type { Activity } from './layout.ts'
import type { Options } from './options.ts'

/** An activity before it has its numbers; its idnumber comes from `path`. */
export type Plan = Pick<Activity, 'modname' | 'title' | 'visible' | 'source' | 'node'> & { path: readonly string[] }

/** The activities of a module in the author's order: pages that follow each other are one book. */
export function modulePlans(module: Module, options: Options, words: Words, next: () => number): Plan[] {
  const plans: Plan[] = []
  let run: Page[] = []
  const closeRun = (): void => {
    const title = plans.length === 0 ? module.title : run[0]?.title
    plans.push(...pagePlans(run, title ?? '', module.id, options, next))
    run = []
  }
  for (const child of module.children) {
    if (child.type === 'page') run.push(child)
    else {
      closeRun()
      plans.push(...activityPlans(child, module.id, words))
    }
  }
  closeRun()
  return plans
}

/** A run of pages: a book with chapters, or pages when there is one or the option says so. */
export function pagePlans(
  pages: readonly Page[],
  title: string,
  prefix: string,
  options: Options,
  next: () => number
): Plan[] {
  const [first] = pages
  if (!first) return []
  if (pages.length === 1 || options.pages === 'page') {
    return pages.map(page => ({
      modname: 'page',
      title: page.title,
      visible: isForAll(page),
      source: { kind: 'page', page },
      node: page,
      path: [prefix, page.id]
    }))
  }
  const chapters = pages.map(page => ({ id: next(), page }))
  const visible = pages.some(isForAll)
  return [
    {
      modname: 'book',
      title,
      visible,
      source: { kind: 'book', chapters },
      node: first,
      path: [prefix, 'book', first.id]
    }
  ]
}

/** Whether students see it; what is for teachers alone is in the teacher's edition and hidden there. */
export function isForAll({ audience }: { audience?: { for?: string } }): boolean {
  return audience?.for !== 'teacher'
}

function activityPlans(activity: CourseActivity, prefix: string, words: Words): Plan[] {
  const visible = isForAll(activity)
  const base = { title: activity.title, visible, node: activity, path: [prefix, activity.id] }
  switch (activity.type) {
    case 'slides': {
      const hasNotes = activity.children.some(slide => slide.children.some(child => child.type === 'notes'))
      const title = fill(words.moodle.notesOf, { title: activity.title })
      const notes: Plan = {
        ...base,
        modname: 'page',
        title,
        visible: false,
        source: { kind: 'notes', slides: activity },
        path: [prefix, activity.id, 'notes']
      }
      return [{ ...base, modname: 'page', source: { kind: 'slides', slides: activity } }, ...(hasNotes ? [notes] : [])]
    }
    case 'exercise': {
      const handedIn = activity.submit.length > 0
      const task: Plan = handedIn
        ? { ...base, modname: 'assign', source: { kind: 'assignment', exercise: activity } }
        : { ...base, modname: 'page', source: { kind: 'task', exercise: activity } }
      const solution: Plan = {
        ...base,
        modname: 'page',
        title: fill(words.moodle.solutionOf, { title: activity.title }),
        visible: false,
        source: { kind: 'solution', exercise: activity },
        path: [prefix, activity.id, 'solution']
      }
      return [task, ...(part(activity, 'solution') ? [solution] : [])]
    }
    case 'assessment':
      return activity.purpose === 'survey'
        ? [{ ...base, modname: 'feedback', source: { kind: 'survey', assessment: activity } }]
        : [{ ...base, modname: 'quiz', source: { kind: 'quiz', assessment: activity } }]
    case 'discussion':
      return [{ ...base, modname: 'forum', source: { kind: 'discussion', discussion: activity } }]
  }
}
