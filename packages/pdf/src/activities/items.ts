import type { Assessment, Item } from '@curricle/model'

/** The questions in the order in which they are numbered. */
export const itemsOf = (node: Assessment): Item[] =>
  node.children.flatMap(child => (child.type === 'item' ? [child] : child.type === 'pool' ? child.children : []))
