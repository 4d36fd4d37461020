import type { PackageInspection } from '@curricle/model'
import { filesOf } from './container.ts'
import type { Limits } from './limits.ts'
import { readers } from './readers.ts'

/**
 * What an LMS finds in a package: SCORM, Common Cartridge, Moodle backup (zip or gzipped tar) or a question file, ours or
 * anyone's. Throws an `Error` for what cannot be opened within the limits.
 */
export async function inspect(bytes: Uint8Array, name: string, limit?: Limits): Promise<PackageInspection> {
  const files = filesOf(bytes, limit) ?? new Map([[name, () => bytes]])
  const paths = [...files.keys()]
  const read = async (path: string) => {
    const open = files.get(path)
    if (!open) throw new Error(`${path} is missing`)
    return new TextDecoder('utf-8').decode(open())
  }
  for (const load of readers) {
    const found = await (await load())(read, paths)
    if (found) return found
  }
  return {
    kind: 'unknown',
    title: name,
    problems: ['No manifest of SCORM or Common Cartridge and no Moodle backup is in this file.'],
    children: paths.slice(0, 100).map(path => ({ kind: 'file', title: path, children: [] }))
  }
}
