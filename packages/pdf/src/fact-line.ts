import { runs } from './runs.ts'
import type { Block } from './tagged/index.ts'
import type { Writing } from './writing.ts'

/**
 * Facts side by side. Where words run from right to left a mark keeps a number from being drawn to a Latin word before it
 * (UAX 9, rule W7).
 */
export const separated = (facts: readonly string[], { words }: Pick<Writing, 'words'>): string =>
  facts.join(words.direction === 'rtl' ? ' · \u200F' : ' · ')

/** Facts such as points and time, on one quiet line that stays with what follows; nothing without any. */
export function factLine(facts: readonly (string | undefined)[], writing: Writing): Block[] {
  const { theme } = writing
  const known = facts.filter((fact): fact is string => fact !== undefined && fact !== '')
  if (known.length === 0) return []
  const look = { font: theme.display, fontSize: theme.size * 0.9, color: theme.quiet }
  const text = runs(separated(known, writing), { ...writing, divides: false }, look)
  return [{ text, ...look, margin: [0, 0, 0, 8], tag: { keepWithNext: true } }]
}
