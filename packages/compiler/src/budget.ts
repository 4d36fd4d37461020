import { deflateRawSync } from 'node:zlib'
import { type CourseNode, type Entry, type ResolvedCourse, visit } from '@curricle/model'
import { entrySize } from './entries.ts'
import { namedFiles } from './named-files.ts'
import type { Package } from './package.ts'
import { stream } from './package-bytes.ts'
import { byCodeUnit } from './path.ts'
import type { places } from './resolve/place.ts'

/** The key in `budget:` that holds for a package: the nearest one that is there. */
export function budgetKey(
  { exporter: { name }, variant }: Pick<Package, 'exporter' | 'variant'>,
  budget: Budget
): string {
  const own = variant === 'usual' ? [] : [`${name}.${variant}`, variant]
  return [...own, name].find(key => budget[key] !== undefined) ?? '*'
}

/** Whether a key in `budget:` can hold for any package. `formats`: names of all there are. */
export function isBudgetKey(key: string, formats: readonly string[]): boolean {
  return key === '*' || key === 'low-bandwidth' || formats.includes(key.replace(/\.low-bandwidth$/, ''))
}

/** Kilobytes (1,000 bytes) by key. */
type Budget = Readonly<Record<string, number>>

/** What to say about a package that is larger than `budget:` allows; undefined when it is not. Only then is it packed to see. */
export async function overBudget(
  made: Package,
  course: ResolvedCourse,
  placeOf: ReturnType<typeof places>
): Promise<{ reason: string; note: string } | undefined> {
  const { budget } = course.metadata
  const kilobytes = budget[budgetKey(made, budget)]
  if (kilobytes === undefined) return undefined
  const isFolder = made.exporter.container === 'folder'
  let size = 0
  if (isFolder) for (const { body } of made.entries) size += entrySize(body)
  else for await (const piece of stream(made)) size += piece.length
  if (size <= kilobytes * 1000) return undefined
  const largest = partsOf(made, course)
    .map(entry => ({ ...entry, size: isFolder ? entrySize(entry.body) : packedSize(entry) }))
    .sort((a, b) => b.size - a.size || byCodeUnit(a.path, b.path))
    .slice(0, 5)
    .map(entry => `${sourceOf(entry, course, placeOf) ?? entry.path} ${kilo(entry.size)}`)
  return {
    reason: `${made.name} has ${kilo(size)}, more than its budget of ${kilobytes} kB.`,
    note: `What takes most: ${largest.join('; ')}.`
  }
}

/** What a package is made of: its files, or when it is one file alone, the pictures in that. */
function partsOf({ entries, exporter }: Package, { assets }: ResolvedCourse): readonly Entry[] {
  if (exporter.container !== 'none') return entries
  const pictures = [...assets].filter(([, { mediaType }]) => mediaType.startsWith('image/'))
  return pictures.length > 0 ? pictures.map(([path, body]) => ({ path, body })) : entries
}

const kilo = (size: number) => `${Math.ceil(size / 1000)} kB`

/** Bytes in a zip file: media is as large as before, text is not. */
function packedSize({ body }: Entry): number {
  return typeof body === 'string' || body instanceof Uint8Array ? deflateRawSync(body).length : body.size
}

/** The file that the author can mend, and where it is shown: `media/photo.jpg (01-start.md, line 7)`; undefined for what we wrote. */
function sourceOf({ body }: Entry, course: ResolvedCourse, placeOf: ReturnType<typeof places>): string | undefined {
  if (typeof body === 'string' || body instanceof Uint8Array) return undefined
  const source = [...course.assets].find(([, { id }]) => id === body.id)?.[0]
  if (source === undefined) return body.path
  let first: CourseNode | undefined
  visit(course, node => {
    first ??= namedFiles(node, [source]).includes(source) ? node : undefined
  })
  const place = first && placeOf(first)
  return place?.position ? `${source} (${place.path}, line ${place.position.start.line})` : source
}
