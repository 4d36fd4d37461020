import { destination } from '../destinations.ts'
import { phrasing } from '../handlers/phrasing.ts'
import type { Block } from '../tagged/index.ts'
import { goalOf, said, title } from '../title.ts'
import type { Writing } from '../writing.ts'

/** Every work that is cited. */
export function bibliography(writing: Writing): Block[] {
  const { course, words, theme } = writing
  if (course.bibliography.length === 0) return []
  return [
    backTitle(words.references, 'references', writing),
    ...course.bibliography.map(
      (entry): Block => ({
        stack: [
          {
            text: phrasing(entry.children, writing),
            ...goalOf(destination('bibliography', entry.key), writing),
            ...(words.direction === 'ltr' && { leadingIndent: -16 }),
            margin: words.direction === 'rtl' ? [0, 0, 16, theme.size * 0.5] : [16, 0, 0, theme.size * 0.5],
            tag: { role: 'BibEntry' }
          }
        ],
        // Within a line, says ISO 32000-1, 14.8.4.4.1.
        tag: { role: 'P' }
      })
    )
  ]
}

/** The title of a part of the back matter; it begins a page. */
export function backTitle(name: string, id: string, writing: Writing): Block {
  writing.level.last = 0
  return {
    ...title(said(name), 1, writing, { bookmark: true, runs: true }),
    ...goalOf(destination('back-matter', id), writing),
    pageBreak: 'before'
  }
}
