import { fill, type Words } from '@curricle/locale'
import { type Activity as CourseActivity, type Module, type Page, part } from '@curricle/model'
import type { Activity } from './layout.ts'
import type { Options } from './options.ts'
import { isForAll, type Separated } from './teacher.ts'

/** An activity before it has its numbers; its idnumber comes from `path`. */
export type Plan = Pick<Activity, 'modname' | 'title' | 'visible' | 'source' | 'node'> & { path: readonly string[] }

/** What the activities of a course are planned with. */
export interface Planning {
  options: Options
  words: Words
  next(): number
  separated: Pick<Separated, 'aside' | 'whole'>
}

/** The activities of a module in the author's order: pages that follow each other are one book. All of a module for teachers are hidden. */
export function modulePlans(module: Module, planning: Planning): Plan[] {
  const plans: Plan[] = []
  let run: Page[] = []
  const closeRun = (): void => {
    const title = plans.length === 0 ? module.title : run[0]?.title
    plans.push(...pagePlans(run, title ?? '', module.id, planning))
    run = []
  }
  for (const child of module.children) {
    if (child.type === 'page') run.push(child)
    else {
      closeRun()
      const aside = planning.separated.aside(child)
      plans.push(...activityPlans(child, module.id, planning), ...(aside ? [pagePlan(aside, module.id)] : []))
    }
  }
  closeRun()
  return isForAll(module) ? plans : plans.map(plan => ({ ...plan, visible: false }))
}

/** A run of pages: a book with chapters, or pages when students see only one or the option says so. */
export function pagePlans(
  pages: readonly Page[],
  title: string,
  prefix: string,
  { options, next, separated }: Planning
): Plan[] {
  const [first] = pages
  if (!first) return []
  const withAsides = pages.flatMap(page => [page, separated.aside(page) ?? []].flat())
  if (pages.length === 1 || pages.filter(isForAll).length === 1 || options.pages === 'page')
    return withAsides.map(page => pagePlan(page, prefix))
  const chapters = withAsides.map(page => ({ id: next(), page, isAside: !pages.includes(page) }))
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

const pagePlan = (page: Page, prefix: string): Plan => ({
  modname: 'page',
  title: page.title,
  visible: isForAll(page),
  source: { kind: 'page', page },
  node: page,
  path: [prefix, page.id]
})

function activityPlans(activity: CourseActivity, prefix: string, { words, separated }: Planning): Plan[] {
  const visible = isForAll(activity)
  const base = { title: activity.title, visible, node: activity, path: [prefix, activity.id] }
  switch (activity.type) {
    case 'slides': {
      const whole = separated.whole(activity)
      const hasNotes = whole !== activity || activity.children.some(slide => part(slide, 'notes') !== undefined)
      const title = fill(words.moodle.notesOf, { title: activity.title })
      const notes: Plan = {
        ...base,
        modname: 'page',
        title,
        visible: false,
        source: { kind: 'notes', slides: activity, whole },
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
