import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const path = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Whether there is a browser to test with: `CHROMIUM` names it, or it is where Debian puts it. */
export const hasBrowser: boolean = existsSync(path)

/** A new headless browser; without the sandbox, which needs rights that a container has not. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
}
