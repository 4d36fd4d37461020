import { memorySources } from '@curricle/compiler'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launch } from './player/browser.ts'
import { type Site, site, unpacked } from './player/site.ts'
import { visit } from './player/visit.ts'

const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'
const cells = Array.from({ length: 14 }, (_, index) => `Column ${index}`)
const code = Array.from({ length: 60 }, (_, index) => `line ${index}`)

/** What no author means to write and some do: long words and lines, wide tables, high slides, a survey alone. */
const wide = `---
id: wide
---

# A title that takes four lines on a phone, because it says all that stands in the module and ${word}

## Wide things {#things}

| ${cells.join(' | ')} |
| ${cells.map(() => '---').join(' | ')} |
| ${cells.join(' | ')} |

Table: A caption that is longer than a phone is wide, and that should be read without scrolling

:::slides[High slides]{#high}

## High

\`\`\`
${code.join('\n')}
\`\`\`

:::
`
const survey = `---
id: survey
---

# What you think

:::survey[Afterwards]{#after}

### How sure are you? {#sure likert=agreement required}

- I can name it {#name}
- I can judge it {#judge}

### Anything else? {#else free}

:::
`

describe.skipIf(!hasBrowser)('the player of unusual modules (skipped without Chromium)', () => {
  let browser: Browser
  let pages: Site
  beforeAll(async () => {
    browser = await launch()
    const sources = { 'c/course.yaml': 'title: C\nlanguages: [en]\n', 'c/1.md': wide, 'c/2.md': survey }
    pages = await site(await unpacked(memorySources(sources), 'scorm-1.2'))
  })
  afterAll(async () => {
    await browser?.close()
    pages?.close()
  })

  it('breaks long words of the contents, and keeps the bar to two lines', async () => {
    const { page, frame } = await visit(browser, pages, { page: 'wide/index.html' })
    const wider = await frame
      .locator('#contents a')
      .evaluateAll(lines => lines.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length)
    expect(wider).toBe(0)
    await page.setViewportSize({ width: 390, height: 800 })
    expect((await frame.locator('.bar').boundingBox())?.height).toBeLessThan(80)
    await page.close()
  })

  it('shows the caption of a table that is wider than a phone whole', async () => {
    const visited = await visit(browser, pages, { page: 'wide/index.html' })
    await visited.open('Wide things')
    await visited.page.setViewportSize({ width: 390, height: 800 })
    const box = await visited.frame.locator('.table-scroll').boundingBox()
    const caption = await visited.frame.locator('caption').boundingBox()
    expect(box?.width).toBeLessThan(390)
    expect(caption?.width).toBeLessThanOrEqual(box?.width ?? 0)
    await visited.page.close()
  })

  it('keeps the buttons of a deck in sight on a slide that is higher than the window', async () => {
    const visited = await visit(browser, pages, { page: 'wide/index.html' })
    await visited.open('High slides')
    const box = await visited.frame.locator('.turn').boundingBox()
    expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(900)
    await visited.page.close()
  })

  it('sends no survey without the answers that it requires, asks for them where they are missing, and is complete only then', async () => {
    const visited = await visit(browser, pages, { page: 'survey/index.html' })
    await visited.open('Afterwards')
    const asked = visited.question('How sure are you')
    expect(await asked.locator('legend').first().textContent()).toContain('Required')
    const agree = asked.locator('label', { hasText: /^Agree$/ })
    await agree.first().click()
    await visited.frame.locator('.submit').click()
    await asked.locator('.warning').waitFor()
    expect(await asked.locator('input:focus').count()).toBe(1)
    await agree.last().click()
    expect(await asked.locator('.warning').isVisible()).toBe(false)
    expect((await visited.heard()).values['cmi.core.lesson_status']).toBe('incomplete')
    await visited.frame.locator('.submit').click()
    await visited.frame.locator('.result').waitFor()
    const { values, faults } = await visited.leave()
    expect(faults).toEqual([])
    expect(values['cmi.core.lesson_status']).toBe('completed')
    expect(values['cmi.interactions.1.student_response']).toBe('4')
  })
})
