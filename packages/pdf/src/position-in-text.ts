import type { CourseNode, Text } from '@curricle/model'

type Position = NonNullable<Text['position']>

/** Where some words of a text stand in its source; undefined where that is written otherwise, such as with entities. */
export function positionIn(node: CourseNode, words: string): Position | undefined {
  if (node.type !== 'text' || !node.position) return undefined
  const { start, end } = node.position
  const at = (index: number): Position['start'] => {
    const lines = node.value.slice(0, index).split('\n')
    const { length } = lines.at(-1) ?? ''
    return { line: start.line + lines.length - 1, column: (lines.length > 1 ? 1 : start.column) + length }
  }
  const last = at(node.value.length)
  const from = node.value.indexOf(words)
  if (from < 0 || last.line !== end.line || last.column !== end.column) return undefined
  return { start: at(from), end: at(from + words.length) }
}
