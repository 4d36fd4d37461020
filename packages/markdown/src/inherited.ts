import type { FrontMatter } from './front-matter.ts'
import type { Reading } from './reading.ts'
import { report } from './report.ts'
import type { Yaml } from './yaml.ts'

/** Front matter that a translation need not repeat, and must not change. */
const common = ['id', 'duration', 'date', 'for', 'region'] as const

/** The front matter of a translation: its own words, the rest from the original. */
export function inherit(
  { file, yaml, frontMatter }: Reading,
  original: FrontMatter,
  yamlOfOriginal: Yaml | undefined
): FrontMatter {
  const own = frontMatter ?? original
  for (const key of common) {
    if (own[key] === undefined || own[key] === original[key] || !file || !yaml) continue
    const there = yamlOfOriginal?.written([key]) ?? original[key]
    const reason =
      there === undefined
        ? `\`${key}\` stands in the translation, and not in the original`
        : `\`${key}\` differs from the original, which says \`${there}\``
    report(
      file,
      'translation-different',
      reason,
      yaml.place([key]),
      original[key] === undefined
        ? 'Take it away, or write it in the original as well.'
        : 'Make both equal; all but the id may be left out here.'
    )
  }
  const { description, tags, level, ...shared } = original
  return { ...(level !== undefined && { level }), ...own, ...shared }
}
