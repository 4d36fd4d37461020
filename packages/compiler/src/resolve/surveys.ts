import { type Assessment, nearest, visit } from '@curricle/model'
import type { Stage } from './stage.ts'

/** Checks that `repeats=` names a survey, and writes it as `module/id`. */
export function surveys(stage: Stage): void {
  const known = new Map<string, Assessment>()
  visit(stage.course, (node, parents) => {
    if (node.type !== 'assessment') return
    const module = parents.find(parent => parent.type === 'module')
    if (node.purpose === 'survey' && module) known.set(`${module.id}/${node.id}`, node)
  })
  visit(stage.course, (node, parents) => {
    if (node.type !== 'assessment' || node.repeats === undefined) return
    const module = parents.find(parent => parent.type === 'module')
    const path = node.repeats.includes('/') ? node.repeats : `${module?.id}/${node.repeats}`
    if (known.has(path) && known.get(path) !== node) {
      node.repeats = path
      return
    }
    if (!stage.original) return
    const near = nearest(path, known.keys())
    stage.say('repeats-unknown', `There is no survey \`${node.repeats}\` that \`${node.id}\` could repeat.`, {
      node,
      parents,
      note: near ? `Did you mean \`${near}\`?` : 'Name a survey of this module by its id, or of another as `module/id`.'
    })
  })
}
