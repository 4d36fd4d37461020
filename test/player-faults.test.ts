import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launch } from './player/browser.ts'
import { everyKind } from './player/course.ts'
import { type Site, site, unpacked } from './player/site.ts'
import { type Visit, visit } from './player/visit.ts'

/** Goes to the practice quiz and checks an answer there. */
async function check(visited: Visit, choice: 'Alpha' | 'Beta'): Promise<void> {
  await visited.frame.locator('#contents a.quiz', { hasText: 'Practice' }).click()
  await visited.question('Try').locator('label', { hasText: choice }).click()
  await visited.question('Try').locator('.check').click()
  await visited.question('Try').locator('.said').waitFor()
}

const elements = {
  '1.2': {
    learner: 'cmi.core.student_id',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    status: 'cmi.core.lesson_status',
    completion: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    time: 'cmi.core.session_time',
    response: 'student_response',
    wrong: 'wrong',
    finish: 'LMSFinish'
  },
  '2004': {
    learner: 'cmi.learner_id',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    status: 'cmi.success_status',
    completion: 'cmi.completion_status',
    score: 'cmi.score.raw',
    time: 'cmi.session_time',
    response: 'learner_response',
    wrong: 'incorrect',
    finish: 'Terminate'
  }
} as const

const versions = ['1.2', '2004'] as const

