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
  }
): Promise<Visit> {
  const { version = '1.2', page: path = 'all/index.html', saved = {}, depth = 1, again = false, late = 0 } = given
  const page = await browser.newPage()
  await page.setViewportSize({ width: 1280, height: 900 })
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.addInitScript(`window.saved = ${JSON.stringify(saved)}`)
  await page.goto(
    `${site.address}/lms.html?version=${version}&page=${path}&depth=${depth}${again ? '&again=1' : ''}&late=${late}`
  )
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
