import { runs } from '../runs.ts'
import type { Block } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { day, isLongFor } from './cover.ts'

/** Addresses of the licences that people know by their SPDX identifier. */
const licences: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC-BY-NC-4.0': 'https://creativecommons.org/licenses/by-nc/4.0/',
  'CC-BY-NC-SA-4.0': 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  'CC-BY-ND-4.0': 'https://creativecommons.org/licenses/by-nd/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  MIT: 'https://opensource.org/license/mit'
}

/** Who wrote it, under which licence, when, and in which version. */
export function imprint(writing: Writing): Block[] {
  const { course, words, theme } = writing
  const { metadata } = course
  const state = { ...writing, divides: false, look: { fontSize: theme.size * 0.92 } }
  const facts: [string, string | undefined, (string | undefined)?][] = [
    [words.authors, metadata.authors.join(', ') || undefined],
    [words.version, metadata.version],
    [words.date, day(writing)],
    [words.licence, metadata.licence, licences[metadata.licence ?? '']]
  ]
  const lines = facts.flatMap(([name, value, link]): Block[] =>
    value === undefined
      ? []
      : [
          {
            text: [
              ...runs(`${name}${words.colon} `, state, { color: theme.quiet }),
              ...runs(value, state, link ? { link, color: theme.accent, decoration: 'underline' } : {})
            ],
            ...state.look,
            margin: [0, 0, 0, 3]
          }
        ]
  )
  if (lines.length === 0 && !isLongFor(writing)) return []
  const name: Block = { text: runs(course.title, state, { bold: true }), ...state.look, margin: [0, 0, 0, 8] }
  const isLong = isLongFor(writing)
  const about: Block[] = isLong
    ? [{ text: runs(metadata.description ?? '', writing), margin: [0, 0, 0, theme.size * 2] }]
    : []
  const above = theme.page.height * (isLong ? 0.1 : 0.5)
  return [{ stack: [...about, name, ...lines], margin: [0, above, 0, 0], pageBreak: 'before' }]
}
