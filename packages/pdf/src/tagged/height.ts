import { breakLines } from './line-breaking.ts'
import type { LaidOutNode, Line } from './pdfmake.ts'
import { tableHeight } from './table-height.ts'

/** Lines of a paragraph that stay with the heading above it. */
const firstLines = 2

/** The lines of a text block in a width in points. */
export function linesOf(node: LaidOutNode, width: number, direction: 'ltr' | 'rtl'): Line[] {
  return breakLines(node._inlines ?? [], width, direction)
}

/** How much of a page, in points, a measured block needs at least where it begins; all of it when it may not break. */
export function leastHeight(node: LaidOutNode, width: number, direction: 'ltr' | 'rtl'): number {
  const [left = 0, top = 0, right = 0] = node._margin ?? []
  return top + least(node, width - left - right, direction)
}

/** How much of a page, in points, a measured block needs when it is not broken. */
export const wholeHeight = (node: LaidOutNode, width: number, direction: 'ltr' | 'rtl'): number =>
  leastHeight({ ...node, tag: { ...node.tag, whole: true } }, width, direction) + (node._margin?.[3] ?? 0)

function least(node: LaidOutNode, width: number, direction: 'ltr' | 'rtl'): number {
  if (node.text !== undefined) {
    const lines = linesOf(node, width, node.tag?.direction ?? direction)
    const counted =
      node.tag?.keepWithNext || node.tag?.whole || lines.length <= firstLines + 1 ? lines : lines.slice(0, firstLines)
    return sum(counted.map(line => line.getHeight()))
  }
  if (node.image || node.svg) return node._height ?? 0
  if (node.canvas) return node._minHeight ?? 0
  if (node.table) {
    return tableHeight(node, width, node.unbreakable === true || node.tag?.whole === true, {
      whole: (cell, room) => wholeHeight(cell, room, direction),
      least: (cell, room) => leastHeight(cell, room, direction)
    })
  }
  const items = node.stack ?? node.ol ?? []
  if (node.unbreakable || node.tag?.whole) return sum(items.map(item => wholeHeight(item, width, direction)))
  const end = items.findIndex(item => !item.tag?.keepWithNext)
  const first = end < 0 ? items : items.slice(0, end + 1)
  return sum(first.map(item => leastHeight(item, width, direction)))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
