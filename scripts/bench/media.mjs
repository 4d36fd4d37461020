// Small media that decoders accept and nothing compresses.
import { crc32, deflateSync } from 'node:zlib'

/** A picture of coloured noise. */
export function png(width, height, roll) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const pixels = Buffer.alloc(height * (width * 3 + 1))
  for (let at = 0; at < pixels.length; at++) pixels[at] = at % (width * 3 + 1) === 0 ? 0 : roll(256)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type), body])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, checksum])
}

/** Frames of MPEG 1 layer III, 128 kbit/s, 44.1 kHz, each of 417 bytes. */
export function mp3(frames, roll) {
  const pieces = []
  for (let frame = 0; frame < frames; frame++) {
    const bytes = Buffer.alloc(417)
    bytes.set([0xff, 0xfb, 0x90, 0x64])
    for (let at = 36; at < bytes.length; at++) bytes[at] = roll(255)
    pieces.push(bytes)
  }
  return Buffer.concat([Buffer.from('ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000', 'latin1'), ...pieces])
}
