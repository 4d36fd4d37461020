import { all, one } from './page.ts'

/** Says something to a screen reader without moving the focus; the page has this one live region. */
export function say(text: string): void {
  const region = one('#live')
  region.textContent = ''
  // A region that gets the same text again stays silent unless it was empty for a moment.
  setTimeout(() => {
    region.textContent = text
  }, 50)
}

/** Shows one of the lines above the text, which stays as long as it holds. */
export function notice(name: 'alone' | 'offline' | 'lost' | 'online' | 'review' | 'left'): void {
  one('#notice').hidden = false
  for (const line of all('#notice p')) {
    const now = line.dataset.notice === name
    if (now && line.hidden) say(line.textContent ?? '')
    line.hidden = !now
  }
}
