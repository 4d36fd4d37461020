import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diskSources } from '@curricle/compiler'
import type { Edition } from '@curricle/model'
import type { Browser, Page } from 'playwright-core'
import { type Site, site, unpacked } from './site.ts'

/** A course of ours, served in one language: the pages that looks and keys are tried on. */
export interface Served extends Site {
  /** Addresses of its modules, and of its home. */
  modules: string[]
  home: string
}

const samples = join(import.meta.dirname, '../courses')
const folders: Readonly<Record<string, string>> = {
  'every-construct': samples,
  'six-languages': samples,
  handbook: join(import.meta.dirname, '../../modules')
}

/** Serves a course as a web site. */
export async function served(course: string, language: string, edition: Edition = 'learner'): Promise<Served> {
  const files = await unpacked(diskSources(folders[course] ?? '', [course]), 'web', { language, edition })
  const made = await site(files)
  const address = (path: string): string => `${made.address}/package/${path}`
  const modules = [...files.keys()].filter(path => path.endsWith('/index.html')).map(address)
  return { ...made, modules, home: address('index.html') }
}

/** A page of a module, once its player runs. */
export async function playing(
  browser: Browser,
  address: string,
  options: Parameters<Browser['newPage']>[0] = {}
): Promise<Page> {
  const page = await browser.newPage({
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    // The site forbids what is not its own, such as the styles that a reader sets.
    bypassCSP: true,
    ...options
  })
  // The same order of questions and choices each time.
  await page.addInitScript('Math.random = () => 0.42')
  await page.goto(address)
  await page.locator('html.playing').waitFor()
  return page
}

/** Goes to each view of a module in turn. */
export async function eachView(page: Page, look: (title: string) => Promise<void>): Promise<void> {
  const count = await page.locator('#contents li').count()
  for (let index = 0; index < count; index++) {
    const link = page.locator('#contents li a').nth(index)
    await link.evaluate(each => (each as unknown as { click(): void }).click())
    await page.locator('#contents li').nth(index).locator('[aria-current]').waitFor({ state: 'attached' })
    await look((await link.textContent()) ?? '')
  }
}

/** Answers every question of the view with whatever comes first, checks and submits. */
export async function answerAnyhow(page: Page): Promise<void> {
  await page.evaluate(`{
    const view = document.querySelector('.view:not([hidden])')
    const changed = field => field.dispatchEvent(new Event('change', { bubbles: true }))
    for (const item of view.querySelectorAll('.item:not([hidden])')) {
      for (const group of item.querySelectorAll('.scale,fieldset')) group.querySelector('input:is([type=radio],[type=checkbox])')?.click()
      for (const list of item.querySelectorAll('select')) (list.selectedIndex = 1), changed(list)
      for (const field of item.querySelectorAll('[type=text],textarea')) (field.value = 'word'), changed(field)
      item.querySelector('.order button')?.click()
      item.querySelector('.check')?.click()
    }
    const submit = view.querySelector('.submit')
    if (submit && !submit.hidden) submit.click()
    // Whoever is warned of what is missing submits all the same.
    if (submit && !submit.hidden && view.querySelector('.result').hidden) submit.click()
  }`)
}

const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')

/**
 * What axe finds on the page as it is, by all rules of WCAG 2.2 AA and its advice: rule, and the elements it is about.
 * It reads no formula, and takes a header that is one for empty. `rules`: these alone.
 */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(
    `axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ${JSON.stringify(rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])}
    }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes
      .filter(({ element, html }) => !(id === 'empty-table-header' && html.includes('<math')))
      .map(node => id + ': ' + node.html + ' ' + node.failureSummary)))`
  )
}
