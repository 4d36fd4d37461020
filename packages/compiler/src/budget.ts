import { entrySize } from './entries.ts'
import type { Package } from './package.ts'
import { stream } from './package-bytes.ts'
import { byCodeUnit } from './path.ts'

/** What to say about a package that is larger than `budget:` allows; undefined when it is not. Only then is it packed to see. */
export async function overBudget(
  made: Package,
  budget: Readonly<Record<string, number>>
): Promise<{ reason: string; note: string } | undefined> {
  const kilobytes = budget[made.exporter.name] ?? budget['*']
  if (kilobytes === undefined) return undefined
  let size = 0
  if (made.exporter.container === 'folder') for (const { body } of made.entries) size += entrySize(body)
  else for await (const piece of stream(made)) size += piece.length
  if (size <= kilobytes * 1000) return undefined
  const largest = made.entries
    .map(({ path, body }) => ({ path, size: entrySize(body) }))
    .sort((a, b) => b.size - a.size || byCodeUnit(a.path, b.path))
    .slice(0, 5)
  return {
    reason: `${made.name} has ${Math.ceil(size / 1000)} kB, more than its budget of ${kilobytes} kB.`,
    note: `The largest files in it: ${largest.map(each => `${each.path} (${Math.ceil(each.size / 1000)} kB)`).join(', ')}.`
  }
}
