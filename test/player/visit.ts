import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import type { Site } from './site.ts'

/** What the strict LMS of `strict-api.js` heard. */
export interface Heard {
  values: Record<string, string>
  committed: Record<string, string>
  calls: string[][]
  faults: string[]
  state: string
}

/** One visit of a learner to one module in an LMS. */
export interface Visit {
  page: Page
  frame: FrameLocator
  heard(): Promise<Heard>
  /** Goes to the view with that title by the list of contents. */
  open(title: string): Promise<void>
  /** The question with that name. */
  question(name: string): ReturnType<FrameLocator['locator']>
  /** Makes calls of the LMS fail: `all`, `throw`, `commit`, `set`, … or nothing. */
  fault(kind: string): Promise<void>
  /** Leaves by closing the window as a learner does, and says what the LMS has. */
  leave(): Promise<Heard>
}

/** Begins a visit; `saved` is what the LMS kept of an earlier one. */
export async function visit(
  browser: Browser | BrowserContext,
  site: Site,
  given: {
    version?: string
    page?: string
    saved?: Record<string, string>
    depth?: number
    again?: boolean
    /** The API turns up only after so many milliseconds. */
    late?: number
    /** How the LMS fails from the start. */
    fault?: string
    /** The tab in which it is opened; a new one if none. */
    tab?: Page
    /** Behind the address of the module's page, such as `#first`. */
    hash?: string
  }
): Promise<Visit> {
  const { version = '1.2', page: path = 'all/index.html', saved = {}, depth = 1, again = false, late = 0 } = given
  const page = given.tab ?? (await browser.newPage())
  await page.setViewportSize({ width: 1280, height: 900 })
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  // What a strict policy refuses is an error too, but for the looks, which the player then puts on by itself.
  page.on('console', message => {
    if (/^(?!Applying inline style).*Content Security Policy/.test(message.text())) {
      errors.push(message.text())
    }
  })
  await page.addInitScript(`window.saved = ${JSON.stringify(saved)}`)
  const asked = new URLSearchParams({
    version,
    page: path,
    depth: `${depth}`,
    late: `${late}`,
    fault: given.fault ?? ''
  })
  if (again) asked.set('again', '1')
  if (given.hash) asked.set('hash', given.hash)
  await page.goto(`${site.address}/lms.html?${asked}`)
  let frame = page.frameLocator('iframe')
  for (let level = 1; level < depth; level++) frame = frame.frameLocator('iframe')
  await frame.locator('html.playing').waitFor()
  const heard = async (): Promise<Heard> => {
    if (errors.length > 0) throw new Error(errors.join('\n'))
    return page.evaluate('window.lms')
  }
  return {
    page,
    frame,
    heard,
    async open(title) {
      await frame.locator('#contents a', { hasText: title }).first().click()
    },
    question: name => frame.locator('.item', { has: frame.locator('.name', { hasText: name }) }),
    async fault(kind) {
      await page.evaluate(`window.lms.fault = ${JSON.stringify(kind)}`)
    },
    async leave() {
      await page.evaluate("document.querySelector('iframe').remove()")
      const last = await heard()
      await page.close()
      return last
    }
  }
}
