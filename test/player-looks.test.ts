import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launch } from './player/browser.ts'
import { answerAnyhow, eachView, playing, type Served, served } from './player/pages.ts'

const shown = (page: Page, selector: string) => page.locator(`${selector} >> visible=true`).first()

/** What a browser makes of the first visible element: one property, of a pseudo-element too. */
function look(page: Page, selector: string, property: string, pseudo?: string): Promise<string> {
  return shown(page, selector).evaluate(
    (each, [name, part]) => Reflect.get(globalThis, 'getComputedStyle')(each, part).getPropertyValue(name),
    [property, pseudo ?? ''] as const
  )
}

async function left(page: Page, selector: string): Promise<number> {
  return (await shown(page, selector).boundingBox())?.x ?? Number.NaN
}

async function go(page: Page, place: number): Promise<void> {
  await page.locator('#contents li a').nth(place).dispatchEvent('click')
  await page.locator('#contents li').nth(place).locator('[aria-current]').waitFor()
}

describe.skipIf(!hasBrowser)('the looks of the player (skipped without Chromium)', () => {
  let browser: Browser
  let english: Served
  let arabic: Served
  beforeAll(async () => {
    browser = await launch()
    english = await served('every-construct', 'en')
    arabic = await served('six-languages', 'ar')
  })
  afterAll(async () => {
    await browser?.close()
    english?.close()
    arabic?.close()
  })
  const tyres = (): string => english.modules.find(each => each.includes('/tyres/')) ?? ''

  it('tells what is chosen, right, wrong, current and seen apart where the reader forces colours', async () => {
    const page = await playing(browser, tyres(), { forcedColors: 'active' })
    await go(page, 9)
    const wrong = page.locator('.choice:visible', { hasText: 'Frame' })
    await wrong.locator('input').check()
    const width = (selector: string): Promise<number> =>
      look(page, selector, 'border-top-width').then(Number.parseFloat)
    expect(await width('.choice:has(:checked)')).toBeGreaterThan(await width('.choice:not(:has(:checked))'))
    expect(await width('#contents [aria-current]')).toBeGreaterThan(await width('#contents a:not([aria-current])'))
    await page.locator('.check:visible').click()
    expect(await look(page, '.verdict', 'content', '::before')).toContain('✗')
    await page.locator('.reveal:visible').click()
    expect(await shown(page, '.choice.right .key').textContent()).toContain('✓')
    expect(await look(page, '#contents .seen', 'content', '::before')).toContain('✓')
    expect(await page.locator('#contents .seen .mark').first().textContent()).toBe('(seen)')
    await page.keyboard.press('Tab')
    expect(await look(page, ':focus', 'outline-style')).toBe('solid')
    await page.close()
  })

  it('says right and wrong by sign and word, not by colour alone', async () => {
    const page = await playing(browser, tyres())
    await go(page, 8)
    await answerAnyhow(page)
    await page.locator('.result:visible').waitFor()
    for (const [result, sign, word] of [
      ['correct', '✓', 'Correct'],
      ['incorrect', '✗', 'Not correct'],
      ['partial', '◐', 'Partly correct']
    ] as const) {
      const verdict = `[data-result="${result}"] .verdict`
      expect(await look(page, verdict, 'content', '::before')).toContain(sign)
      expect(await page.locator(`${verdict} >> visible=true`).first().textContent()).toContain(word)
    }
    await page.close()
  })

  it('moves nothing for readers who want no motion', async () => {
    const page = await playing(browser, tyres())
    const moving = `[...document.querySelectorAll('*')].filter(each => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each)
      return parseFloat(transitionDuration) > 0 || (animationName || 'none') !== 'none' || scrollBehavior === 'smooth'
    }).map(each => each.outerHTML.slice(0, 80))`
    expect(await page.evaluate(moving)).toEqual([])
    await page.close()
  })

  it('can be hit: targets of 24 pixels at least but for links in a line, and no act that needs dragging', async () => {
    const page = await playing(browser, tyres(), { viewport: { width: 360, height: 740 } })
    await eachView(page, async title => {
      const small =
        await page.evaluate(`[...document.querySelectorAll('button,select,input,textarea,summary,nav a,.choice,.steps label,audio,video')]
        .filter(each => each.getClientRects().length > 0 && !each.matches('.hidden'))
        .filter(each => Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height) < 24)
        .map(each => each.outerHTML)`)
      expect(small, title).toEqual([])
      const dragged = page.locator('[draggable=true]:visible')
      for (let index = 0; index < (await dragged.count()); index++) {
        expect(await dragged.nth(index).locator('button').count(), title).toBe(2)
      }
    })
    await page.close()
  })

  it('reads from right to left in Arabic: contents, buttons, arrows and slides mirrored, code, formulas and numbers not', async () => {
    const page = await playing(browser, arabic.modules.find(each => each.includes('/two-uses/')) ?? '')
    expect(await left(page, 'nav')).toBeGreaterThan(await left(page, 'main'))
    await go(page, 1)
    expect(await left(page, '#back')).toBeGreaterThan(await left(page, '#next'))
    expect(await look(page, 'main code', 'direction')).toBe('ltr')
    expect(await look(page, 'main math', 'direction')).toBe('ltr')
    expect(await look(page, 'main table', 'direction')).toBe('rtl')
    await go(page, 3)
    expect(await left(page, '.turn button:first-child')).toBeGreaterThan(await left(page, '.turn button:nth-child(3)'))
    // The signs are mirrored by the text itself; turned once more, both would point away from where they lead.
    expect(await look(page, '.turn button:first-child span', 'transform')).toBe('none')
    await page.locator('.deck:visible').focus()
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('.position:visible').textContent()).toMatch(/^2/)
    await go(page, 5)
    const heads = await page.locator('.ask:visible').allTextContents()
    expect(heads.filter(each => /[←→]/.test(each))).toEqual([expect.stringContaining('←')])
    await page.close()
  })

  it('says in which language a part is, and shows captions and transcripts of recordings', async () => {
    const page = await playing(browser, tyres())
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('video track[kind=captions][srclang=en]').count()).toBe(1)
    expect(await page.locator('audio').count()).toBe(await page.locator('.recording-audio .transcript').count())
    await go(page, 5)
    await page.locator('.transcript:visible summary').click()
    expect(await page.locator('.transcript:visible').textContent()).toContain('lever')
    await page.close()
  })

  it('keeps what an author’s accent lacks in contrast, by day and by night', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await playing(browser, tyres(), { colorScheme })
      // Of the sample's dark blue a night page would show nothing.
      const [accent, paper] = [await look(page, 'main a', 'color'), await look(page, 'body', 'background-color')]
      expect(contrast(accent, paper)).toBeGreaterThanOrEqual(4.5)
      await page.close()
    }
  })

  it('prints what was read and answered, with transcripts, without the key and anything to press', async () => {
    const page = await playing(browser, tyres())
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.key', 'button', 'progress', '.pager', 'video', '.hint', '.skip']) {
      expect(await page.locator(`${gone} >> visible=true`).count(), gone).toBe(0)
    }
    expect(await page.locator('.view >> visible=true').count()).toBe(await page.locator('.view').count())
    expect(await page.locator('.slide >> visible=true').count()).toBe(await page.locator('.slide').count())
    expect(await page.locator('.transcript p >> visible=true').count()).toBeGreaterThan(0)
    expect(await look(page, '.item', 'break-inside')).toBe('avoid')
    await page.close()
  })
})

/** WCAG 2.2, contrast ratio of two colours as computed styles say them. */
function contrast(one: string, other: string): number {
  const [low, high] = [one, other].map(luminance).sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(value => {
    const part = Number(value) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
