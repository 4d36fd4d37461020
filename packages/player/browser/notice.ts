import { one } from './page.ts'

/** Says something to a screen reader without moving the focus; the page has this one live region. */
export function say(text: string): void {
  const region = one('#live')
  region.textContent = ''
  // A region that gets the same text again stays silent unless it was empty for a moment.
  setTimeout(() => {
    region.textContent = text
  }, 50)
}

/** A line that stays above the text as long as it holds; an empty one takes it away. */
export function notice(text: string): void {
  const line = one('#notice')
  if (line.textContent === text) return
  line.textContent = text
  line.hidden = text === ''
  if (text) say(text)
}
