import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAll } from './player/answers.ts'
import { hasBrowser, launch } from './player/browser.ts'
import { everyKind } from './player/course.ts'
import { type Site, site, unpacked } from './player/site.ts'

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/** What axe finds on the page as it is: rule, and the elements it is about. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')))`
  )
}

async function open(page: Page, title: string): Promise<void> {
  await page.evaluate(
    `[...document.querySelectorAll('#contents a')].find(link => link.textContent.startsWith(${JSON.stringify(title)})).click()`
  )
}

const question = (page: Page) => (name: string) =>
  page.mainFrame().locator('.item', { has: page.mainFrame().locator('.name', { hasText: name }) })

const titles = [
  'Every kind',
  'A page',
  'Deck',
  'Graded check',
  'Practice page',
  'Practice',
  'Publish',
  'Before you leave',
  'The last'
]

describe.skipIf(!hasBrowser)('the pages of the player, accessible (skipped without Chromium)', () => {
  let browser: Browser
  let kinds: Site
  let address: string

  beforeAll(async () => {
    browser = await launch()
    kinds = await site(await unpacked(everyKind(), 'scorm-1.2', { edition: 'teacher' }))
    address = `${kinds.address}/package/all/index.html`
  })
  afterAll(async () => {
    await browser?.close()
    kinds?.close()
  })

  it.each(['light', 'dark'] as const)('axe finds nothing on any kind of page, in %s', async colorScheme => {
    const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } })
    await page.goto(address)
    await page.locator('html.playing').waitFor()
    for (const title of titles) {
      await open(page, title)
      expect(await findings(page), title).toEqual([])
    }
    await page.close()
  })

  it.each(['light', 'dark'] as const)(
    'axe finds nothing after answers, with feedback, key and result, in %s',
    async colorScheme => {
      const page = await browser.newPage({
        colorScheme,
        reducedMotion: 'reduce',
        viewport: { width: 1280, height: 900 }
      })
      await page.goto(address)
      await open(page, 'Graded check')
      for (const how of ['wrong', 'right'] as const) {
        await answerAll({ question: question(page), frame: page.mainFrame() as never }, how)
        await page.locator('.view:not([hidden]) .submit').click()
        await page.locator('.result:visible').waitFor()
        expect(await findings(page), how).toEqual([])
        if (how === 'wrong') await page.locator('.view:not([hidden]) .submit').click()
      }
      await page.close()
    }
  )

  it('needs no sideways scrolling at 320 pixels, and axe finds nothing there, the contents open too', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.goto(address)
    await page.locator('html.playing').waitFor()
    for (const title of titles) {
      await open(page, title)
      expect(await page.evaluate('document.documentElement.scrollWidth'), title).toBeLessThanOrEqual(320)
    }
    await page.locator('#menu').click()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.id')).toBe('menu')
    await page.close()
  })

  it('has buttons and choices of at least 44 pixels, fields within a line of at least 40', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    await page.goto(address)
    for (const title of titles) {
      await open(page, title)
      const small =
        await page.evaluate(`[...document.querySelectorAll('button,.choice,.steps label,nav a,select,input[type=text]')]
        .filter(each => each.getClientRects().length > 0)
        .filter(each => each.getBoundingClientRect().height < (each.closest('.gaps') ? 40 : 44))
        .map(each => each.outerHTML)`)
      expect(small, title).toEqual([])
    }
    await page.close()
  })

  it('is used by keyboard alone: next page, an answer, its check; the focus goes to what changed', async () => {
    const page = await browser.newPage()
    await page.goto(address)
    await page.locator('html.playing').waitFor()
    const focused = () => page.evaluate('document.activeElement.textContent.trim()')
    await page.locator('#next').focus()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('A page')
    expect(await page.title()).toBe('2 of 9 – A page – Every kind of question')
    await open(page, 'Practice page')
    await page.locator('#next').press('Enter')
    await expect.poll(focused).toBe('Practice')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await question(page)('Try').locator('.check').press('Enter')
    expect(await page.evaluate('document.activeElement.className')).toBe('said')
    await page.close()
  })

  it('turns slides by keys, one at a time', async () => {
    const page = await browser.newPage()
    await page.goto(address)
    await open(page, 'Deck')
    await page.locator('.deck').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.slide:visible').allTextContents()).toEqual([expect.stringContaining('More.')])
    await page.keyboard.press('End')
    expect(await page.locator('.position').textContent()).toBe('3 of 3')
    await page.close()
  })

  it('reads from beginning to end without its script, with working links and no key in sight', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address)
    for (const text of ['Opening text', 'Text of the case.', 'Three without a title.', 'Which treaty?', 'The end.']) {
      expect(await page.getByText(text).first().isVisible(), text).toBe(true)
    }
    expect(await page.locator('.key:visible').count()).toBe(0)
    expect(await page.locator('#contents a').count()).toBe(9)
    await context.close()
  })

  it('prints the contents and every page, slide and question, and no button', async () => {
    const page = await browser.newPage()
    await page.goto(address)
    await page.locator('html.playing').waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.view:visible').count()).toBe(9)
    expect(await page.locator('.slide:visible').count()).toBe(3)
    expect(await page.locator('#contents li:visible').count()).toBe(9)
    expect(await page.locator('button:visible').count()).toBe(0)
    await page.close()
  })
})
