import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stylesheet } from '../src/index.ts'
import { write } from './context.ts'
import { hostile } from './hostile.ts'
import { paragraph, sample } from './sample.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

describe.skipIf(!existsSync(executablePath))(`in a browser (${executablePath})`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())

  test('nothing hostile runs, loads, or takes over a name of the page, however often it is parsed again', async () => {
    const page = await browser.newPage()
    const asked: string[] = []
    await page.route('**/*', route => {
      asked.push(route.request().url())
      return route.abort()
    })
    await page.setContent('<!doctype html><main></main>')
    const pieces = Object.entries(hostile).flatMap(([name, value]) => [
      { name, html: write([{ type: 'html', value }, paragraph('after')]) },
      { name, html: write(paragraph('before ', { type: 'html', value }, ' after')) }
    ])
    expect(await page.evaluate(faults, pieces)).toEqual([])
    expect(asked).toEqual([])

    const unsanitised = ['an image that fails', 'a javascript address', 'a clobbering id'].map(name => ({
      name,
      html: hostile[name] ?? ''
    }))
    expect(await page.evaluate(faults, unsanitised), 'the check itself sees what it looks for').toEqual([
      'an image that fails: handler',
      'an image that fails: ran',
      'a javascript address: javascript:window.owned=1',
      'a clobbering id: window.API'
    ])
    await page.close()
  })

  test('a page with every node is read the same as HTML and as XHTML', async () => {
    const page = await browser.newPage()
    const html = write(sample)
    const { fault, same } = await page.evaluate(text => {
      const xml = new DOMParser().parseFromString(
        `<body xmlns="http://www.w3.org/1999/xhtml">${text.replaceAll('<math', '<math xmlns="http://www.w3.org/1998/Math/MathML"')}</body>`,
        'application/xhtml+xml'
      )
      const plain = new DOMParser().parseFromString(text, 'text/html')
      const names = (root: Document) =>
        [...root.querySelectorAll('body *')].map(each => `${each.localName} ${each.textContent}`)
      return {
        fault: xml.querySelector('parsererror')?.textContent,
        same: names(xml).join('\n') === names(plain).join('\n')
      }
    }, html)
    expect(fault).toBeUndefined()
    expect(same).toBe(true)
    await page.close()
  })

  for (const { colorScheme, width } of [
    { colorScheme: 'light', width: 900 },
    { colorScheme: 'dark', width: 320 }
  ] as const) {
    test(`a page with every node is accessible in ${colorScheme} colours, ${width} pixels wide`, async () => {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 700 } })
      const body = 'body{color:var(--ink);background:var(--paper)}a{color:var(--accent)}'
      await page.setContent(
        `<!doctype html><html lang="en"><head><title>x</title><style>${body}${stylesheet}</style></head><body><main><h1>x</h1><h2>y</h2>${write(sample)}</main></body></html>`
      )
      await page.addScriptTag({ path: new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url).pathname })
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
        const result = await axe.run()
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
      })
      expect(violations).toEqual([])
      // WCAG 2.2, 1.4.10: no reading in two directions, but for tables.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await page.close()
    })
  }
})

/** Runs in the page: puts each piece in, and says what it did or left there. */
async function faults(given: { name: string; html: string }[]): Promise<string[]> {
  const found: string[] = []
  const global = globalThis as unknown as Record<string, unknown>
  const main = document.querySelector('main') as HTMLElement
  for (const { name, html } of given) {
    main.innerHTML = html
    // What an editor of the LMS does: it reads the markup back and writes it again.
    for (let round = 0; round < 3; round++) main.innerHTML = String(main.innerHTML)
    await new Promise(resolve => setTimeout(resolve, 5))
    for (const each of main.querySelectorAll<HTMLElement>('*')) {
      const names = each.getAttributeNames()
      if (names.some(attribute => attribute.startsWith('on'))) found.push(`${name}: handler`)
      if ('href' in each && !/^(https?:|mailto:|tel:|about:blank#|$)/.test(String(each.href)))
        found.push(`${name}: ${each.href}`)
      if (!each.namespaceURI?.endsWith('xhtml')) found.push(`${name}: foreign ${each.localName}`)
    }
    for (const member of ['API', 'LMSInitialize', 'currentScript', 'cookie']) {
      if (global[member] instanceof Element || global[member] instanceof HTMLCollection)
        found.push(`${name}: window.${member}`)
    }
    if (document.getElementById === undefined || global.owned) found.push(`${name}: ran`)
    global.owned = undefined
  }
  return found
}
