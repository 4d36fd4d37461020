import type { Browser } from 'playwright-core'
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

describe.skipIf(!hasBrowser)('a learning management system that fails (skipped without Chromium)', () => {
  let browser: Browser
  let kinds: Site

  beforeAll(async () => {
    browser = await launch()
    kinds = await site(await unpacked(everyKind(), 'scorm-1.2'))
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
    const visited = await visit(browser, kinds, {})
    await visited.fault(kind)
    await check(visited, 'Beta')
    await visited.frame.locator('#notice p', { hasText: 'does not answer' }).waitFor()
    await visited.fault('')
    await visited.question('Try').locator('label', { hasText: 'Alpha' }).click()
    await visited.question('Try').locator('.check').click()
    await visited.frame.locator('#notice p', { hasText: 'is back' }).waitFor()
    const { committed, faults } = await visited.leave()
    expect(faults).toEqual([])
    expect(committed['cmi.interactions.0.student_response']).toBe('a')
  })

  it('is gone until the window closes: the next visit brings the answers from this device', async () => {
    const context = await browser.newContext()
    const first = await visit(context, kinds, {})
    await first.fault('throw')
    await check(first, 'Beta')
    await first.page.close()
    const second = await visit(context, kinds, {})
    expect(await second.question('Try').locator('input:checked').count()).toBe(1)
    await second.frame.locator('#next').click()
    const { committed, faults } = await second.leave()
    expect(faults).toEqual([])
    expect(committed['cmi.interactions.0.result']).toBe('wrong')
    await context.close()
  })

  it('does not give one learner the answers of another on the same device', async () => {
    const context = await browser.newContext()
    const first = await visit(context, kinds, {})
    await first.fault('throw')
    await check(first, 'Beta')
    await first.page.close()
    const second = await visit(context, kinds, { saved: { 'cmi.core.student_id': 'student-2' } })
    expect(await second.question('Try').locator('input:checked').count()).toBe(0)
    await second.leave()
    await context.close()
  })

  it('lost its interactions: they are sent again without a gap', async () => {
    const first = await visit(browser, kinds, {})
    await check(first, 'Beta')
    const { committed } = await first.leave()
    const kept = Object.fromEntries(Object.entries(committed).filter(([key]) => !key.startsWith('cmi.interactions')))
    const second = await visit(browser, kinds, { saved: kept })
    await check(second, 'Alpha')
    const { values, faults } = await second.leave()
    expect(faults).toEqual([])
    expect(values['cmi.interactions.0.result']).toBe('correct')
  })

  it('hands out a state of another content: the module begins anew', async () => {
    const visited = await visit(browser, kinds, { saved: { 'cmi.suspend_data': '{"page": 3}' } })
    expect(await visited.frame.locator('.view:not([hidden]) h1').textContent()).toBe('Every kind of question')
    expect((await visited.leave()).faults).toEqual([])
  })

  it('hands out a state of an earlier build: what still exists is resumed, what is gone does no harm', async () => {
    const first = await visit(browser, kinds, {})
    await check(first, 'Beta')
    const { committed } = await first.leave()
    const state = `${committed['cmi.suspend_data']};zzc0.a`.replace(/\|([^|]*)\|/, '|qq.0|')
    const second = await visit(browser, kinds, { saved: { ...committed, 'cmi.suspend_data': state } })
    expect(await second.question('Try').locator('input:checked').count()).toBe(1)
    expect((await second.leave()).faults).toEqual([])
  })

  it('has no status and no mode: a visit with credit is assumed', async () => {
    const saved = { 'cmi.core.lesson_mode': '', 'cmi.core.credit': '', 'cmi.core.lesson_status': '' }
    const visited = await visit(browser, kinds, { saved })
    await visited.frame.locator('#next').click()
    expect((await visited.leave()).committed['cmi.core.lesson_status']).toBe('incomplete')
  })

  it('has a better status and score already: neither is taken back', async () => {
    const saved = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' }
    const visited = await visit(browser, kinds, { saved })
    await visited.open('Graded check')
    const submit = visited.frame.locator('.view:not([hidden]) .submit')
    await submit.click()
    await submit.click()
    await visited.frame.locator('.result', { hasText: '0%' }).waitFor()
    const { values, faults } = await visited.leave()
    expect(faults).toEqual([])
    expect(values['cmi.core.lesson_status']).toBe('passed')
    expect(values['cmi.core.score.raw']).toBe('90')
  })

  it('gives no credit: nothing but the time is written, and this device keeps the place', async () => {
    const context = await browser.newContext()
    const saved = { 'cmi.core.credit': 'no-credit' }
    const first = await visit(context, kinds, { saved })
    await check(first, 'Beta')
    const { calls, faults } = await first.leave()
    expect(faults).toEqual([])
    const written = calls.filter(([method]) => method === 'LMSSetValue').map(([, element]) => element)
    expect(new Set(written)).toEqual(new Set(['cmi.core.session_time']))
    const second = await visit(context, kinds, { saved })
    expect(await second.question('Try').locator('input:checked').count()).toBe(1)
    await second.leave()
    await context.close()
  })

  it('puts its API up only after the page: the player waits for it', async () => {
    const visited = await visit(browser, kinds, { late: 1500 })
    expect(await visited.frame.locator('#notice').isVisible()).toBe(false)
    await visited.frame.locator('#next').click()
    const { faults, state } = await visited.leave()
    expect(faults).toEqual([])
    expect(state).toBe('finished')
  })

  it('is left by the button: everything is saved, finished once, and no call comes after', async () => {
    const visited = await visit(browser, kinds, {})
    await visited.frame.locator('#next').click()
    await visited.frame.locator('#leave').click()
    await visited.frame.locator('#notice p', { hasText: 'You can close this window' }).waitFor()
    const { calls, faults } = await visited.leave()
    expect(faults).toEqual([])
    expect(calls.filter(([method]) => method === 'LMSFinish')).toHaveLength(1)
    expect(calls.at(-1)).toEqual(['LMSFinish'])
  })

  it('is none: the module works, says so, and the device keeps the answers', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${kinds.address}/package/all/index.html`)
    await page.locator('#notice p', { hasText: 'No learning platform' }).waitFor()
    await page.locator('#next').click()
    await page.reload()
    expect(await page.locator('.view:not([hidden]) h1').textContent()).toBe('A page')
    await context.close()
  })
})
