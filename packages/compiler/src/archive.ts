import { buffer } from 'node:stream/consumers'
import { crc32, deflateRawSync } from 'node:zlib'
import type { Asset, Entry } from '@curricle/model'
import { entrySize } from './entries.ts'

/**
 * A zip file (APPNOTE.TXT 6.3.10, without ZIP64) of the entries in the order given, piece by piece; one file is open at a time,
 * and read twice when it is large: its checksum stands before its bytes. The same entries and date give the same bytes with one
 * version of Node, whose zlib deflates. Media that is compressed already is stored as it is. `date` counts in steps of two
 * seconds, from 1980 on. The entries are to be checked first: see `checkedEntries`.
 */
export async function* archive(entries: readonly Entry[], date: Date): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = await pack(entry)
    const fields = common(packed, date)
    const name = Buffer.from(entry.path)
    const header = Buffer.concat([localSignature, fields, name])
    directory.push(Buffer.concat([directorySignature, madeBy, fields, placeOf(offset), name]))
    yield header
    yield* packed.pieces()
    offset += header.length + packed.size
  }
  const list = Buffer.concat(directory)
  yield list
  yield end(entries.length, list.length, offset)
}

/** The body of an entry as it stands in the file. */
interface Packed {
  /** Length of the name in bytes. */
  nameLength: number
  isDeflated: boolean
  /** CRC-32 of the body as it was. */
  checksum: number
  size: number
  sizeUnpacked: number
  pieces(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Files of the course up to this size are held whole while they are deflated; larger ones are stored as they are. */
const heldWhole = 16 * 1024 * 1024
/** The same for files that are stored anyway: reading one twice costs less than the memory of many that wait to be let go of. */
const storedWhole = 1024 * 1024

async function pack(entry: Entry): Promise<Packed> {
  const { path, body } = entry
  const sizeUnpacked = entrySize(body)
  const nameLength = Buffer.byteLength(path)
  const isStored = isCompressed(entry) || sizeUnpacked === 0
  if (isAsset(body) && sizeUnpacked > (isStored ? storedWhole : heldWhole)) {
    const checksum = await checksumOf(body)
    return { nameLength, isDeflated: false, checksum, size: sizeUnpacked, sizeUnpacked, pieces: () => body.open() }
  }
  const bytes = await whole(body)
  if (bytes.length !== sizeUnpacked) throw changed(path)
  const packed = isStored ? bytes : deflateRawSync(bytes, { level: 6 })
  return {
    nameLength,
    isDeflated: !isStored,
    checksum: crc32(bytes),
    size: packed.length,
    sizeUnpacked,
    pieces: () => [packed]
  }
}

async function whole(body: Entry['body']): Promise<Uint8Array> {
  if (typeof body === 'string') return Buffer.from(body)
  if (!isAsset(body)) return body
  return buffer(body.open())
}

async function checksumOf(asset: Asset): Promise<number> {
  let checksum = 0
  let size = 0
  for await (const piece of asset.open()) {
    checksum = crc32(piece, checksum)
    size += piece.length
  }
  if (size !== asset.size) throw changed(asset.path)
  return checksum
}

const changed = (path: string) => new Error(`${path} changed while it was packed: build again`)

const isAsset = (body: Entry['body']): body is Asset => typeof body === 'object' && 'open' in body

/** Media types whose bytes are compressed already: packing them again takes eight times as long and saves nothing. */
const compressedTypes =
  /^(image\/(avif|gif|jpeg|png|webp)|audio\/(mpeg|mp4|ogg)|video\/.*|application\/(zip|epub\+zip|vnd\.o.*))$/
const compressedNames = /\.(gif|imscc|jpe?g|mbz|mp[34]|png|webp|woff2?|zip)$/i

function isCompressed({ path, body }: Entry): boolean {
  return isAsset(body) ? compressedTypes.test(body.mediaType) : compressedNames.test(path)
}

const localSignature = Buffer.from('PK\u0003\u0004', 'latin1')
const directorySignature = Buffer.from('PK\u0001\u0002', 'latin1')
/** Version 2.0 on UNIX (4.4.2), so that readers take the permissions below for what they are. */
const madeBy = Buffer.from([20, 3])

/** What the local header and the directory say alike (4.3.7, 4.3.12): version, flags, method, time, checksum, sizes, lengths. */
function common({ nameLength, isDeflated, checksum, size, sizeUnpacked }: Packed, date: Date): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2) // names are UTF-8 (Appendix D)
  fields.writeUInt16LE(isDeflated ? 8 : 0, 4)
  fields.writeUInt32LE(dosTime(date), 6)
  fields.writeUInt32LE(checksum, 10)
  fields.writeUInt32LE(size, 14)
  fields.writeUInt32LE(sizeUnpacked, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

/** What only the directory says: comment, disk, attributes (a plain file, 644), where the local header stands. */
function placeOf(offset: number): Buffer {
  const fields = Buffer.alloc(14)
  fields.writeUInt32LE(0o100644 * 0x10000, 6)
  fields.writeUInt32LE(offset, 10)
  return fields
}

/** Local time in the format's terms (4.4.6); we say UTC, so that no time zone shows. */
function dosTime(date: Date): number {
  const day = date.getUTCFullYear() < 1980 ? new Date(Date.UTC(1980, 0, 1)) : date
  const years = Math.min(day.getUTCFullYear() - 1980, 127)
  const days = (years << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate()
  const time = (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5) | (day.getUTCSeconds() >> 1)
  return days * 0x10000 + time
}

/** End of the central directory (4.3.16). */
function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.write('PK\u0005\u0006', 'latin1')
  record.writeUInt16LE(count, 8)
  record.writeUInt16LE(count, 10)
  record.writeUInt32LE(size, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
