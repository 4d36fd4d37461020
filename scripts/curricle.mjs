// `pnpm curricle …`: compiles the packages whose sources are newer than what was compiled of them, then runs the command line.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Newest time of change of the files below a folder. */
function newest(folder) {
  if (!existsSync(folder)) return 0
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs)
  return Math.max(0, ...times)
}

/** The pnpm that runs us (a script or a program of its own), else the pinned one. */
function pnpm(path) {
  if (!path?.includes('pnpm')) return ['npx', '--yes', 'pnpm@12.21.0']
  return /\.[cm]?js$/.test(path) ? [process.execPath, path] : [path]
}

const packages = readdirSync(join(root, 'packages')).map(name => join(root, 'packages', name))
const isStale = folder => newest(join(folder, 'src')) > newest(join(folder, 'dist'))
if (packages.some(isStale)) {
  process.stderr.write('Compiling Curricle …\n')
  const [command, ...first] = pnpm(process.env.npm_execpath)
  const built = spawnSync(command, [...first, '-r', 'run', 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32'
  })
  if (built.status !== 0) {
    process.stderr.write(built.stdout)
    process.exit(built.status ?? 1)
  }
}

const bin = join(root, 'packages', 'cli', 'dist', 'bin.js')
// Pieces of large recordings are let go of when the part of the heap for new things is full: a small one is full sooner.
const ran = spawnSync(process.execPath, ['--max-semi-space-size=2', bin, ...process.argv.slice(2)], {
  // pnpm runs scripts at the root and says where it was called
  cwd: process.env.npm_lifecycle_event === 'curricle' ? (process.env.INIT_CWD ?? root) : process.cwd(),
  stdio: 'inherit'
})
process.exit(ran.status ?? 1)
