// `MOODLE_DIR=… node scripts/compare-moodle.mjs [course folder …]`: restores backups of courses on a real Moodle, or on several whose directories
// stand in MOODLE_DIR as in PATH, as administrator and as teacher, and lines up what each then holds with the source, construct by construct.
// Prints a table (docs/moodle.md holds the last one); differences go to the error output and make it fail. Without MOODLE_DIR it says that it is
// skipped.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { checks } from './moodle/checks.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
if (!process.env.MOODLE_DIR) {
  console.log('skipped: compare-moodle (MOODLE_DIR names no directory with the config.php of a Moodle)')
  process.exit(0)
}
const { bytes, compile, diskSources } = await import(new URL('../packages/compiler/dist/index.js', import.meta.url))
const { moodle } = await import(new URL('../packages/moodle/dist/index.js', import.meta.url))

/** Every course that was written, in the order of the packages. */
const written = []
const write = moodle.write
moodle.write = (course, context) => {
  written.push(course)
  return write(course, context)
}

const courses = process.argv.length > 2 ? process.argv.slice(2) : ['modules/handbook', 'test/courses/every-construct']
const { packages, files } = await compile(diskSources(root), { courses, formats: ['moodle'] })
const fatal = files.flatMap(file => file.messages.filter(message => message.fatal))
if (fatal.length > 0) throw new Error(fatal.map(String).join('\n'))

const folder = mkdtempSync(join(tmpdir(), 'curricle-moodle-'))
const moodles = process.env.MOODLE_DIR.split(delimiter).map(directory => ({ directory, release: '', table: new Map() }))
let failures = 0
try {
  for (const [index, made] of packages.entries()) {
    const path = join(folder, 'course.mbz')
    writeFileSync(path, await bytes(made))
    for (const moodle of moodles) {
      for (const rights of ['administrator', 'teacher']) {
        const held = restored(moodle.directory, path, rights)
        moodle.release = held.moodle
        for (const { construct, found, lost } of checks(written[index], held, rights)) {
          const counts = moodle.table.get(construct) ?? { checked: 0, same: 0 }
          moodle.table.set(construct, { checked: counts.checked + found + lost.length, same: counts.same + found })
          for (const each of lost) console.error(`${made.name} (${held.moodle}, ${rights})  ${construct}: ${each}`)
          failures += lost.length
        }
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}

console.log(`# What a real Moodle holds of our courses

${packages.length} backups of ${courses.map(each => `\`${each}\``).join(' and ')}, in each language and edition, restored
as administrator and as editing teacher, read back from its database and lined up with the source by \`scripts/compare-moodle.mjs\`:
on Moodle ${moodles.map(each => each.release).join(' and on Moodle ')}. The same backups on all.

| Construct | Compared | ${moodles.map(({ release }) => `Same in ${release.split(' ')[0]}`).join(' | ')} | What is compared |
| --- | ---: |${' ---: |'.repeat(moodles.length)} --- |`)
for (const [construct, { checked }] of moodles[0].table) {
  const same = moodles.map(({ table }) => table.get(construct)?.same ?? 0).join(' | ')
  console.log(`| ${construct} | ${checked} | ${same} | ${checks.what[construct]} |`)
}
process.exitCode = failures > 0 ? 1 : 0

function restored(directory, path, rights) {
  const script = join(root, 'scripts', 'moodle', 'restore.php')
  const options = { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, env: { ...process.env, MOODLE_DIR: directory } }
  return JSON.parse(
    execFileSync(process.env.PHP ?? 'php', [script, path, ...(rights === 'teacher' ? ['--as-teacher'] : [])], options)
  )
}
