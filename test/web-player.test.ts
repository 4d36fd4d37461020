import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launch } from './player/browser.ts'
import { everyKind } from './player/course.ts'
import { unpacked } from './player/site.ts'

describe.skipIf(!hasBrowser)('the web edition in a folder, without network (skipped without Chromium)', () => {
  let browser: Browser
  let folder: string
  const errors: string[] = []

  beforeAll(async () => {
    browser = await launch()
    folder = await mkdtemp(join(tmpdir(), 'web-'))
    for (const [path, body] of await unpacked(everyKind(), 'web')) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), body)
    }
  })
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** A device that is new and has no network. */
  async function device(): Promise<BrowserContext> {
    return browser.newContext({ offline: true, acceptDownloads: true })
  }

  async function enter(context: BrowserContext, path = 'index.html'): Promise<Page> {
    const page = await context.newPage()
    page.on('pageerror', error => errors.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('requestfailed', request => errors.push(request.url()))
    await page.goto(`${pathToFileURL(folder)}/${path}`)
    return page
  }

  async function practise(page: Page): Promise<void> {
    await page.locator('#contents a.quiz', { hasText: 'Practice' }).click()
    const question = page.locator('.item', { has: page.locator('.name', { hasText: 'Try' }) })
    await question.locator('label', { hasText: 'Beta' }).click()
    await question.locator('.check').click()
    await question.locator('.said', { hasText: 'Not beta.' }).waitFor()
    await page.locator('.item textarea').first().fill('A text of my own')
  }

  it('leads from its first page to a module, asks for nothing from outside, and keeps the answers', async () => {
    const context = await device()
    const page = await enter(context)
    await page.locator('.modules a').click()
    await page.locator('html.playing').waitFor()
    await practise(page)
    await page.reload()
    expect(await page.locator('.view:not([hidden]) h1').textContent()).toBe('Practice')
    expect(await page.locator('.view:not([hidden]) input:checked').count()).toBe(1)
    expect(await page.locator('.view:not([hidden]) textarea').inputValue()).toBe('A text of my own')
    expect(errors).toEqual([])
    await context.close()
  })

  it('saves progress and texts as a file, and loads it on another device', async () => {
    const mine = await device()
    const page = await enter(mine, 'all/index.html')
    await practise(page)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save-progress').click()])
    expect(download.suggestedFilename()).toBe('Every kind of question.json')
    const file = join(folder, 'progress.json')
    await download.saveAs(file)
    await mine.close()

    const other = await device()
    const there = await enter(other, 'all/index.html')
    expect(await there.locator('.view:not([hidden]) h1').textContent()).toBe('Every kind of question')
    await there.locator('#load-progress').setInputFiles(file)
    await there.locator('.view:not([hidden]) h1', { hasText: 'Practice' }).waitFor()
    expect(await there.locator('.view:not([hidden]) input:checked').count()).toBe(1)
    expect(await there.locator('.view:not([hidden]) textarea').inputValue()).toBe('A text of my own')
    expect(errors).toEqual([])
    await other.close()
  })

  it('loads nothing from a file that is none of its own', async () => {
    const file = join(folder, 'other.json')
    await writeFile(file, '{"curricle:another:module:0:state":"1|0|aa.0|aa||","x":1}')
    const context = await device()
    const page = await enter(context, 'all/index.html')
    await Promise.all([page.waitForEvent('load'), page.locator('#load-progress').setInputFiles(file)])
    await page.locator('html.playing').waitFor()
    expect(
      await page.evaluate('Object.keys(localStorage).filter(key => !key.startsWith("curricle:kinds/all"))')
    ).toEqual([])
    await context.close()
  })

  it('opens at the place that a link of another module names', async () => {
    const context = await device()
    const page = await enter(context, 'all/index.html?from=elsewhere#q-text')
    await page.locator('.item:focus', { hasText: 'Which treaty?' }).waitFor()
    await context.close()
  })
})
