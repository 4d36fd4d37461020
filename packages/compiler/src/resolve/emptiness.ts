import { type Activity, type Page, visit } from '@curricle/model'
import { place } from './place.ts'
import type { Stage } from './stage.ts'

/** Reports pages and modules that hold nothing: somebody meant to write there. */
export function emptiness(stage: Stage): void {
  visit(stage.course, (node, parents) => {
    if (node.type !== 'module' || stage.hasFailed(place(node, parents).path)) return
    const at = { node, parents }
    if (node.children.every(isBare)) {
      const note = 'Write it, or take the file out of the course.'
      stage.say('module-empty', `The module “${node.title}” is empty.`, { ...at, note })
      return
    }
    for (const page of node.children.filter((child, index) => isBlank(child, node.children[index + 1]))) {
      const note = 'Write below its heading, or take the heading away.'
      const within = { node: page, parents: [...parents, node], note }
      if (!stage.hasFailed(place(page, within.parents).path))
        stage.say('page-empty', `The page “${page.title}” is empty.`, within)
    }
  })
}

const isBare = (child: Page | Activity) => child.type === 'page' && child.children.length === 0

/** A heading right before an activity is the title of that. */
const isBlank = (child: Page | Activity, next: Page | Activity | undefined) =>
  isBare(child) && child.id !== 'opening' && (next === undefined || next.type === 'page')
