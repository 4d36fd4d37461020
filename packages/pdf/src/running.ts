import { runs } from './runs.ts'
import type { Block, Look, PageFacts } from './tagged/index.ts'
import type { Writing } from './writing.ts'

/** Above the text: the book's title or the chapter's, not on a page where a chapter begins. */
export function runningHead(page: PageFacts, writing: Writing): Block | undefined {
  if (!page.head || page.first) return undefined
  const { theme, words } = writing
  const look: Look = { font: theme.display, fontSize: 8.5, color: theme.quiet }
  const text = runs(cut(page.head, 74), { ...writing, divides: false }, look)
  return {
    text,
    ...look,
    alignment: words.direction === 'rtl' ? 'right' : 'left',
    margin: [theme.margins[0], 44, theme.margins[2], 0]
  }
}

/** A title that has room in one line of small letters: at most so many of them, whole words. */
export function cut(title: string, most: number): string {
  const isWide = /[\u2E80-\u9FFF]/.test(title)
  const room = isWide ? most / 2 : most
  if (title.length <= room) return title
  const kept = title.slice(0, room)
  return `${isWide ? kept : kept.replace(/\s*\S*$/, '')}…`
}

/** Below the text: the number of the page, not on the cover. */
export function runningFoot(page: PageFacts, writing: Writing): Block | undefined {
  if (page.index === 1) return undefined
  const { theme, words } = writing
  const look: Look = { font: theme.display, fontSize: 9, color: theme.quiet }
  return {
    text: runs(page.label, { ...writing, divides: false }, look),
    ...look,
    alignment: words.direction === 'rtl' ? 'left' : 'right',
    margin: [theme.margins[0], 30, theme.margins[2], 0]
  }
}
