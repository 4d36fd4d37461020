import { breakLines } from './line-breaking.ts'
import type { LaidOutNode, Line } from './pdfmake.ts'
import { rowHeights } from './table-height.ts'

/** Lines of a paragraph that stay with the heading above it. */
const firstLines = 2

/** What heights depend on. */
export interface Measure {
  direction: 'ltr' | 'rtl'
  /** How much of a page, in points, a line takes, with the notes that stand on its page. */
  heightOf: (line: Line) => number
}

/** The lines of a text block in a width in points. */
export function linesOf(node: LaidOutNode, width: number, direction: 'ltr' | 'rtl'): Line[] {
  return breakLines(node._inlines ?? [], width, direction, node.tag?.hang)
}

/** How much of a page, in points, a measured block needs at least where it begins; all of it when it may not break. */
export function leastHeight(node: LaidOutNode, width: number, measure: Measure): number {
  const [left = 0, top = 0, right = 0] = node._margin ?? []
  return top + least(node, width - left - right, measure)
}

/** How much of a page, in points, a measured block needs when it is not broken. */
export const wholeHeight = (node: LaidOutNode, width: number, measure: Measure): number =>
  leastHeight({ ...node, tag: { ...node.tag, whole: true } }, width, measure) + (node._margin?.[3] ?? 0)

/** Heights of the rows of a table in points, none of them broken. */
export const rowsOf = (node: LaidOutNode, width: number, measure: Measure): number[] => {
  const whole = (cell: LaidOutNode, room: number): number => wholeHeight(cell, room, measure)
  return rowHeights(node, width, true, { whole, least: whole })
}

function least(node: LaidOutNode, width: number, measure: Measure): number {
  if (node.text !== undefined) {
    const lines = linesOf(node, width, node.tag?.direction ?? measure.direction)
    const counted =
      node.tag?.keepWithNext || node.tag?.whole || lines.length <= firstLines + 1 ? lines : lines.slice(0, firstLines)
    return sum(counted.map(measure.heightOf))
  }
  if (node.image || node.svg) return node._height ?? 0
  if (node.canvas) return node._minHeight ?? 0
  if (node.table) {
    const all = node.unbreakable === true || node.tag?.whole === true
    return sum(
      rowHeights(node, width, all, {
        whole: (cell, room) => wholeHeight(cell, room, measure),
        least: (cell, room) => leastHeight(cell, room, measure)
      })
    )
  }
  const items = node.stack ?? node.ol ?? []
  if (node.unbreakable || node.tag?.whole) return sum(items.map(item => wholeHeight(item, width, measure)))
  const end = items.findIndex(item => !item.tag?.keepWithNext)
  const first = end < 0 ? items : items.slice(0, end + 1)
  return sum(first.map(item => leastHeight(item, width, measure)))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
