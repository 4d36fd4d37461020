import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '@curricle/cli'
import { exportersFor } from '@curricle/compiler'
import { constructs } from '@curricle/model'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const exporters = await exportersFor()

describe('docs/formats.md', () => {
  // Brought up to date by `npx vitest run test/formats-page -u`, straight from the sources.
  it('is what the exporters declare', async () => {
    let page = ''
    const outside = { folder: root, err: () => undefined, isTerminal: false, columns: 80 }
    await run(['formats', '--reporter', 'markdown'], { ...outside, out: text => (page += text) })
    await expect(page).toMatchFileSnapshot(join(root, 'docs', 'formats.md'))
  })
})

describe.each(exporters)('the format $name', exporter => {
  it('stands in the README', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`\`${exporter.name}\``)
  })

  it('says of each construct what it becomes, in words that end a sentence without a full stop', () => {
    for (const construct of constructs) {
      const carriage = exporter.carries[construct]
      const words = carriage.how === 'native' ? carriage.as : carriage.how === 'degraded' ? carriage.to : carriage.why
      expect(words, construct).toMatch(/\S/)
      expect(words.endsWith('.'), `${construct}: ${words}`).toBe(false)
    }
  })

  it('tells how to import it, and what a second time does', () => {
    expect(exporter.guide.steps.length).toBeGreaterThan(0)
    expect(exporter.guide.again).toMatch(/\S.*\.$/)
  })
})
