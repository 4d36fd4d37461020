import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

describe('a real Moodle (named by MOODLE_DIR)', () => {
  it.skipIf(!process.env.MOODLE_DIR)('holds all that the courses say after a restore', { timeout: 600_000 }, () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'compare-moodle.mjs')], {
      cwd: root,
      encoding: 'utf8'
    })
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})
