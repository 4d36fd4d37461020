import type { Sharp, SharpOptions } from 'sharp'

/** A picture written anew. */
export interface Encoded {
  bytes: Uint8Array
  mediaType: string
  width: number
  height: number
}

/**
 * Writes a picture anew as `mediaType` (a PNG may become a JPEG), no wider than `width` and no higher than twice that; of one that moves
 * the first frame, where `still` asks for it. Undefined: it is better left alone. Throws when its bytes are broken.
 */
export type Encoder = (
  bytes: Uint8Array,
  mediaType: string,
  width: number,
  quality: number,
  still?: boolean
) => Promise<Encoded | undefined>

let loading: Promise<Encoder | undefined> | undefined

/** The encoder, or undefined on a machine for which there is no `sharp`. */
export function encoder(): Promise<Encoder | undefined> {
  loading ??= load()
  return loading
}

async function load(): Promise<Encoder | undefined> {
  try {
    const { default: sharp } = await import('sharp')
    // One picture at a time and none kept: the memory of a build is that of its largest picture.
    sharp.cache(false)
    sharp.concurrency(1)
    return (bytes, mediaType, width, quality, still = false) =>
      encode((from, options) => sharp(from, options), bytes, mediaType, width, quality, still)
  } catch (error) {
    if (/ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined
    // sharp is there and its binary is not: it says so at length, in no form that could be told from another failure.
    if (/Could not load the "sharp" module/.test((error as Error).message)) return undefined
    throw error
  }
}

type Open = (from: Uint8Array | Buffer, options?: SharpOptions) => Sharp

async function encode(
  open: Open,
  bytes: Uint8Array,
  mediaType: string,
  width: number,
  quality: number,
  still: boolean
): Promise<Encoded | undefined> {
  const source = open(bytes, { failOn: 'error' })
  const { pages = 1 } = await source.metadata()
  // What moves would stand still.
  if (pages > 1 && !still) return undefined
  const scaled = source.autoOrient().resize({ width, height: 2 * width, fit: 'inside', withoutEnlargement: true })
  if (mediaType === 'image/png') return drawn(open, scaled, quality)
  const photograph = mediaType === 'image/webp' ? scaled.webp({ quality, effort: 5 }) : jpeg(scaled, quality)
  return written(photograph, mediaType)
}

const jpeg = (picture: Sharp, quality: number) => picture.jpeg({ quality, mozjpeg: true })

async function written(picture: Sharp, mediaType: string): Promise<Encoded> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return { bytes: data, mediaType, width: info.width, height: info.height }
}

/** The largest mean difference of a channel, of 255, that nobody sees. */
const invisible = 1

/**
 * A PNG: with a palette where that shows no difference, as of drawings and screenshots; else without loss. One that is opaque and
 * still many times what a JPEG needs is a photograph saved in the wrong form, and becomes a JPEG.
 */
async function drawn(open: Open, scaled: Sharp, quality: number): Promise<Encoded> {
  const { data, info } = await scaled.raw().toBuffer({ resolveWithObject: true })
  const again = () => open(data, { raw: info })
  const palette = await written(again().png({ palette: true, effort: 4, compressionLevel: 9 }), 'image/png')
  if ((await difference(open, palette.bytes, data, info.channels)) <= invisible) return palette
  const whole = await written(again().png({ compressionLevel: 9, adaptiveFiltering: true }), 'image/png')
  if (!(await again().stats()).isOpaque) return whole
  const photograph = await written(jpeg(again(), quality + 5), 'image/jpeg')
  return photograph.bytes.length * 4 < whole.bytes.length ? photograph : whole
}

/** Mean difference of the channels of a picture from pixels, as far as they are seen. */
async function difference(open: Open, picture: Uint8Array, pixels: Buffer, channels: number): Promise<number> {
  const other = open(picture).toColourspace('srgb')
  const hasAlpha = channels % 2 === 0
  const same = await (hasAlpha ? other.ensureAlpha() : other.removeAlpha()).raw().toBuffer()
  // A grey picture comes back in colour: then a palette has nothing to offer.
  if (same.length !== pixels.length) return Number.POSITIVE_INFINITY
  let sum = 0
  for (let at = 0; at < pixels.length; at++) {
    const alpha = hasAlpha ? (pixels[at - (at % channels) + channels - 1] ?? 0) : 255
    const isAlpha = hasAlpha && at % channels === channels - 1
    sum += (Math.abs((pixels[at] ?? 0) - (same[at] ?? 0)) * (isAlpha ? 255 : alpha)) / 255
  }
  return sum / pixels.length
}
