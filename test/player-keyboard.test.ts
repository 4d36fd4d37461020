import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launch } from './player/browser.ts'
import { playing, type Served, served } from './player/pages.ts'

/** What has the focus, in a few words; empty when nothing has it. */
const focused = `(() => {
  const each = document.activeElement
  if (!each || each === document.body) return ''
  const kind = each.type || each.tagName.toLowerCase()
  return [kind, each.id && '#' + each.id, ...each.classList].filter(Boolean).join(' ')
})()`

/** Whether a reader sees where the focus is: an outline around it or its row, and nothing of the sticky bar above it (WCAG 2.2, 2.4.7 and 2.4.11). */
const seen = `(() => {
  const each = document.activeElement
  // Within a recording the browser shows it on its own buttons.
  if (each.matches('audio,video')) return ''
  const outlined = [each, each.closest('.choice'), each.nextElementSibling].some(
    one => one && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) >= 2)
  const shown = (each.classList.contains('hidden') ? each.nextElementSibling : each).getBoundingClientRect()
  const bar = document.querySelector('.bar')
  const below = bar.contains(each) || each.classList.contains('skip') ? 0 : bar.getBoundingClientRect().bottom
  const visible = shown.bottom > below && shown.top < innerHeight && shown.width > 0
  return outlined && visible ? '' : (outlined ? 'covered ' : 'no outline ') + each.outerHTML.slice(0, 160) + JSON.stringify(shown)
})()`

/** A learner without a pointing device. */
function keyboard(page: Page) {
  const text = (expression: string): Promise<string> => page.evaluate(expression)
  const live = async (words: RegExp): Promise<void> => {
    await expect.poll(() => text(`document.querySelector('#live').textContent`), { timeout: 3000 }).toMatch(words)
  }
  return {
    press: (key: string) => page.keyboard.press(key),
    focused: () => text(focused),
    /** Text of what has the focus. */
    words: () => text('document.activeElement.textContent.trim()'),
    live,
    /** Presses Tab until what matches has the focus; everything on the way has to be seen. */
    async to(selector: string, limit = 150): Promise<void> {
      for (let steps = 0; steps < limit; steps++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(`document.activeElement !== document.body`)) expect(await text(seen)).toBe('')
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
      }
      throw new Error(`no way by Tab to ${selector}`)
    }
  }
}

