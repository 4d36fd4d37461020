import { type Assessment, type Course, nearest, parts, visit } from '@curricle/model'
import { anchors } from './anchors.ts'
import type { Stage } from './stage.ts'
import { unread } from './unread.ts'

/**
 * Writes `repeats=` as `module/id`, and puts the questions of the survey that it names before those that the survey asks
 * besides, under the same ids, so that answers can be compared. Reports a survey that is none.
 */
export function surveys(stage: Stage): void {
  const known = surveysOf(stage.course)
  visit(stage.course, (node, parents) => {
    if (node.type !== 'assessment' || node.repeats === undefined) return
    const module = parents.find(parent => parent.type === 'module')
    const path = node.repeats.includes('/') ? node.repeats : `${module?.id}/${node.repeats}`
    if (known.has(path) && known.get(path) !== node) {
      node.repeats = path
      return
    }
    if (!stage.original) return
    if (known.get(path) === node) {
      const note = 'Name the survey that it asks again, or take `repeats` away.'
      stage.say('repeats-unknown', `The survey \`${node.id}\` cannot repeat itself.`, { node, parents, note })
      return
    }
    const near = nearest(path, known.keys())
    const isRead = stage.course.children.some(({ id }) => path.startsWith(`${id}/`))
    if (!isRead && unread(stage, anchors(stage.course, stage.shelf.paths)).size > 0) return
    stage.say('repeats-unknown', `There is no survey \`${node.repeats}\` that \`${node.id}\` could repeat.`, {
      node,
      parents,
      note: near ? `Did you mean \`${near}\`?` : 'Name a survey of this module by its id, or of another as `module/id`.'
    })
  })
  const asked = new Map([...known.values()].map(survey => [survey, questions(survey, known)]))
  for (const [survey, children] of asked) survey.children = [...parts(survey, 'introduction'), ...children]
}

type Question = Exclude<Assessment['children'][number], { type: 'introduction' }>

/** The questions of the surveys that it repeats, the first asked first, then its own. */
function questions(survey: Assessment, known: ReadonlyMap<string, Assessment>, seen: Assessment[] = []): Question[] {
  const own = survey.children.filter(child => child.type !== 'introduction')
  const before = survey.repeats === undefined ? undefined : known.get(survey.repeats)
  if (!before || before === survey || seen.includes(before)) return own
  const ids = new Set(own.map(({ id }) => id))
  const repeated = questions(before, known, [...seen, survey]).filter(({ id }) => !ids.has(id))
  return [...structuredClone(repeated), ...own]
}

function surveysOf(course: Course): Map<string, Assessment> {
  const known = new Map<string, Assessment>()
  for (const module of course.children)
    for (const each of parts(module, 'assessment'))
      if (each.purpose === 'survey') known.set(`${module.id}/${each.id}`, each)
  return known
}
