// The player as a learner meets it: bytes, time on a slow line, calls to the LMS. Prints tables; the times want Chromium.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import { dice, sentences } from './prose.mjs'

const built = name => import(new URL(`../../packages/${name}/dist/index.js`, import.meta.url))
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']
const runtimes = { 'scorm-1.2': '1.2', 'scorm-2004': '2004', web: 'web' }

/** Slow 3G and a phone of the cheaper kind: 400 kbit/s, 400 ms there and back, a quarter of this processor. */
const line = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const slowness = 4

/** How often each page is opened; the middle one counts. */
const rounds = Number(process.env.ROUNDS ?? 3)

async function bytes() {
  const [{ script, stylesheet }, { stylesheet: content }, { words }] = await Promise.all(
    ['player', 'html', 'locale'].map(built)
  )
  const looks = content + stylesheet()
  heading('the player', ['run-time', 'language', 'script', 'looks', 'both, gzipped'])
  for (const [name, runtime] of Object.entries(runtimes)) {
    const sizes = languages.map(language => {
      const code = script(runtime, words(language))
      return { language, code: Buffer.byteLength(code), packed: gzipSync(code + looks, { level: 9 }).length }
    })
    const largest = sizes.reduce((a, b) => (b.packed > a.packed ? b : a))
    for (const { language, code, packed } of new Set([sizes[0], largest]))
      row([name, language, code, Buffer.byteLength(looks), packed])
  }
}

/** First paint, and until the player answers, of ten pages of text; as ratios to the text of the same page alone. */
async function times(browser) {
  heading('ten pages of text on a slow line', [
    'page',
    'bytes',
    'first paint, ms',
    '× bare text',
    'answers after, ms',
    '× bare text'
  ])
  for (const [format, runtime] of Object.entries(runtimes)) {
    const files = await unpacked(textModule(), format)
    const page = String(files.get('start/index.html'))
    files.set('start/bare.html', page.replace(/<style>[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, ''))
    const site = await serve(files)
    // Once unmeasured: a browser that has just begun is slow by itself.
    await opened(browser, site, 'index.html', runtime)
    const measured = { 'index.html': [], 'bare.html': [] }
    for (let round = 0; round < rounds; round++)
      for (const name of Object.keys(measured)) measured[name].push(await opened(browser, site, name, runtime))
    site.close()
    const [whole, bare] = ['index.html', 'bare.html'].map(name => ({
      paint: middle(measured[name].map(({ paint }) => paint)),
      ready: middle(measured[name].map(({ ready }) => ready))
    }))
    const size = [...files].reduce((sum, [path, body]) => sum + (asked.test(path) ? Buffer.byteLength(body) : 0), 0)
    const ratio = value => (value / bare.paint).toFixed(2)
    row([format, size, Math.round(whole.paint), ratio(whole.paint), Math.round(whole.ready), ratio(whole.ready)])
    if (format === 'web')
      row(['bare text', Buffer.byteLength(files.get('start/bare.html')), Math.round(bare.paint), '1.00', '', ''])
  }
}

/** What a browser asks for to show the page. */
const asked = /^(start\/index\.html|player\.js)$/

async function opened(browser, site, name, runtime) {
  const context = await browser.newContext({ viewport: { width: 412, height: 915 } })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const look = () => {
      if (document.documentElement?.matches('.playing')) window.ready ??= performance.now()
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['class'] })
  })
  await page.goto(`${site.address}/lms.html?${runtime}`)
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  await page.evaluate(address => window.show(address), `/package/start/${name}`)
  const isReady = name === 'index.html' ? 'window.ready !== undefined' : "document.readyState === 'complete'"
  const frame = () => page.frames().find(each => each.url().includes(name))
  while (!frame()) await page.waitForTimeout(20)
  await frame().waitForFunction(`${isReady} && performance.getEntriesByName('first-contentful-paint').length > 0`)
  const result = await frame().evaluate(
    "({ paint: performance.getEntriesByName('first-contentful-paint')[0].startTime, ready: window.ready ?? 0 })"
  )
  await context.close()
  return result
}

/** Between two acts: more than the player waits before it says what is new. */
const aMinute = 60_000

