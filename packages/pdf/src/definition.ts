import type { PdfOptions } from './options.ts'
import type { Definition } from './tagged/index.ts'
import type { Writing } from './writing.ts'

/** What differs between documents. */
export type Composed = Pick<Definition, 'title' | 'content' | 'background' | 'header' | 'footer'>

/** A document with the course's language, paper and look. */
export function definition(writing: Writing, options: Pick<PdfOptions, 'standard'>, composed: Composed): Definition {
  const { course, theme, words, date } = writing
  return {
    language: course.language,
    direction: words.direction,
    authors: course.metadata.authors,
    date,
    standard: options.standard,
    page: theme.page,
    margins: theme.margins,
    look: {
      font: theme.body,
      fontSize: theme.size,
      lineHeight: theme.lineHeight,
      color: theme.ink,
      alignment: words.direction === 'rtl' ? 'right' : 'left'
    },
    ...composed
  }
}
