import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a program is there. */
export const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined

/** What a program prints of a file whose path is put in the place of `FILE`. */
export function printed(program: string, options: readonly string[], bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'curricle-'))
  const file = join(folder, 'file.pdf')
  writeFileSync(file, bytes)
  const ran = spawnSync(
    program,
    options.map(option => (option === 'FILE' ? file : option)),
    {
      encoding: 'utf8',
      maxBuffer: 1 << 27
    }
  )
  rmSync(folder, { recursive: true })
  if (ran.error) throw ran.error
  return ran.stdout + ran.stderr
}
