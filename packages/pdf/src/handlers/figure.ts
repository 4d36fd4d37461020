import type { Caption, Figure, FlowContent, Image } from '@curricle/model'
import { caption } from '../caption.ts'
import type { Block } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { image } from './image.ts'
import { tableFigure } from './table.ts'

/** A picture with its caption below, or a table with its caption above; they stay on one page, near their place. */
export function figure(node: Figure, writing: Writing): Block[] {
  if (node.kind === 'table') return tableFigure(node, writing)
  const picture = node.children.find((child): child is Image => child.type === 'image')
  const words = node.children.find((child): child is Caption => child.type === 'caption')
  const blocks = picture ? image(picture, writing) : []
  if (words) blocks.push(caption(words, node, writing))
  if (blocks.length === 0) return []
  return [
    {
      stack: blocks,
      unbreakable: true,
      margin: [0, 8, 0, writing.theme.size * 1.3],
      tag: { role: 'Sect', float: true }
    }
  ]
}

/** What stands in an item: a picture without caption that begins it stands in a line, so that the item's mark has one to stand at. */
export function inItem(nodes: readonly FlowContent[]): readonly FlowContent[] {
  const [first, ...rest] = nodes
  if (first?.type !== 'figure' || first.kind === 'table') return nodes
  const [picture, ...others] = first.children
  return picture?.type === 'image' && others.length === 0
    ? [{ type: 'paragraph', children: [picture] }, ...rest]
    : nodes
}
