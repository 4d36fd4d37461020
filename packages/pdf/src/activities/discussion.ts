import type { Discussion } from '@curricle/model'
import type { Block } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { opening } from './opening.ts'

/** A question for all to talk about. */
export function discussion(node: Discussion, writing: Writing): Block[] {
  return [...opening(node, writing.words.discussion, [], writing), ...writing.blocks(node.children, writing)]
}
