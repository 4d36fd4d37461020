import type { Entry } from '@curricle/model'
import { byCodeUnit } from './path.ts'

/** Limits of a zip file without the extensions of ZIP64, which many systems cannot read. */
const maxEntries = 65_534
const maxBytes = 0xffff_ffff - 64 * 1024 * 1024

/**
 * The entries in the order in which they are packed: `imsmanifest.xml` first (some systems look no further), the rest by code
 * unit. Throws for paths that a reader would refuse or that say the same twice, and for more than a zip file holds.
 */
export function checkedEntries(entries: readonly Entry[]): Entry[] {
  const paths = new Map<string, string>()
  let bytes = 0
  for (const { path, body } of entries) {
    if (!isSafe(path)) throw new Error(`unsafe path in the package: ${JSON.stringify(path)}`)
    const other = paths.get(path.toLowerCase())
    if (other !== undefined) throw new Error(`two files in the package have one name: ${other} and ${path}`)
    paths.set(path.toLowerCase(), path)
    bytes += entrySize(body)
  }
  if (entries.length > maxEntries)
    throw new Error(`a package holds at most ${maxEntries} files, this one ${entries.length}`)
  if (bytes > maxBytes) throw new Error(`a package holds less than 4 GiB, this one ${bytes} bytes`)
  const first = ({ path }: Entry) => (path === 'imsmanifest.xml' ? 0 : 1)
  return [...entries].sort((a, b) => first(a) - first(b) || byCodeUnit(a.path, b.path))
}

/** Bytes of a body before it is packed. */
export function entrySize(body: Entry['body']): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body instanceof Uint8Array ? body.length : body.size
}

/** Relative, NFC, no way up, nothing that another system reads as something else; not a bare number (jszip would move it to the front). */
function isSafe(path: string): boolean {
  const names = path.split('/')
  const isPlain = names.every(name => name !== '' && name !== '.' && name !== '..' && !/[\\:*?"<>|\p{Cc}]/u.test(name))
  return isPlain && path.length < 60_000 && path === path.normalize('NFC') && !/^\d+$/.test(path)
}
