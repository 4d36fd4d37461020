import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerAll } from './player/answers.ts'
import { hasBrowser, launch } from './player/browser.ts'
import { everyKind, pagesAlone } from './player/course.ts'
import { type Site, site, unpacked } from './player/site.ts'
import { visit } from './player/visit.ts'

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
const versions = ['1.2', '2004'] as const

describe.skipIf(!hasBrowser).each(versions)('the player in a browser, SCORM %s (skipped without Chromium)', version => {
  let browser: Browser
  let kinds: Site
  let pages: Site
  const element = (name: 'status' | 'state' | 'exit' | 'score' | 'location'): string =>
    ({
      status: version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.success_status',
      state: 'cmi.suspend_data',
      exit: version === '1.2' ? 'cmi.core.exit' : 'cmi.exit',
      score: version === '1.2' ? 'cmi.core.score.raw' : 'cmi.score.raw',
      location: version === '1.2' ? 'cmi.core.lesson_location' : 'cmi.location'
    })[name]

  beforeAll(async () => {
    browser = await launch()
    kinds = await site(await unpacked(everyKind(), `scorm-${version}`))
    pages = await site(await unpacked(pagesAlone(), `scorm-${version}`))
  })
  afterAll(async () => {
    await browser?.close()
    kinds?.close()
    pages?.close()
  })

  it('completes a module without a quiz when its last page was seen, not before, and for good', async () => {
    const { frame, heard, leave } = await visit(browser, pages, { version, page: 'pages-alone/index.html' })
    const completion = version === '1.2' ? 'cmi.core.lesson_status' : 'cmi.completion_status'
    await frame.locator('#next').click()
    expect((await heard()).values[element('exit')]).toBe('suspend')
    await frame.locator('#next').click()
    const { committed, faults, state } = await leave()
    expect(committed[completion]).toBe('completed')
    expect(committed[element('exit')]).toBe(version === '1.2' ? '' : 'suspend')
    expect(faults).toEqual([])
    expect(state).toBe('finished')
    const again = await visit(browser, pages, { version, page: 'pages-alone/index.html', saved: committed })
    expect((await again.leave()).committed[completion]).toBe('completed')
  })

  it('passes who answers every kind of question right, with 100 points and the interactions that the standard names', async () => {
    const visited = await visit(browser, kinds, { version })
    await visited.open('Graded check')
    await answerAll(visited, 'right')
    await visited.frame.locator('.view:not([hidden]) .submit').click()
    await visited.frame.locator('.result', { hasText: '100%' }).waitFor()
    const { values, faults } = await visited.heard()
    expect(faults).toEqual([])
    expect(values[element('status')]).toBe('passed')
    expect(values[element('score')]).toBe('100')
    const recorded = Object.keys(values).filter(key => /^cmi\.interactions\.\d+\.id$/.test(key))
    expect(recorded).toHaveLength(version === '1.2' ? 12 : 11)
    for (const key of recorded) expect(values[key.replace('.id', '.result')]).toBe('correct')
    const types = new Set(recorded.map(key => values[key.replace('.id', '.type')]))
    expect([...types].sort()).toEqual(['choice', 'fill-in', 'matching', 'numeric', 'sequencing', 'true-false'])
    await visited.leave()
  })

  it('tells of each answer how long it took, in the form of its version, and of one from an earlier visit nothing', async () => {
    const { open, question, frame, heard, page } = await visit(browser, kinds, { version })
    await open('Graded check')
    // A clock of our own: the test need not wait.
    const later = (seconds: number): Promise<unknown> =>
      frame.locator('html').evaluate((_, by) => {
        const now = Date.now
        Date.now = () => now() + by * 1000
      }, seconds)
    await later(20)
    await question('Single').locator('input').first().check()
    await later(3600)
    await question('Truth').locator('input').first().check()
    await later(50)
    const submit = frame.locator('.view:not([hidden]) .submit')
    await submit.click()
    await submit.click()
    const { values, faults } = await heard()
    expect(faults).toEqual([])
    const latency = (name: string, all = values): string | undefined => {
      const id = Object.keys(all).find(key => /\.id$/.test(key) && all[key] === `check.${name}`)
      return id && all[id.replace('.id', '.latency')]
    }
    const [single, truth] = version === '1.2' ? [/^0000:00:2\d\./, /^0001:00:0\d\./] : [/^PT0H0M2\d/, /^PT1H0M\d/]
    expect(latency('q-single')).toMatch(single)
    expect(latency('q-truth')).toMatch(truth)
    await page.close()

    const first = await visit(browser, kinds, { version })
    await first.open('Graded check')
    await first.question('Single').locator('input').first().check()
    const { committed } = await first.leave()
    const second = await visit(browser, kinds, { version, saved: committed })
    await second.question('Truth').locator('input').first().check()
    await second.frame.locator('.view:not([hidden]) .submit').click()
    await second.frame.locator('.view:not([hidden]) .submit').click()
    const resumed = (await second.leave()).committed
    expect(latency('q-single', resumed)).toBeUndefined()
    expect(latency('q-truth', resumed)).toMatch(version === '1.2' ? /^0000:00:/ : /^PT0H0M/)
  })

  it('fails who answers wrong only when no attempt is left: till then the status is open, with the score, and no key is shown', async () => {
    const visited = await visit(browser, kinds, { version })
    const { frame } = visited
    await visited.open('Graded check')
    await answerAll(visited, 'wrong')
    await frame.locator('.view:not([hidden]) .submit').click()
    const single = visited.question('Single')
    await single.locator('.said', { hasText: 'No: that is wrong.' }).waitFor()
    expect(await single.locator('.key:visible').count()).toBe(0)
    const { values } = await visited.heard()
    expect(values[element('status')]).toBe(version === '1.2' ? 'incomplete' : 'unknown')
    expect(values[element('score')]).toBe('0')
    expect(values[element('exit')]).toBe('suspend')
    expect(await frame.locator('.result').first().textContent()).toContain('Worth another look')
    await frame.locator('.view:not([hidden]) .submit', { hasText: 'Try again' }).click()
    expect(await single.locator('input:checked').count()).toBe(0)
    await answerAll(visited, 'wrong')
    await frame.locator('.view:not([hidden]) .submit').click()
    await single.locator('.said .key', { hasText: 'Right one' }).waitFor()
    expect(await frame.locator('.view:not([hidden]) .submit').isVisible()).toBe(false)
    const { committed, faults } = await visited.leave()
    expect(committed[element('status')]).toBe('failed')
    expect(faults).toEqual([])
  })

  it('asks before it takes a quiz with empty answers', async () => {
    const visited = await visit(browser, kinds, { version })
    await visited.open('Graded check')
    const submit = visited.frame.locator('.view:not([hidden]) .submit')
    await submit.click()
    await visited.frame.locator('.warning', { hasText: 'without an answer' }).waitFor()
    expect((await visited.heard()).values[element('score')]).toBe('')
    await submit.click()
    await visited.frame.locator('.result', { hasText: '%' }).waitFor()
    await visited.leave()
  })

  it('resumes where the learner was, with every answer, the same draw and the same order', async () => {
    const first = await visit(browser, kinds, { version })
    await first.open('Graded check')
    await answerAll(first, 'right')
    const names = await first.frame.locator('.view:not([hidden]) .item:visible .name').allTextContents()
    const left = await first.leave()
    expect(left.committed[element('exit')]).toBe('suspend')
    const second = await visit(browser, kinds, { version, saved: left.committed })
    expect(await second.frame.locator('.view:not([hidden]) h1').textContent()).toBe('Graded check')
    expect(await second.frame.locator('.view:not([hidden]) .item:visible .name').allTextContents()).toEqual(names)
    await second.frame.locator('.view:not([hidden]) .submit').click()
    await second.frame.locator('.result', { hasText: '100%' }).waitFor()
    expect((await second.leave()).faults).toEqual([])
  })

  it('keeps the place of an interaction when it is answered again in a later visit', async () => {
    const first = await visit(browser, kinds, { version })
    await first.frame.locator('#contents a.quiz', { hasText: 'Practice' }).click()
    await first.question('Try').locator('label', { hasText: 'Beta' }).click()
    await first.question('Try').locator('.check').click()
    await first.question('Try').locator('.said', { hasText: 'Not beta.' }).waitFor()
    const left = await first.leave()
    const second = await visit(browser, kinds, { version, saved: left.committed })
    await second.question('Try').locator('label', { hasText: 'Alpha' }).click()
    await second.question('Try').locator('.check').click()
    const { values, faults } = await second.leave()
    expect(faults).toEqual([])
    expect(values['cmi.interactions.0.result']).toBe('correct')
    expect(values['cmi.interactions.1.id']).toBeUndefined()
    expect(values[element('score')]).toBe('')
  })

  it('sends the answers of a survey as neutral interactions and says that they carry a name', async () => {
    const visited = await visit(browser, kinds, { version })
    await visited.open('Before you leave')
    const rows = visited.question('How sure are you').locator('.scale')
    await rows
      .nth(0)
      .locator('label', { hasText: /^Agree$/ })
      .click()
    await rows
      .nth(1)
      .locator('label', { hasText: /^Disagree$/ })
      .click()
    await visited.question('What will you change').locator('textarea').fill('A great deal. '.repeat(40))
    expect(await visited.frame.locator('.view:not([hidden]) .meta').first().textContent()).toContain('under your name')
    await visited.frame.locator('.view:not([hidden]) .submit').click()
    const { values, faults } = await visited.leave()
    expect(faults).toEqual([])
    const response = version === '1.2' ? 'student_response' : 'learner_response'
    expect([0, 1, 2].map(index => values[`cmi.interactions.${index}.result`])).toEqual([
      'neutral',
      'neutral',
      'neutral'
    ])
    expect([0, 1].map(index => values[`cmi.interactions.${index}.${response}`])).toEqual(['4', '2'])
    expect(values[`cmi.interactions.2.${response}`]).toHaveLength(255)
  })

  it('writes nothing but the time in review', async () => {
    const mode = version === '1.2' ? 'cmi.core.lesson_mode' : 'cmi.mode'
    const visited = await visit(browser, kinds, { version, saved: { [mode]: 'review' } })
    await visited.open('Graded check')
    expect(await visited.question('Single').locator('input').first().isDisabled()).toBe(true)
    await visited.frame.locator('#notice p', { hasText: 'Review' }).waitFor()
    const { calls, faults } = await visited.leave()
    expect(faults).toEqual([])
    expect(calls.filter(([method]) => /Set/.test(method ?? ''))).toEqual([])
  })

  it('takes few calls for an answer: only what changed is written', async () => {
    const visited = await visit(browser, kinds, { version })
    await visited.frame.locator('#contents a.quiz', { hasText: 'Practice' }).click()
    await visited.question('Try').locator('label', { hasText: 'Beta' }).click()
    await visited.question('Try').locator('.check').click()
    const before = (await visited.heard()).calls.length
    await visited.question('Try').locator('label', { hasText: 'Alpha' }).click()
    await visited.question('Try').locator('.check').click()
    expect((await visited.heard()).calls.length - before).toBeLessThanOrEqual(10)
    await visited.leave()
  })

  it('plays in frames three deep, with a query string and a strict content security policy, and asks for nothing that is not there', async () => {
    const visited = await visit(browser, kinds, { version, depth: 3 })
    const main = visited.frame.locator('main')
    expect(await main.evaluate(element => getComputedStyle(element).paddingTop)).not.toBe('0px')
    // Three frames leave the width of a phone: the contents are behind their button.
    await visited.frame.locator('#menu').click()
    await visited.open('A page')
    const { committed, faults } = await visited.leave()
    expect(faults).toEqual([])
    expect(committed[element('location')]).toHaveLength(2)
    expect(kinds.missing).toEqual([])
  })

  it('plays against scorm-again', async () => {
    const visited = await visit(browser, kinds, { version, again: true })
    await visited.open('Graded check')
    await answerAll(visited, 'right')
    await visited.frame.locator('.view:not([hidden]) .submit').click()
    await visited.frame.locator('.result', { hasText: '100%' }).waitFor()
    const status = await visited.page.evaluate(
      version === '1.2' ? 'API.cmi.core.lesson_status' : 'API_1484_11.cmi.success_status'
    )
    expect(status).toBe('passed')
    expect(
      await visited.page.evaluate(
        version === '1.2' ? 'API.cmi.interactions.childArray.length' : 'API_1484_11.cmi.interactions.childArray.length'
      )
    ).toBe(version === '1.2' ? 12 : 11)
    expect(await visited.frame.locator('#notice').isVisible()).toBe(false)
    await visited.page.close()
  })

  it('marks every place that the learner reached in the contents', async () => {
    const visited = await visit(browser, kinds, { version })
    for (const title of titles) await visited.open(title)
    expect(await visited.frame.locator('#count').textContent()).toContain('9')
    await visited.leave()
  })
})
