import type { Block, Vector } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

/** Between two lines to write on, in points. */
const spacing = 23
/** Lines that stay together at the beginning and at the end. */
const fewest = 3

/** Empty lines to write on, with some space below, which may go on on other pages. */
export function writingLines(count: number, { theme, width }: Writing, length: number = width): Block[] {
  const between = Math.max(count - 2 * fewest, 0)
  const parts = between > 0 ? [fewest, ...Array.from({ length: between }, () => 1), fewest] : [count]
  return parts.map((lines, index): Block => {
    const canvas = Array.from({ length: lines }, (_, line): Vector => {
      const y = spacing * (line + 1)
      return { type: 'line', x1: 0, y1: y, x2: length, y2: y, lineWidth: 0.5, lineColor: theme.rule }
    })
    return { canvas, margin: [0, 0, 0, index === parts.length - 1 ? 10 : 0], tag: { role: 'Artifact' } }
  })
}

/** How many lines a text of so many words needs when it is written by hand. */
export const linesFor = (words: number | undefined): number => Math.min(Math.max(Math.ceil((words ?? 60) / 9), 4), 40)
