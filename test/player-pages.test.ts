import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launch } from './player/browser.ts'
import { answerAnyhow, eachView, findings, playing, type Served, served } from './player/pages.ts'

const courses = [
  ['every-construct', 'en', 'teacher'],
  ['handbook', 'fr', 'teacher'],
  ...['en', 'fr', 'es', 'ru', 'ar', 'zh'].map(language => ['six-languages', language, 'learner'] as const)
] as const

/** All views, slides and passages to unfold below each other: what axe then finds, it finds on any of them. */
const unfold = `{
  for (const each of document.querySelectorAll('.view,.slide')) each.hidden = false
  for (const each of document.querySelectorAll('details')) each.open = true
}`

const unfoldView = `for (const each of document.querySelectorAll('.view:not([hidden]) details')) each.open = true`

/** What learners may ask of their browser (WCAG 2.2, 1.4.12). */
const spacing =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}'

/** Elements that reach out of a window of 320 pixels, or hide a part of what is in them. Tables and formulas scroll in boxes of their own, sideways alone. */
const lost = `[...document.querySelectorAll('body *')].filter(each => {
  if (each.getClientRects().length === 0 || each.closest('.hidden,.mark,.skip,svg,math,video,audio')) return false
  const { overflowX } = getComputedStyle(each)
  if (/hidden|clip/.test(overflowX) && each.scrollWidth > each.clientWidth + 1) return true
  if (each.matches('.table-scroll,.math-block')) return each.scrollHeight > each.clientHeight + 1
  if (each.closest('.table-scroll,.math-block')) return false
  const { left, right } = each.getBoundingClientRect()
  return left < -1 || right > 321
}).map(each => each.outerHTML.slice(0, 200))`

describe.skipIf(!hasBrowser)('the pages of our courses in the player (skipped without Chromium)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser?.close()
  })

  describe.each(courses)('%s in %s, %s', (course, language, edition) => {
    let site: Served
    beforeAll(async () => {
      site = await served(course, language, edition)
    })
    afterAll(() => site?.close())

    it('has nothing that axe finds: home, unanswered, answered, in the light and in the dark', {
      timeout: 180_000
    }, async () => {
      const home = await browser.newPage({ bypassCSP: true })
      await home.goto(site.home)
      expect(await findings(home), 'home').toEqual([])
      await home.emulateMedia({ colorScheme: 'dark' })
      expect(await findings(home, ['color-contrast']), 'home in the dark').toEqual([])
      await home.close()
      // A second module has no other kinds of things in it.
      const page = await playing(browser, site.modules[0] ?? '')
      if (course === 'every-construct') {
        await page.evaluate(unfold)
        expect(await findings(page), 'unanswered').toEqual([])
      }
      await eachView(page, () => answerAnyhow(page))
      await page.evaluate(unfold)
      expect(await findings(page), 'answered').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await findings(page, ['color-contrast']), 'answered, in the dark').toEqual([])
      await page.close()
    })

    it('needs no sideways scrolling at 400 % of 1280 by 1024 pixels, and loses nothing with more space between letters, words and lines', {
      timeout: 120_000
    }, async () => {
      for (const address of site.modules) {
        const page = await playing(browser, address, { viewport: { width: 320, height: 256 } })
        const sound = async (title: string): Promise<void> => {
          expect(await page.evaluate('document.documentElement.scrollWidth'), title).toBeLessThanOrEqual(320)
          expect(await page.evaluate(lost), title).toEqual([])
        }
        for (const style of ['*{}', spacing]) {
          await page.addStyleTag({ content: style })
          await eachView(page, async title => {
            await page.evaluate(unfoldView)
            await sound(title)
            if (style !== spacing) await answerAnyhow(page)
          })
          await page.locator('#menu').click()
          await sound('contents')
          await page.locator('#menu').click()
        }
        await page.close()
      }
    })

    it('reads without its script: text, pictures, tables, slides, questions, links that lead somewhere, nothing to press', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false, bypassCSP: true })
      for (const address of site.modules) {
        const page = await context.newPage()
        await page.goto(address)
        const shown = (selector: string): Promise<number> => page.locator(`${selector}:visible`).count()
        const all = (selector: string): Promise<number> => page.locator(selector).count()
        for (const selector of [
          '.view',
          'h1',
          'main h2:not(.said h2, .result h2, details h2)',
          '.slide',
          '.item',
          '.item .name',
          '.prompt'
        ]) {
          expect(await shown(selector), selector).toBe(await all(selector))
        }
        expect(await shown('.key')).toBe(0)
        expect(await shown('button')).toBe(0)
        expect(await shown('progress')).toBe(0)
        expect(await shown('noscript p'), 'hint').toBe(await all('noscript p'))
        for (const picture of await page.locator('main img:not(details img, .said img)').all()) {
          await picture.scrollIntoViewIfNeeded()
          const width = (): Promise<unknown> => picture.evaluate(each => Reflect.get(each, 'naturalWidth'))
          await expect.poll(width, { timeout: 5000 }).toBeGreaterThan(0)
        }
        for (const link of await page.locator('a[href]').all()) {
          const href = (await link.getAttribute('href')) ?? ''
          if (/^https?:|^mailto:/.test(href)) continue
          const [path = '', hash = ''] = href.split('#')
          if (path) expect((await context.request.get(new URL(path, address).href)).ok(), href).toBe(true)
          else expect(await all(`[id="${hash}"]`), href).toBe(1)
        }
        await page.close()
      }
      await context.close()
      expect(site.missing).toEqual([])
    })
  })
})
