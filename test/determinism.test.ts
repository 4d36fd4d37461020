import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'curricle-twice-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Every file below a folder with its bytes as hex. */
function files(place: string): Map<string, string> {
  const names = readdirSync(place, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = names.map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(place.length + 1)).sort()
  return new Map(paths.map(path => [path, readFileSync(join(place, path)).toString('hex')]))
}

/** Copies courses file by file in an order, with times of change that differ, and builds them in a foreign environment. */
function build(name: string, order: 1 | -1, env: Record<string, string>): Map<string, string> {
  const place = join(folder, name, 'modules')
  const handbook = [...files(join(root, 'modules', 'handbook'))].map(([path, hex]) => ({
    path: `handbook/${path}`,
    hex
  }))
  const every = [...files(join(root, 'test', 'courses', 'every-construct'))].map(([path, hex]) => ({
    path: `every/${path}`,
    hex
  }))
  const all = [...handbook, ...every]
  all.sort((a, b) => (a.path < b.path ? -order : order))
  for (const [index, { path, hex }] of all.entries()) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), Buffer.from(hex, 'hex'))
    utimesSync(join(place, path), 1_000_000_000 + index * order * 86_400, 1_000_000_000)
  }
  execFileSync('node', [join(root, 'scripts', 'curricle.mjs'), 'build', '--out', 'out'], {
    cwd: join(folder, name),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  return files(join(folder, name, 'out'))
}

it('two builds in other folders, time zones, locales and orders of files are the same, byte for byte', () => {
  const one = build('one', 1, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' })
  const two = build('a much longer name of a folder', -1, {
    TZ: 'America/St_Johns',
    LC_ALL: 'sv_SE.UTF-8',
    LANG: 'sv_SE.UTF-8'
  })
  expect([...two.keys()]).toEqual([...one.keys()])
  expect(one.size).toBeGreaterThan(4)
  for (const [path, bytes] of one) expect(two.get(path) === bytes, path).toBe(true)
}, 900_000)
