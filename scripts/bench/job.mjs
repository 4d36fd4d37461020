// One job of the benchmark in a process of its own: `node job.mjs ROOT [FORMAT …]`; without formats the course is only parsed.
import { createHash } from 'node:crypto'
import process from 'node:process'

const [root, ...formats] = process.argv.slice(2)
const built = name => import(new URL(`../../packages/${name}/dist/index.js`, import.meta.url))
const { diskSources, ledger, packages, stream } = await built('compiler')
let bytes = 0
const sources = diskSources(root)
if (formats.length === 0) {
  const { readCourse } = await built('markdown')
  const faults = []
  await readCourse(sources, 'bench', file => faults.push(...file.messages.filter(({ fatal }) => fatal)))
  if (faults.length > 0) throw new Error(faults.join('\n'))
} else {
  const said = ledger()
  const hash = createHash('sha256')
  for await (const made of packages(sources, { formats, editions: ['learner'] }, said))
    for await (const piece of stream(made)) {
      bytes += piece.length
      hash.update(piece)
    }
  // A format may have nothing to say of a course; a fault would make the figures worthless.
  const faults = said.files().flatMap(file => file.messages.filter(({ fatal }) => fatal))
  if (faults.length > 0) throw new Error(faults.join('\n'))
}
const { user, system } = process.cpuUsage()
const memory = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, memory: (memory * 1024 * 1024) / 1_000_000, bytes }))
