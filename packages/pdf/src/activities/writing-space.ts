import type { Block, Vector } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

/** Between two lines to write on, in points. */
const spacing = 23

/** Empty lines to write on, with some space below; each may stand on another page. */
export function writingLines(count: number, { theme, width }: Writing, length: number = width): Block[] {
  return Array.from({ length: count }, (_, index): Block => {
    const line: Vector = {
      type: 'line',
      x1: 0,
      y1: spacing,
      x2: length,
      y2: spacing,
      lineWidth: 0.5,
      lineColor: theme.rule
    }
    return { canvas: [line], margin: [0, 0, 0, index === count - 1 ? 10 : 0], tag: { role: 'Artifact' } }
  })
}

/** How many lines a text of so many words needs when it is written by hand. */
export const linesFor = (words: number | undefined): number => Math.min(Math.max(Math.ceil((words ?? 60) / 9), 4), 40)
