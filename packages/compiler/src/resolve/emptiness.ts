import { type Module, visit } from '@curricle/model'
import type { Stage } from './stage.ts'

/** Reports pages and modules that hold nothing: somebody meant to write there. */
export function emptiness(stage: Stage): void {
  visit(stage.course, (node, parents) => {
    if (node.type === 'module' && isEmpty(node))
      stage.say('module-empty', `The module “${node.title}” is empty.`, {
        node,
        parents,
        note: 'Write it, or take the file out of the course.'
      })
    else if (node.type === 'page' && node.children.length === 0 && node.id !== 'opening')
      stage.say('page-empty', `The page “${node.title}” is empty.`, {
        node,
        parents,
        note: 'Write below its heading, or take the heading away.'
      })
  })
}

const isEmpty = (module: Module) => module.children.every(child => child.type === 'page' && child.children.length === 0)