describe.skipIf(!hasBrowser)('a whole course by keyboard alone (skipped without Chromium)', () => {
  let browser: Browser
  let site: Served
  beforeAll(async () => {
    browser = await launch()
    site = await served('every-construct', 'en')
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  it('goes from page to page, writes, answers every kind of question and gets the result', {
    timeout: 240_000
  }, async () => {
    const page = await playing(browser, site.modules.find(each => each.includes('/tyres/')) ?? '')
    const { press, focused, words, live, to } = keyboard(page)
    const next = async (title: string): Promise<void> => {
      await to('#next')
      await press('Enter')
      await expect.poll(words).toBe(title)
      expect(await page.title()).toContain(title)
    }

    // The first key leads past the contents.
    await to('.skip', 1)
    await press('Enter')
    expect(await focused()).toContain('#main')
    await next('Before you start')

    // A survey: scales by arrows, choices by the space bar, the answers sent.
    await fill(page)
    await to('.submit')
    await press('Enter')
    await expect.poll(focused).toContain('result')
    expect(await words()).toContain('Thank you')

    // The contents lead on, and back.
    await to('#contents a:not([aria-current])')
    await next('Pressure and force')
    await next('Air in eight minutes')
    await to('.deck')
    await press('ArrowRight')
    await live(/2 of \d/)
    await press('End')
    await press('Home')
    await live(/1 of \d/)
    await to('.turn button[aria-label="Next"]')
    await press('Enter')
    await live(/2 of \d/)
    expect(await focused()).toContain('button')
    await next('Which tyre for rain?')
    await next('Practice')
    await to('summary')
    await press('Enter')
    expect(await page.locator('.view:not([hidden]) details[open]').count()).toBe(1)

    // An exercise: a hint, a text, and its file.
    await next('Mend a puncture')
    await to('textarea')
    await page.keyboard.type('By the rim.')
    await to('.save-texts')
    const file = page.waitForEvent('download')
    await press('Enter')
    expect((await file).suggestedFilename()).toMatch(/\.txt$/)
    await next('Ride home')

    // A graded quiz: too early, then answered; the result, what each answer was, and another try.
    await next('What you know')
    await to('.submit')
    await press('Enter')
    await live(/without an answer: \d+/)
    expect(await focused()).toContain('submit')
    await page.locator('h1:visible').evaluate(each => Reflect.get(each, 'focus').call(each))
    const kinds = await fill(page)
    expect([...kinds].sort()).toEqual(['button', 'checkbox', 'radio', 'select-one', 'text', 'textarea'])
    await live(/now \d of \d/)
    await to('.submit')
    await press('Enter')
    await expect.poll(focused).toContain('result')
    expect(await words()).toMatch(/Your result.*Points: /s)
    expect(await page.locator('.view:not([hidden]) .item:visible .verdict:visible').count()).toBe(14)
    await to('.submit')
    expect(await words()).toBe('Try again')
    await press('Enter')
    await expect.poll(words).toBe('What you know')

    // A question for practice says at once what it was.
    await next('Only to practise')
    await to('[type=radio]')
    await press('Space')
    await to('.check')
    await press('Enter')
    await expect.poll(focused).toContain('said')
    expect(await words()).toMatch(/orrect/)

    await next('Before you leave')
    await next('References')
    expect(await page.locator('#next').isVisible()).toBe(false)
    await to('#back')
    await press('Enter')
    await expect.poll(words).toBe('Before you leave')

    // One region speaks for all that changes without the focus.
    expect(await page.locator('[aria-live],[role=status],[role=alert],[role=log]').count()).toBe(1)
    await page.close()
  })

  it('opens and closes the contents on a small screen, and leaves nothing of the focus behind the bar', async () => {
    const page = await playing(browser, site.modules[0] ?? '', { viewport: { width: 320, height: 256 } })
    const { press, focused, words, to } = keyboard(page)
    await to('#menu')
    await press('Enter')
    await to('#contents li:nth-child(3) a')
    const title = await words()
    await press('Enter')
    await expect.poll(words).toContain(title.replace(/\(.*/, ''))
    expect(await page.locator('#menu').getAttribute('aria-expanded')).toBe('false')
    await to('#next')
    // And back up, against the bar.
    for (let steps = 0; steps < 8; steps++) {
      await press('Shift+Tab')
      if ((await focused()) === '') break
      expect(await page.evaluate(seen)).toBe('')
    }
    await page.close()
  })
})

/** Goes by Tab through the questions of a view and answers each by its own keys; says which kinds of controls there were. */
async function fill(page: Page): Promise<Set<string>> {
  const kinds = new Set<string>()
  const moved = new Set<string>()
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press('Tab')
    const place: [string, string, boolean] = await page.evaluate(`(() => {
      const each = document.activeElement
      const item = each.closest('.item')
      return [each.type ?? '', item?.id ?? '', each.matches('.moves button:last-child')]
    })()`)
    const [kind, item, mover] = place
    if (await page.evaluate(`document.activeElement.matches('.submit')`)) break
    if (!item || !kind || (kind === 'button' && !mover)) continue
    kinds.add(kind)
    if (kind === 'radio' || kind === 'checkbox') await page.keyboard.press('Space')
    if (kind === 'select-one') await page.keyboard.press('ArrowDown')
    if (kind === 'text' || kind === 'textarea') await page.keyboard.type('word')
    if (mover && !moved.has(item)) {
      moved.add(item)
      await page.keyboard.press('Enter')
    }
  }
  // Back before the button that ends it.
  await page.keyboard.press('Shift+Tab')
  return kinds
}
