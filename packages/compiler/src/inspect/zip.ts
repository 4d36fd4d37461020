import { crc32, inflateRawSync } from 'node:zlib'
import { type Files, type Limits, safePath } from './limits.ts'

/** Signatures of APPNOTE.TXT 6.3.10: end of the central directory (4.3.16), its file headers (4.3.12), local headers (4.3.7). */
const endOfDirectory = 0x06054b50
const directoryHeader = 0x02014b50
const localHeader = 0x04034b50

/** The files that the central directory of a zip lists. */
export function zipFiles(bytes: Uint8Array, limit: Limits): Files {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== endOfDirectory)
    throw new Error('the zip is cut off or broken, its directory is missing at the end; fetch it again')
  const files = new Map<string, () => Uint8Array>()
  let count = 0
  let at = zip.readUInt32LE(end + 16)
  if (at === 0xffffffff) throw new Error('the zip is larger than 4 GiB (zip64), which few systems read')
  for (; at + 46 <= end && zip.readUInt32LE(at) === directoryHeader; count++) {
    if (count >= limit.files) throw new Error(`the zip has more than ${limit.files} files`)
    const nameLength = zip.readUInt16LE(at + 28)
    const path = safePath(zip.toString('utf8', at + 46, at + 46 + nameLength))
    const entry = {
      path,
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      checksum: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      local: zip.readUInt32LE(at + 42)
    }
    if (files.has(path)) throw new Error(`two files in the zip have one name: ${path}`)
    if (isLink(zip.readUInt16LE(at + 4), zip.readUInt32LE(at + 38)))
      throw new Error(`${path} is a symbolic link, which leads out of the package`)
    if (!path.endsWith('/')) files.set(path, () => unpack(zip, entry, limit))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  // The count has 16 bits: a zip of more files gives what is left of it, or all bits (zip64, 4.4.1.4).
  const said = zip.readUInt16LE(end + 10)
  if (said !== count && said !== 0xffff) throw new Error('the directory of the zip is broken')
  return files
}

/** A symbolic link, as Unix writes it in the upper half of the external attributes (4.4.2, 4.4.15). */
function isLink(madeBy: number, attributes: number): boolean {
  return madeBy >> 8 === 3 && attributes >>> 28 === 0xa
}

interface ZipEntry {
  path: string
  /** Bit 0: encrypted. */
  flags: number
  /** 0: stored, 8: deflated. */
  method: number
  checksum: number
  packed: number
  size: number
  /** Where its local header stands. */
  local: number
}

function unpack(zip: Buffer, entry: ZipEntry, limit: Limits): Uint8Array {
  const { path, flags, method, checksum, packed, size, local } = entry
  if (size > limit.fileBytes) throw new Error(`${path} has more than ${limit.fileBytes} bytes`)
  if (size > 1_000_000 && size > packed * limit.ratio) throw new Error(`${path} grows more than ${limit.ratio} times`)
  if (local + 30 > zip.length || zip.readUInt32LE(local) !== localHeader)
    throw new Error(`${path} is not where the directory says`)
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const body = zip.subarray(from, from + packed)
  if (method !== 0 && method !== 8)
    throw new Error(`${path} is packed in a way that few systems read (method ${method})`)
  if (flags & 1) throw new Error(`${path} is encrypted, which no LMS reads`)
  const bytes = method === 0 ? body : inflated(body, entry)
  if (bytes.length !== size || crc32(bytes) !== checksum) throw new Error(`${path} is damaged`)
  return bytes
}

/** Not a byte more than the directory says. */
function inflated(body: Uint8Array, { path, size }: ZipEntry): Uint8Array {
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw new Error(`${path} is damaged`)
    throw new Error(`${path} has more than the ${size} bytes that the zip says it has`)
  }
}
