/**
 * The bytes of a picture without what they tell of who took it, when, where and with what: EXIF (with GPS), XMP, IPTC and
 * comments. Pixels, colour profile and the way up stay. The same array when there is nothing to take out, or when the file is
 * not built as its type demands.
 */
export function bare(bytes: Uint8Array, mediaType: string): Uint8Array {
  const keptOf = Object.hasOwn(readers, mediaType) ? readers[mediaType] : undefined
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = keptOf?.(picture)
  if (!kept) return bytes
  const rest = Buffer.concat(kept)
  return rest.length < bytes.length ? rest : bytes
}

/** The pieces of a file that stay, in order; undefined when it is not built as it should be. */
const readers: Readonly<Record<string, (picture: Buffer) => Buffer[] | undefined>> = {
  'image/jpeg': jpeg,
  'image/png': png,
  'image/webp': webp
}

/**
 * Segments up to the first scan (ITU T.81, B.1.1): `FF marker length …`. Of the application segments stay JFIF (APP0), the colour
 * profile (APP2 `ICC_PROFILE`) and Adobe's colour transform (APP14); a picture on its side keeps an EXIF that says that alone.
 */
function jpeg(picture: Buffer): Buffer[] | undefined {
  const kept = [picture.subarray(0, 2)]
  let turned: number | undefined
  for (let at = 2; at + 4 <= picture.length; ) {
    if (picture[at] !== 0xff) return undefined
    const marker = picture[at + 1] ?? 0
    const end = at + 2 + picture.readUInt16BE(at + 2)
    const segment = picture.subarray(at, end)
    if (marker === 0xda) {
      if (turned !== undefined) kept.splice(1, 0, uprightSegment(turned))
      return [...kept, picture.subarray(at)]
    }
    const isApplication = marker >= 0xe0 && marker <= 0xef
    const stays =
      marker === 0xe0 || marker === 0xee || (marker === 0xe2 && segment.toString('latin1', 4, 15) === 'ICC_PROFILE')
    if (marker === 0xe1 && segment.toString('latin1', 4, 10) === 'Exif\0\0')
      turned ??= orientation(segment.subarray(10))
    if (isApplication ? stays : marker !== 0xfe) kept.push(segment)
    at = end
  }
  return undefined
}

/** Tag 0x0112 of the first directory of a TIFF header (EXIF 2.32, 4.6.2); undefined: upright, or not said. */
function orientation(tiff: Buffer): number | undefined {
  if (tiff.length < 14) return undefined
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12
    const value = short(at + 8)
    if (short(at) === 0x0112) return value > 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** An EXIF segment with the orientation as its only entry. */
function uprightSegment(value: number): Buffer {
  const segment = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010000000000000000', 'hex')
  segment.writeUInt16BE(value, 28)
  return segment
}

/** Chunks (PNG 3rd edition, 11.3): texts, EXIF and the time of change go. */
function png(picture: Buffer): Buffer[] | undefined {
  const kept = [picture.subarray(0, 8)]
  for (let at = 8; at + 12 <= picture.length; ) {
    const end = at + 12 + picture.readUInt32BE(at)
    const type = picture.toString('latin1', at + 4, at + 8)
    if (end > picture.length) return undefined
    if (!['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].includes(type)) kept.push(picture.subarray(at, end))
    if (type === 'IEND') return kept
    at = end
  }
  return undefined
}

/** Chunks of a RIFF file (RFC 9649, 2.7): EXIF and XMP go, and the flags that announce them. */
function webp(picture: Buffer): Buffer[] | undefined {
  if (picture.toString('latin1', 0, 4) !== 'RIFF' || picture.length < 12) return undefined
  const kept: Buffer[] = []
  for (let at = 12; at + 8 <= picture.length; ) {
    const size = picture.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    const type = picture.toString('latin1', at, at + 4)
    if (at + 8 + size > picture.length) return undefined
    const chunk = Buffer.from(picture.subarray(at, end))
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0b1100
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(chunk)
    at = end
  }
  const head = Buffer.from(picture.subarray(0, 12))
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4)
  return [head, ...kept]
}