/** How often the LMS is called, by kind of act, by a learner who takes a minute for each. */
async function calls(browser) {
  heading('calls to the LMS', ['format', 'act', 'reads', 'writes', 'commits'])
  for (const format of ['scorm-1.2', 'scorm-2004']) {
    const site = await serve(await unpacked(quizModule(), format))
    const page = await browser.newPage()
    await page.clock.install()
    await page.goto(`${site.address}/lms.html?${runtimes[format]}`)
    await page.evaluate(address => window.show(address), '/package/start/index.html')
    const frame = page.frameLocator('iframe')
    await frame.locator('html.playing').waitFor()
    let before = 0
    const note = async (act, share = 1) => {
      await page.clock.fastForward(aMinute)
      const all = await page.evaluate('window.lms.calls.map(call => call[0])')
      const made = all.slice(before)
      before = all.length
      const count = pattern => (made.filter(each => pattern.test(each)).length / share).toFixed(share === 1 ? 0 : 1)
      row([format, act, count(/GetValue$/), count(/SetValue$/), count(/Commit$/)])
    }
    await note('begin')
    await frame.locator('#next').click()
    await note('turn a page')
    await frame.locator('#contents a', { hasText: 'Check' }).click()
    await note('open the quiz')
    for (const item of await frame.locator('.item').all()) {
      await item.locator('input').first().check()
      await page.clock.fastForward(aMinute)
    }
    await note('answer, each of 10', 10)
    await frame.locator('.submit').click()
    await note('hand in, all 10')
    await page.evaluate("document.querySelector('iframe').remove()")
    await note('leave')
    await page.close()
    site.close()
  }
}

const textModule = () =>
  module(Array.from({ length: 10 }, (_, page) => `## Page ${page + 1} {#p${page}}\n\n${sentences(dice(page), 24)}`))

const quizModule = () =>
  module([
    `## Text {#text}\n\n${sentences(dice(1), 6)}`,
    `:::quiz[Check]{#check mastery=50% attempts=2}\n\n${Array.from({ length: 10 }, (_, index) => `### Question ${index} {#q${index}}\n\nWhich?\n\n- [x] This\n- [ ] That\n`).join('\n')}\n:::`
  ])

const module = pages => ({
  'c/course.yaml': 'title: A course\nlanguages: [en]\ndate: 2026-01-01\n',
  'c/start.md': `---\nid: start\n---\n\n# A module\n\n${pages.join('\n\n')}\n`
})

/** The files of a package of the course. */
async function unpacked(sources, format) {
  const { compile, memorySources } = await built('compiler')
  const { packages, files } = await compile(memorySources(sources), { formats: [format], editions: ['learner'] })
  const faults = files.flatMap(file => file.messages.filter(({ fatal }) => fatal).map(String))
  if (packages.length === 0) throw new Error(faults.join('\n'))
  return new Map(packages[0].entries.map(({ path, body }) => [path, body]))
}

/** A package below `/package/`, and a strict LMS that frames it. */
async function serve(files) {
  const own = {
    '/lms.html':
      '<!doctype html><title>LMS</title><script src="/strict-api.js"></script><script src="/lms.js"></script>',
    '/lms.js': `if (location.search !== '?web') createLms(location.search.slice(1), {})
      window.show = address => { const frame = document.createElement('iframe'); frame.style = 'width:100%;height:90vh'; frame.src = address; document.body.append(frame) }`,
    '/strict-api.js': readFileSync(new URL('../../test/player/strict-api.js', import.meta.url), 'utf8')
  }
  const types = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css' }
  const server = createServer((request, response) => {
    const path = request.url.replace(/\?.*/, '')
    const body = own[path] ?? files.get(path.replace('/package/', ''))
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[path.split('.').at(-1)] ?? 'text/plain'
    })
    response.end(body)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() }
}

const middle = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]

function heading(title, names) {
  console.log(`\n${title}\n`)
  row(names)
  row(names.map((_, index) => (index === 0 ? '---' : '---:')))
}

const row = cells => console.log(`| ${cells.join(' | ')} |`)

await bytes()
if (existsSync(chromium)) {
  const { chromium: driver } = await import('playwright-core')
  const browser = await driver.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    await times(browser)
    await calls(browser)
  } finally {
    await browser.close()
  }
} else console.log('\nSkipped: times and calls of the player want Chromium; `CHROMIUM` names it.')
