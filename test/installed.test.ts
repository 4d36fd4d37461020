import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'curricle-installed-'))
const project = join(folder, 'project')
afterAll(() => rmSync(folder, { recursive: true }))

const run = (command: string, given: string[], cwd: string) =>
  execFileSync(command, given, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_loglevel: 'error' }
  })

const source = `import { bytes, compile, memorySources } from '@curricle/compiler'

const text = '---\\nid: start\\n---\\n\\n# Start\\n\\nHello.\\n'
const sources = memorySources({ 'ethics/course.yaml': 'title: Ethics\\nlanguages: [en]\\ndate: 2026-01-01\\n', 'ethics/01-start.md': text })
const { packages, files } = await compile(sources, { editions: ['learner'] })
for (const message of files.flatMap(file => file.messages)) if (message.fatal) throw message
for (const each of packages) console.log(each.name, (await bytes(each)).length > 500)
`

describe('all packages, packed and installed into an empty project', () => {
  beforeAll(() => {
    run('node', ['scripts/curricle.mjs', '--version'], root)
    mkdirSync(project)
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
    const pnpm = /pnpm@[\d.]+/.exec(manifest.scripts.start ?? '')?.[0] ?? 'pnpm'
    run('npx', ['--yes', pnpm, '-r', 'pack', '--pack-destination', folder], root)
    const packed = readdirSync(folder).filter(name => name.endsWith('.tgz'))
    const names = packed.map(name => [
      `@curricle/${name.replace(/^curricle-|-\d.*$/g, '')}`,
      `file:${join(folder, name)}`
    ])
    writeFileSync(
      join(project, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies: Object.fromEntries(names) })
    )
    run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], project)
  }, 300_000)

  it('compile a course in memory', () => {
    writeFileSync(join(project, 'main.mjs'), source)
    const said = run('node', ['main.mjs'], project)
    expect(said.split('\n')).toContain('ethics.en.cartridge.imscc true')
  })

  it('have types that resolve', () => {
    writeFileSync(join(project, 'main.ts'), source)
    const typescript = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false']
    expect(run('node', [typescript, ...options, 'main.ts'], project)).toBe('')
  })

  it('bring the command', () => {
    expect(run('npx', ['--no-install', 'curricle', 'formats'], project)).toContain('cartridge')
  })
})
