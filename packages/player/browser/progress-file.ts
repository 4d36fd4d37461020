import { data, on, one } from './page.ts'
import type { Session } from './session.ts'
import { download } from './text.ts'

const prefix = `curricle:${data.id}:`

/** Progress as a file, for another device: the two controls of the web edition's contents. */
export function carryProgress(session: Session): void {
  on(one('#save-progress'), 'click', () => download(`${data.title}.json`, JSON.stringify(kept())))
  on(one<HTMLInputElement>('#load-progress'), 'change', async event => {
    const file = (event.target as HTMLInputElement).files?.[0]
    if (!file) return
    const read: unknown = parse(await file.text())
    // This visit ends here: it would save its own state once more on the way out.
    session.leave()
    for (const [key, value] of Object.entries(Object(read))) {
      if (key.startsWith(prefix) && typeof value === 'string') localStorage.setItem(key, value)
    }
    location.reload()
  })
}

/** What this device keeps of this module. */
function kept(): Record<string, string> {
  return Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(prefix)))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Some other file: there is nothing of ours in it.
    return {}
  }
}
