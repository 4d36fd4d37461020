import type { TaggedDocument } from './document.ts'
import type { Inline } from './pdfmake.ts'
import type { Plan } from './plan.ts'

/** Where a link can be pressed, on one line. */
export interface LinkArea {
  link: string
  element: Plan
  left: number
  right: number
  top: number
  height: number
  words: string
}

/** Where a run leads: a URL, or `#` and the name of a destination. */
export const linkOf = (inline: Inline): string | undefined =>
  inline.link ?? (inline.linkToDestination ? `#${inline.linkToDestination}` : undefined)

/** The area with one more run. */
export function widen(
  area: LinkArea | undefined,
  link: string,
  element: Plan,
  inline: Inline,
  x: number,
  baseline: number
): LinkArea {
  const left = x + inline.x
  const right = left + inline.width - inline.trailingCut
  const ascent = (inline.font.ascender / 1000) * inline.fontSize
  const words = inline.tag?.alt ?? inline.logical ?? inline.text
  if (area)
    return { ...area, left: Math.min(area.left, left), right: Math.max(area.right, right), words: area.words + words }
  return { link, element, left, right, top: baseline - ascent, height: inline.font.lineHeight(inline.fontSize), words }
}

/** One annotation for the whole area. */
export function addLink(document: TaggedDocument, area: LinkArea): undefined {
  const { link, element, left, right, top, height, words } = area
  document.linkElement = { element, words: words.trim() }
  if (link.startsWith('#')) document.goTo(left, top, right - left, height, link.slice(1), {})
  else document.link(left, top, right - left, height, link, {})
  document.linkElement = undefined
}
