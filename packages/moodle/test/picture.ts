import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { Asset } from '@curricle/model'

/** A file in memory. */
export function file(path: string, mediaType: string, bytes: Uint8Array, size: Partial<Asset> = {}): Asset {
  const hash = (name: string): string => createHash(name).update(bytes).digest('hex')
  return {
    id: hash('sha256'),
    sha1: hash('sha1'),
    mediaType,
    size: bytes.length,
    path,
    ...size,
    async *open() {
      yield bytes
    }
  }
}

/** A picture of one colour. */
export function picture(path: string, width: number, height: number, colour: [number, number, number]): Asset {
  const line = Buffer.alloc(1 + width * 3)
  for (let index = 1; index < line.length; index++) line[index] = colour[(index - 1) % 3] ?? 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const bytes = Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
  return file(path, 'image/png', bytes, { width, height })
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(checksum(body))
  return Buffer.concat([length, body, sum])
}

/** CRC-32 of a PNG chunk (ISO 3309); Node's own is younger than our oldest Node. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
