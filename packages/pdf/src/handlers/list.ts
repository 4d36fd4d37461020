import type { List, ListItem } from '@curricle/model'
import { isRightToLeft } from '../bidi.ts'
import { letter, roman } from '../order.ts'
import type { Block, ListBlock } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { inItem } from './figure.ts'

/** How the items of lists within lists are counted, by depth: 1, a, i, and again. */
const counts = [
  { type: 'decimal', mark: (number: number) => String(number) },
  { type: 'lower-alpha', mark: (number: number, language: string) => letter(number - 1, language).toLowerCase() },
  { type: 'lower-roman', mark: (number: number) => roman(number) }
] as const
/** Without Latin letters beside the script: 1, أ, 1. */
const numbers = { latin: 3, arabic: 2, chinese: 1 } as const

/** A list; a task list has boxes, ticked where the author did so. */
export function list(node: List, writing: Writing): Block[] {
  const { theme } = writing
  const loose = node.spread === true || node.children.some(item => item.spread === true || item.children.length > 2)
  const depth = node.ordered ? (writing.depth ?? 0) : 0
  const count = counts[depth % numbers[theme.script]] ?? counts[0]
  const inner = { ...writing, width: writing.width - 20, ...(node.ordered && { depth: depth + 1 }) }
  const items = node.children.map((item, index) => {
    const last = index === node.children.length - 1
    const gap = theme.size * (loose ? 0.5 : 0.22)
    const made = listItem(item, inner, gap, last ? 0 : gap)
    const number = (node.start ?? 1) + index
    if (count.type !== 'decimal' && !made.tag?.marker) {
      const text = `${count.mark(number, writing.course.language)}.`
      made.tag = { ...made.tag, marker: { text, ...(isRightToLeft(text) && { actual: text }) } }
    }
    return made
  })
  return [
    {
      ...marked(items, writing),
      type: node.ordered ? count.type : 'disc',
      ...(typeof node.start === 'number' && { start: node.start }),
      margin: [0, 0, 0, theme.size * 0.62]
    }
  ]
}

/** Items whose marks are set in a font that has them. */
export const marked = (items: readonly Block[], { theme }: Writing): Pick<ListBlock, 'ol' | 'font'> =>
  theme.signs === theme.body
    ? { ol: [...items] }
    : { ol: items.map(item => ({ font: theme.body, ...item })), font: theme.signs }

/** `gap`: between what stands in it, at most; `below`: to the next one. */
function listItem(item: ListItem, writing: Writing, gap: number, below: number): Block {
  const blocks = writing.blocks(inItem(item.children), writing)
  for (const [index, block] of blocks.entries())
    if (block.margin && item.children[index + 1]?.type === 'list')
      block.margin = [block.margin[0], block.margin[1], block.margin[2], Math.min(block.margin[3], gap)]
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
