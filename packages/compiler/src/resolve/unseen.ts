import { type CourseNode, children, type Html } from '@curricle/model'
import type { At, Stage } from './stage.ts'

/**
 * Reports choices, sides of pairs and questions of which nothing is shown: what looks the same as no answer could be
 * the right one.
 *
 * @param found HTML of the author's, with what it stands in
 * @param shows whether pages show anything of it
 * @returns the HTML of which this is said
 */
export function unseen(stage: Stage, found: readonly At[], shows: (html: Html) => boolean): Set<CourseNode> {
  const spoken = new Set<CourseNode>()
  const said = new Set<CourseNode[]>()
  for (const { node, parents } of found.filter(({ node }) => node.type === 'html')) {
    const index = parents.findLastIndex(({ type }) => Object.hasOwn(names, type))
    const holder = parents[index]
    if (!holder) continue
    const inside = parents[index + 1] ?? node
    const content = contents(holder).find(each => each.includes(inside))
    if (!content || content.some(each => isSeen(each, shows))) continue
    spoken.add(node)
    if (said.has(content)) continue
    said.add(content)
    const what = names[holder.type as keyof typeof names]
    const note = 'A tag that shall be seen is code: `` `<i>` ``.'
    const at = { node: content[0] ?? node, parents: parents.slice(0, index + 1), note }
    stage.say('nothing-shown', `Nothing of this ${what} is shown.`, at)
  }
  return spoken
}

const names = { choice: 'choice', pair: 'side of a pair', prompt: 'question’s text' } as const

/** What a learner sees of it; not its feedback, which may say nothing. */
function contents(holder: CourseNode): CourseNode[][] {
  if (holder.type === 'pair') return [holder.left ?? [], holder.right]
  return holder.type === 'choice' || holder.type === 'prompt' ? [holder.children] : []
}

function isSeen(node: CourseNode, shows: (html: Html) => boolean): boolean {
  if (node.type === 'html') return shows(node)
  if (node.type === 'text') return node.value.trim() !== ''
  const inside = children(node)
  return inside.length > 0 ? inside.some(each => isSeen(each, shows)) : node.type !== 'break'
}
