import { type Gap, type Item, visit } from '@curricle/model'

/** The blanks of a question, in order. */
export function gapsOf(node: Item): Gap[] {
  const found: Gap[] = []
  visit(node, each => {
    if (each.type === 'gap') found.push(each)
  })
  return found
}
