import { gzipSync } from 'node:zlib'
import { supported, words } from '@curricle/locale'
import { describe, expect, it } from 'vitest'
import { type Runtime, script, stylesheet } from '../src/index.ts'

const runtimes: readonly Runtime[] = ['1.2', '2004', 'web']

describe('the bundle', () => {
  it.each(runtimes.flatMap(runtime => supported.map(language => [runtime, language] as const)))(
    'of %s in %s takes at most 15,000 bytes gzipped, looks and words included',
    (runtime, language) => {
      const size =
        gzipSync(script(runtime, words(language)), { level: 9 }).length + gzipSync(stylesheet(), { level: 9 }).length
      expect(size).toBeLessThanOrEqual(15_000)
    }
  )

  it('asks for nothing from outside, runs no text as code and waits for no unload', () => {
    const all = runtimes.map(runtime => script(runtime, words('en'))).join() + stylesheet()
    expect(all).not.toMatch(/https?:|\beval\(|new Function|document\.write|["'](before)?unload["']|@import|innerHTML/)
  })
})
