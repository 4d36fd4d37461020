import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launch } from './player/browser.ts'
import { everyKind } from './player/course.ts'
import { type Site, site, unpacked } from './player/site.ts'
import { type Visit, visit } from './player/visit.ts'

describe.skipIf(!hasBrowser)('places in a module (skipped without Chromium)', () => {
  let browser: Browser
  let kinds: Site
  const heading = async ({ frame }: Visit): Promise<string | null> =>
    frame.locator('.view:not([hidden]) h1').textContent()

  beforeAll(async () => {
    browser = await launch()
    kinds = await site(await unpacked(everyKind(), 'scorm-1.2'))
  })
  afterAll(async () => {
    await browser?.close()
    kinds?.close()
  })

  it.each([
    ['a page', '#last', 'The last page'],
    ['an activity', '#check', 'Graded check'],
    ['an exercise', '#review', 'Publish or not?']
  ])('have an address by the author’s id: %s opens there, behind a query string too', async (_, hash, title) => {
    const visited = await visit(browser, kinds, { hash })
    expect(await heading(visited)).toBe(title)
    expect((await visited.leave()).faults).toEqual([])
  })

  it('have an address for a question, which is brought into sight with its quiz', async () => {
    const visited = await visit(browser, kinds, { hash: '#q-order' })
    expect(await heading(visited)).toBe('Graded check')
    const focused = visited.frame.locator('.item:focus .name')
    expect(await focused.textContent()).toBe('Order')
    await visited.leave()
  })

  it.each(['#no-such-place', '#50%'])(
    'the address %s, which leads nowhere, opens where the learner was',
    async hash => {
      const first = await visit(browser, kinds, {})
      await first.open('Deck')
      const { committed } = await first.leave()
      const second = await visit(browser, kinds, { hash, saved: committed })
      expect(await heading(second)).toBe('Deck')
      await second.leave()
    }
  )

  it('are linked in the text, and the browser’s buttons lead back and forth', async () => {
    const visited = await visit(browser, kinds, {})
    await visited.frame.locator('.view:not([hidden]) a', { hasText: 'link to the end' }).click()
    await visited.frame.locator('h1:focus', { hasText: 'The last page' }).waitFor()
    await visited.frame.locator('#back').click()
    await visited.frame.locator('h1:focus', { hasText: 'Before you leave' }).waitFor()
    await visited.page.evaluate('history.back()')
    await visited.frame.locator('h1:focus', { hasText: 'The last page' }).waitFor()
    await visited.page.evaluate('history.back()')
    await visited.frame.locator('h1:focus', { hasText: 'Every kind of question' }).waitFor()
    await visited.page.evaluate('history.forward()')
    await visited.frame.locator('h1:focus', { hasText: 'The last page' }).waitFor()
    expect((await visited.leave()).faults).toEqual([])
  })

  it('within a deck: an address of a slide turns to it, and turning goes on from there', async () => {
    const visited = await visit(browser, kinds, {})
    await visited.open('Deck')
    const ids = await visited.frame.locator('.slide').evaluateAll(slides => slides.map(({ id }) => id))
    await visited.leave()
    const second = await visit(browser, kinds, { hash: `#${ids[1]}` })
    await second.frame.locator('.slide:not([hidden])', { hasText: 'More.' }).waitFor()
    await second.frame.locator('.turn button').nth(1).click()
    expect(await second.frame.locator('.position').textContent()).toBe('3 of 3')
    await second.leave()
  })

  it('are counted the same everywhere', async () => {
    const visited = await visit(browser, kinds, {})
    expect(await visited.frame.locator('#count').textContent()).toBe('Seen: 1 of 9')
    expect(await visited.frame.locator('#place').textContent()).toBe('1 of 9')
    expect(await visited.page.frames()[1]?.title()).toBe('1 of 9 – Every kind of question')
    await visited.leave()
  })
})
