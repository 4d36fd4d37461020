import type { PackageInspection, Sources } from '@curricle/model'
import { sniff } from '../resolve/media-type.ts'
import { filesIn, filesOf } from './container.ts'
import type { Files, Limits } from './limits.ts'
import { readers } from './readers.ts'

/**
 * What an LMS finds in a package: SCORM, Common Cartridge, QTI, Moodle backup (zip or gzipped tar) or a question file, ours or
 * anyone's; packed, or unpacked in a folder. Throws an `Error` for what cannot be opened within the limits.
 */
export async function inspect(given: Uint8Array | Sources, name: string, limit?: Limits): Promise<PackageInspection> {
  const isFolder = !(given instanceof Uint8Array)
  const packed = isFolder ? await filesIn(given, limit) : filesOf(given, limit)
  const files: Files = packed ?? new Map([[name, () => given as Uint8Array]])
  const paths = [...files.keys()]
  let last = ''
  const read = async (path: string) => {
    last = path
    const open = files.get(path)
    if (!open) throw new Error(`${path} is missing`)
    return decoded(await open())
  }
  for (const load of readers) {
    const reader = await load()
    const found = await reader(read, paths).catch(error => {
      throw new Error(faultIn(last, (error as Error).message))
    })
    if (found) return found
  }
  return {
    kind: 'unknown',
    title: name,
    problems: [
      packed
        ? `No manifest of SCORM, Common Cartridge or QTI and no Moodle backup is in this ${isFolder ? 'folder' : 'file'}.`
        : noPackage(given as Uint8Array)
    ],
    children: paths.slice(0, packed ? 100 : 0).map(path => ({ kind: 'file', title: path, children: [] }))
  }
}

/** A text by its byte order mark (XML 1.0, appendix F): UTF-16 where it has that of one, else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** What stopped a reader, with the file that it had opened last: a parser knows lines alone. */
function faultIn(path: string, message: string): string {
  const reason = message.replace(/\.$/, '')
  return path === '' || reason.includes(path) ? reason : `${path}: ${reason}`
}

/** What a file is that is no package. */
function noPackage(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'The file is empty: fetch it again.'
  const isText = !bytes.subarray(0, 4096).includes(0)
  return `This is no package but ${sniff(bytes.subarray(0, 4096)) ?? (isText ? 'text' : 'a file of another kind')}.`
}
