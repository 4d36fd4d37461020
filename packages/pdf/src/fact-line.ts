import { runs } from './runs.ts'
import type { Block } from './tagged/index.ts'
import type { Writing } from './writing.ts'

/** Facts such as points and time, on one quiet line that stays with what follows; nothing without any. */
export function factLine(facts: readonly (string | undefined)[], writing: Writing): Block[] {
  const { theme } = writing
  const known = facts.filter(fact => fact !== undefined && fact !== '')
  if (known.length === 0) return []
  const look = { font: theme.display, fontSize: theme.size * 0.9, color: theme.quiet }
  const text = runs(known.join(' · '), { ...writing, divides: false }, look)
  return [{ text, ...look, margin: [0, 0, 0, 8], tag: { keepWithNext: true } }]
}
