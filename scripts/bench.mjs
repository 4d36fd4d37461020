// `pnpm bench [MODULES …]`: cpu time, peak memory and bytes of every format over generated courses, as ratios to parsing alone;
// then the player in a browser (`node scripts/bench/player.mjs`).
// Each job runs in a process of its own; every round begins with the parse, so that a busy machine is felt by both.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { courseFiles } from './bench/course.mjs'

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 100]
const rounds = Number(process.env.ROUNDS ?? 3)
const zipped = ['scorm-1.2', 'cartridge', 'moodle']
const { formats } = await import(new URL('../packages/compiler/dist/index.js', import.meta.url))
const names = Object.keys(formats)
const jobs = [
  ...names.map(name => [name, [name]]),
  [zipped.join(' + '), zipped.filter(name => names.includes(name))],
  ['all', names]
]

const folder = mkdtempSync(join(tmpdir(), 'curricle-bench-'))
try {
  for (const modules of sizes) {
    const root = join(folder, String(modules))
    for (const [path, body] of Object.entries(courseFiles(modules))) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), body)
    }
    measure(root, modules)
  }
} finally {
  rmSync(folder, { recursive: true })
}
spawnSync(process.execPath, [fileURLToPath(new URL('bench/player.mjs', import.meta.url))], { stdio: 'inherit' })

function measure(root, modules) {
  const results = new Map()
  const note = (name, result) => results.set(name, [...(results.get(name) ?? []), result])
  for (let round = 0; round < rounds; round++)
    for (const [name, list] of jobs) {
      const parse = run(root, [])
      const result = run(root, list)
      note('parse alone', { ...parse, ratio: 1 })
      note(name, { ...result, ratio: result.cpu / parse.cpu })
    }
  console.log(`\n${modules} modules\n`)
  console.log('| job | cpu, ms a module | × parse alone | peak memory, MB | bytes |')
  console.log('| --- | ---: | ---: | ---: | ---: |')
  for (const [name, list] of results) {
    const middle = field => list.map(each => each[field]).sort((a, b) => a - b)[Math.floor(list.length / 2)]
    const cells = [
      (middle('cpu') / modules).toFixed(1),
      middle('ratio').toFixed(2),
      Math.round(middle('memory')),
      middle('bytes')
    ]
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
}

/** One job; without formats the course is only parsed. */
function run(root, list) {
  const script = fileURLToPath(new URL('bench/job.mjs', import.meta.url))
  const child = spawnSync(process.execPath, [script, root, ...list], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout)
}
