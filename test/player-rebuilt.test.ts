import { memorySources } from '@curricle/compiler'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, launch } from './player/browser.ts'
import { type Site, site, unpacked } from './player/site.ts'
import { type Visit, visit } from './player/visit.ts'

const first = ['a', 'b', 'c'].map(name => question(name))
const rebuilt = {
  'a question was added': [question('new'), ...first],
  'a question was renamed and reworded': [question('a', 'Another name'), ...first.slice(1)],
  'the questions stand in another order': [...first].reverse(),
  'a question was taken out': first.slice(1)
} as const

/** A module with a page and two quizzes; the questions are those of the graded one. */
function question(id: string, name = `Question ${id}`): string {
  return `### ${name} {#${id}}\n\nWhich?\n\n- [x] Option ${id}\n- [ ] Not ${id}\n`
}

function course(
  questions: readonly string[],
  pages = '## A page {#page}\n\nText.\n'
): ReturnType<typeof memorySources> {
  return memorySources({
    'modules/c/course.yaml':
      'title: Rebuilt\ndescription: A course that changes\nlanguages: [en]\ndate: 2026-11-23\nlicence: CC-BY-4.0\nauthors: [Jane Doe]\n',
    'modules/c/01-m.md': `---\nid: m\n---\n\n# The module\n\n${pages}\n:::quiz[Check]{#check mastery=60% attempts=3}\n\n${questions.join('\n')}\n:::\n`
  })
}

async function answer(visited: Visit, id: string): Promise<void> {
  await visited.frame
    .locator('.choice', { hasText: `Option ${id}` })
    .locator('input')
    .check()
}

const chosen = (visited: Visit): Promise<string[]> =>
  visited.frame
    .locator('.choice:has(input:checked) > input + span')
    .evaluateAll(all => all.map(each => each.textContent ?? ''))

describe.skipIf(!hasBrowser).each(['1.2', '2004', 'web'] as const)(
  'a module that was built again, %s (skipped without Chromium)',
  version => {
    const format = version === 'web' ? 'web' : `scorm-${version}`
    let browser: Browser
    let old: Site

    beforeAll(async () => {
      browser = await launch()
      old = await site(await unpacked(course(first), format))
    })
    afterAll(async () => {
      await browser?.close()
      old?.close()
    })

    /** The web edition has no LMS around it; a browser keeps its progress, at the same address for old and new. */
    async function enter(
      from: BrowserContext,
      served: Site,
      saved: Record<string, string> = {}
    ): Promise<Visit & { address: string }> {
      const visited = await visit(from, served, { version, page: 'm/index.html', saved })
      return { ...visited, address: served.address }
    }

    it.each(Object.entries(rebuilt))(
      'resumes when %s: what still exists keeps its answer and its result',
      async (_, questions) => {
        const context = await browser.newContext()
        const before = await enter(context, old)
        await before.open('Check')
        for (const id of ['a', 'b', 'c']) await answer(before, id)
        const { committed } = await before.leave()
        const served = await site(await unpacked(course(questions), format))
        if (version === 'web') await carry(context, old.address, served.address)
        const after = await enter(context, served, committed)
        expect(await after.frame.locator('.view:not([hidden]) h1').textContent()).toBe('Check')
        const kept = ['a', 'b', 'c'].filter(id => questions.some(each => each.includes(`{#${id}}`)))
        expect((await chosen(after)).map(text => text.trim().slice(-1)).sort()).toEqual(kept)
        await after.frame.locator('.view:not([hidden]) .submit').click()
        const again = after.frame.locator('.view:not([hidden]) .submit')
        if (await after.frame.locator('.warning').isVisible()) await again.click()
        await after.frame.locator('.result .score').waitFor()
        expect(await after.frame.locator('.result .score').textContent()).toContain(
          `${kept.length} of ${questions.length}`
        )
        const { faults } = await after.leave()
        expect(faults).toEqual([])
        served.close()
        await context.close()
      }
    )

    it.skipIf(version === 'web')(
      'sends answers that the LMS has already to their old places, and new ones behind them',
      async () => {
        const before = await visit(browser, old, { version, page: 'm/index.html' })
        await before.open('Check')
        for (const id of ['a', 'b', 'c']) await answer(before, id)
        await before.frame.locator('.view:not([hidden]) .submit').click()
        await before.frame.locator('.result .score').waitFor()
        const { committed } = await before.leave()
        const served = await site(await unpacked(course([question('new'), question('a'), question('c')]), format))
        const after = await visit(browser, served, { version, page: 'm/index.html', saved: committed })
        await after.frame.locator('.view:not([hidden]) .submit').click()
        for (const id of ['new', 'a', 'c']) await answer(after, id)
        await after.frame.locator('.view:not([hidden]) .submit').click()
        await after.frame.locator('.result .score').waitFor()
        const { values, faults } = await after.leave()
        expect(faults).toEqual([])
        expect([0, 1, 2, 3].map(index => values[`cmi.interactions.${index}.id`])).toEqual([
          'check.a',
          'check.b',
          'check.c',
          'check.new'
        ])
        served.close()
      }
    )
  }
)

/** Progress moves to another address as a learner moves it: by what the browser keeps. */
async function carry(context: BrowserContext, from: string, to: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${from}/package/index.html`)
  const kept = await page.evaluate('JSON.stringify({ ...localStorage })')
  await page.goto(`${to}/package/index.html`)
  await page.evaluate(`Object.assign(localStorage, ${kept})`)
  await page.close()
}
