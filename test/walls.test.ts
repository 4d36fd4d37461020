import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The floor on which each package stands; one may use what stands on lower floors. */
const floors: Readonly<Record<string, number>> = {
  model: 0,
  locale: 0,
  xml: 0,
  html: 1,
  imscp: 1,
  player: 1,
  markdown: 2,
  scorm: 2,
  cartridge: 2,
  moodle: 2,
  pdf: 2,
  qti: 2,
  compiler: 3,
  cli: 4
}

const root = join(import.meta.dirname, '..', 'packages')
const packages = readdirSync(root).map(folder => ({ folder, manifest: manifestOf(folder) }))

interface Manifest {
  name: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest
}

/** Everything that the sources of a package import by name. */
function imports(folder: string): Set<string> {
  const found = new Set<string>()
  for (const file of readdirSync(join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    const text = readFileSync(join(root, folder, 'src', file), 'utf8')
    for (const [, name = ''] of text.matchAll(/^(?:(?:import|export|\}).* from |.*\bimport\()'([\w@][\w@/-]*)'/gm))
      found.add(name)
  }
  return found
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

describe.each(packages)('the package $folder', ({ folder, manifest }) => {
  const libraries = { ...manifest.dependencies, ...manifest.optionalDependencies }

  it('stands on a floor and is named after its folder', () => {
    expect(floors).toHaveProperty(folder)
    expect(manifest.name).toBe(`@curricle/${folder}`)
  })

  it('uses only packages of lower floors', () => {
    const own = Object.keys(manifest.dependencies ?? {}).filter(name => name.startsWith('@curricle/'))
    const above = own.filter(name => (floors[name.slice('@curricle/'.length)] ?? 9) >= (floors[folder] ?? 0))
    expect(above).toEqual([])
  })

  it('imports nothing that its manifest does not list, and no inner file of a neighbour', () => {
    const listed = Object.keys(libraries)
    const strangers = [...imports(folder)].filter(
      name => !name.startsWith('node:') && !listed.includes(packageOf(name))
    )
    const types = strangers.filter(name => !listed.includes(`@types/${name}`))
    const inner = [...imports(folder)].filter(name => /^@curricle\/[^/]+\//.test(name))
    expect(types).toEqual([])
    expect(inner).toEqual([])
  })

  it('pins its libraries', () => {
    const loose = Object.entries(libraries).filter(([, version]) => !/^(\d+\.\d+\.\d+|workspace:\*)$/.test(version))
    expect(loose).toEqual([])
  })
})
