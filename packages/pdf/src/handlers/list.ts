import type { List, ListItem } from '@curricle/model'
import type { Block } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { inItem } from './figure.ts'

/** A list; a task list has boxes, ticked where the author did so. */
export function list(node: List, writing: Writing): Block[] {
  const { theme } = writing
  const loose = node.spread === true || node.children.some(item => item.spread === true || item.children.length > 2)
  const inner = { ...writing, width: writing.width - 20 }
  const items = node.children.map((item, index) => {
    const last = index === node.children.length - 1
    return listItem(item, inner, last ? 0 : theme.size * (loose ? 0.5 : 0.22))
  })
  return [
    {
      ol: items,
      type: node.ordered ? 'decimal' : 'disc',
      ...(typeof node.start === 'number' && { start: node.start }),
      margin: [0, 0, 0, theme.size * 0.62]
    }
  ]
}

function listItem(item: ListItem, writing: Writing, below: number): Block {
  const blocks = writing.blocks(inItem(item.children), writing)
  const last = blocks.at(-1)
  if (last?.margin) last.margin = [last.margin[0], last.margin[1], last.margin[2], 0]
  const [only] = blocks
  const block: Block = blocks.length === 1 && only && 'text' in only ? only : { stack: blocks }
  block.margin = [0, 0, 0, below]
  if (typeof item.checked === 'boolean') {
    const state = item.checked ? writing.words.done : writing.words.toDo
    block.tag = { ...block.tag, marker: { shape: 'square', ...(item.checked && { text: '×' }), actual: state } }
  }
  return block
}