describe.skipIf(!hasBrowser).each(versions)('an LMS with SCORM %s that fails (skipped without Chromium)', version => {
  let browser: Browser
  let kinds: Site
  const names = elements[version]
  const enter = (
    from: Browser | BrowserContext,
    given: Omit<Parameters<typeof visit>[2], 'version'> = {}
  ): Promise<Visit> => visit(from, kinds, { version, ...given })
  const response = `cmi.interactions.0.${names.response}`
  const said = (visited: Visit, name: string): Promise<void> =>
    visited.frame.locator(`#notice [data-notice=${name}]`).waitFor()

  beforeAll(async () => {
    browser = await launch()
    kinds = await site(await unpacked(everyKind(), `scorm-${version}`))
  })
  afterAll(async () => {
    await browser?.close()
    kinds?.close()
  })

  it.each([
    ['no longer answers', 'all'],
    ['throws', 'throw'],
    ['refuses every value', 'set'],
    ['refuses to commit', 'commit']
  ])('%s: the learner is told, nothing is lost, and everything arrives when it is back', async (_, kind) => {
    const visited = await enter(browser)
    await visited.fault(kind)
    await check(visited, 'Beta')
    await said(visited, 'offline')
    await visited.fault('')
    await check(visited, 'Alpha')
    await said(visited, 'online')
    const { committed, faults } = await visited.leave()
    expect(faults).toEqual([])
    expect(committed[response]).toBe('a')
  })

  it('does not let the visit begin: the learner is told, and it begins when it can, with what was done till then', async () => {
    const visited = await enter(browser, { fault: 'start' })
    await said(visited, 'offline')
    await check(visited, 'Beta')
    await visited.fault('')
    await visited.frame.locator('#next').click()
    await check(visited, 'Alpha')
    await said(visited, 'online')
    const { committed, faults, state } = await visited.leave()
    expect(faults).toEqual([])
    expect(committed[response]).toBe('a')
    expect(state).toBe('finished')
  })

  it('begins the visit late and has an earlier one: both count, and the page shows both', async () => {
    const first = await enter(browser)
    await check(first, 'Beta')
    const { committed: saved } = await first.leave()
    const second = await enter(browser, { fault: 'start', saved })
    await second.open('Before you leave')
    await second.question('How sure are you').locator('.scale').first().locator('label').first().click()
    await second.frame.locator('.view:not([hidden]) .submit').click()
    await second.fault('')
    await second.frame.locator('#next').click()
    await second.open('Before you leave')
    await second.frame.locator('.view:not([hidden]) .submit').click()
    await said(second, 'online')
    await second.frame.locator('#contents a.quiz', { hasText: 'Practice' }).click()
    expect(await second.question('Try').locator('input:checked').count()).toBe(1)
    const { committed, faults } = await second.leave()
    expect(faults).toEqual([])
    expect(committed[response]).toBe('b')
    expect(committed['cmi.interactions.1.type']).toBe('likert')
  })

  it('lost the login and does not say who learns: answers survive a reload and go to the learner who logs in again', async () => {
    const context = await browser.newContext()
    const first = await enter(context, { fault: 'start' })
    await check(first, 'Beta')
    await first.question('Write').locator('textarea').fill('Kept through it all')
    const second = await enter(context, { fault: 'start', tab: first.page })
    await second.frame.locator('#contents a.quiz', { hasText: 'Practice' }).click()
    expect(await second.question('Try').locator('input:checked').count()).toBe(1)
    const third = await enter(context, { tab: first.page })
    await third.frame.locator('#contents a.quiz', { hasText: 'Practice' }).click()
    expect(await third.question('Write').locator('textarea').inputValue()).toBe('Kept through it all')
    const { committed, faults } = await third.leave()
    expect(faults).toEqual([])
    expect(committed[response]).toBe('b')
    await context.close()
  })

  it('lost the login: what nobody signed is not shown to a learner in another tab', async () => {
    const context = await browser.newContext()
    const first = await enter(context, { fault: 'start' })
    await check(first, 'Beta')
    const second = await enter(context)
    await second.frame.locator('#contents a.quiz', { hasText: 'Practice' }).click()
    expect(await second.question('Try').locator('input:checked').count()).toBe(0)
    await second.leave()
    await context.close()
  })

  it('lost the login, and somebody else logs in in the same tab: they do not meet the answers', async () => {
    const context = await browser.newContext()
    const first = await enter(context)
    await first.fault('throw')
    await check(first, 'Beta')
    const second = await enter(context, { fault: 'start', tab: first.page })
    await second.frame.locator('#next').click()
    const third = await enter(context, { tab: first.page, saved: { [names.learner]: 'student-2' } })
    await third.frame.locator('#contents a.quiz', { hasText: 'Practice' }).click()
    expect(await third.question('Try').locator('input:checked').count()).toBe(0)
    expect((await third.leave()).committed[response]).toBeUndefined()
    await context.close()
  })

  it('forgets that the visit began: it begins again, and everything is said again', async () => {
    const visited = await enter(browser)
    await check(visited, 'Beta')
    await visited.page.evaluate("window.lms.state = 'new'")
    await check(visited, 'Alpha')
    await said(visited, 'offline')
    await visited.frame.locator('#next').click()
    await check(visited, 'Beta')
    await said(visited, 'online')
    const { committed, faults } = await visited.leave()
    expect(faults.filter(fault => !fault.includes('while new'))).toEqual([])
    expect(committed[response]).toBe('b')
  })

  it('loses its API and puts up another: the visit goes on there', async () => {
    const visited = await enter(browser)
    await check(visited, 'Beta')
    await visited.page.evaluate(`
      const before = window.lms.committed
      delete window.API; delete window.API_1484_11
      createLms('${version}', before)`)
    await check(visited, 'Alpha')
    await check(visited, 'Beta')
    await said(visited, 'online')
    const { committed, faults, state } = await visited.leave()
    expect(faults.filter(fault => !fault.includes('while new'))).toEqual([])
    expect(committed[response]).toBe('b')
    expect(state).toBe('finished')
  })

  it('takes no interactions, as SCORM 1.2 allows: the state arrives, and nobody is alarmed', async () => {
    const visited = await enter(browser, { fault: 'interactions' })
    await check(visited, 'Beta')
    expect(await visited.frame.locator('#notice').isVisible()).toBe(false)
    const { committed, faults } = await visited.leave()
    expect(faults).toEqual([])
    expect(committed['cmi.suspend_data']).toContain('.b')
  })

  it('is gone until the window closes: the next visit brings the answers from this device', async () => {
    const context = await browser.newContext()
    const first = await enter(context)
    await first.fault('throw')
    await check(first, 'Beta')
    await first.page.close()
    const second = await enter(context)
    expect(await second.question('Try').locator('input:checked').count()).toBe(1)
    await second.frame.locator('#next').click()
    const { committed, faults } = await second.leave()
    expect(faults).toEqual([])
    expect(committed['cmi.interactions.0.result']).toBe(names.wrong)
    await context.close()
  })

  it('lost the login and says yes while the window closes, as Moodle does: nothing is given up on that word', async () => {
    const context = await browser.newContext()
    const first = await enter(context)
    await first.fault('commit')
    await check(first, 'Beta')
    await said(first, 'offline')
    await first.fault('beacon')
    await first.page.evaluate("document.querySelector('iframe').remove()")
    expect((await first.heard()).committed[response]).toBeUndefined()
    // At a new login Moodle clears what its site has stored in the browser.
    await first.page.evaluate('localStorage.clear()')
    const second = await enter(context, { tab: first.page })
    await second.frame.locator('#next').click()
    const { committed, faults } = await second.leave()
    expect(faults).toEqual([])
    expect(committed[response]).toBe('b')
    await context.close()
  })

  it('was gone while an answer was changed: the changed one arrives in its old place', async () => {
    const context = await browser.newContext()
    const first = await enter(context)
    await check(first, 'Beta')
    const { committed: saved } = await first.heard()
    await first.fault('throw')
    await check(first, 'Alpha')
    await first.page.close()
    const second = await enter(context, { saved })
    await second.frame.locator('#next').click()
    const { committed, faults } = await second.leave()
    expect(faults).toEqual([])
    expect(committed[response]).toBe('a')
    expect(committed['cmi.interactions.1.id']).toBeUndefined()
    await context.close()
  })

  it('does not give one learner the answers of another on the same device', async () => {
    const context = await browser.newContext()
    const first = await enter(context)
    await first.fault('throw')
    await check(first, 'Beta')
    await first.page.close()
    const second = await enter(context, { saved: { [names.learner]: 'student-2' } })
    expect(await second.question('Try').locator('input:checked').count()).toBe(0)
    await second.leave()
    await context.close()
  })

  it('lost its interactions: they are sent again without a gap', async () => {
    const first = await enter(browser)
    await check(first, 'Beta')
    const { committed } = await first.leave()
    const kept = Object.fromEntries(Object.entries(committed).filter(([key]) => !key.startsWith('cmi.interactions')))
    const second = await enter(browser, { saved: kept })
    await check(second, 'Alpha')
    const { values, faults } = await second.leave()
    expect(faults).toEqual([])
    expect(values['cmi.interactions.0.result']).toBe('correct')
  })

  it('hands out a state of another content: the module begins anew', async () => {
    const visited = await enter(browser, { saved: { 'cmi.suspend_data': '{"page": 3}' } })
    expect(await visited.frame.locator('.view:not([hidden]) h1').textContent()).toBe('Every kind of question')
    expect((await visited.leave()).faults).toEqual([])
  })

  it('has no status and no mode: a visit with credit is assumed', async () => {
    const saved = { [names.mode]: '', [names.credit]: '', [names.status]: '', [names.completion]: '' }
    const visited = await enter(browser, { saved })
    await visited.frame.locator('#next').click()
    expect((await visited.leave()).committed[names.completion]).toBe('incomplete')
  })

  it('has a better status and score already: neither is taken back', async () => {
    const saved = { [names.status]: 'passed', [names.score]: '90' }
    const visited = await enter(browser, { saved })
    await visited.open('Graded check')
    const submit = visited.frame.locator('.view:not([hidden]) .submit')
    await submit.click()
    await submit.click()
    await visited.frame.locator('.result', { hasText: '0%' }).waitFor()
    const { values, faults } = await visited.leave()
    expect(faults).toEqual([])
    expect(values[names.status]).toBe('passed')
    expect(values[names.score]).toBe('90')
  })

  it('gives no credit: nothing but the time is written, and this device keeps the place', async () => {
    const context = await browser.newContext()
    const saved = { [names.credit]: 'no-credit' }
    const first = await enter(context, { saved })
    await check(first, 'Beta')
    const { calls, faults } = await first.leave()
    expect(faults).toEqual([])
    const written = calls.filter(([method]) => /SetValue/.test(method ?? '')).map(([, element]) => element)
    expect(new Set(written)).toEqual(new Set([names.time]))
    const second = await enter(context, { saved })
    expect(await second.question('Try').locator('input:checked').count()).toBe(1)
    await second.leave()
    await context.close()
  })

  it('puts its API up only after the page: the player waits for it', async () => {
    const visited = await enter(browser, { late: 1500 })
    expect(await visited.frame.locator('#notice').isVisible()).toBe(false)
    await visited.frame.locator('#next').click()
    const { faults, state } = await visited.leave()
    expect(faults).toEqual([])
    expect(state).toBe('finished')
  })

  it('is left by the button: everything is saved, finished once, and no call comes after', async () => {
    const visited = await enter(browser)
    await visited.frame.locator('#next').click()
    await visited.frame.locator('#leave').click()
    await said(visited, 'left')
    const { calls, faults } = await visited.leave()
    expect(faults).toEqual([])
    expect(calls.filter(([method]) => method === names.finish)).toHaveLength(1)
    expect(calls.at(-1)).toEqual([names.finish])
  })

  it('is none: the module works, says so, and the device keeps the answers', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${kinds.address}/package/all/index.html`)
    await page.locator('#notice [data-notice=alone]').waitFor()
    await page.locator('#next').click()
    await page.goto(`${kinds.address}/package/all/index.html`)
    await page.locator('.view:not([hidden]) h1', { hasText: 'A page' }).waitFor()
    await context.close()
  })

  it('is out of reach of a frame that may keep nothing: the module works, and says that nothing stays', async () => {
    const page = await browser.newPage()
    await page.goto(`${kinds.address}/frame.html?page=none`)
    await page.evaluate(address => {
      const frame = Reflect.get(globalThis, 'document').createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      frame.src = address
      frame.id = 'closed'
      Reflect.get(globalThis, 'document').body.append(frame)
    }, `${kinds.address}/package/all/index.html`)
    const frame = page.frameLocator('#closed')
    await frame.locator('#notice [data-notice=lost]').waitFor({ state: 'attached' })
    expect(await frame.locator('#notice p:not([hidden])').getAttribute('data-notice')).toBe('lost')
    await frame.locator('#next').click()
    await frame.locator('.view:not([hidden]) h1', { hasText: 'A page' }).waitFor()
    await page.close()
  })
})
