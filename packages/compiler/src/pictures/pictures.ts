import { buffer } from 'node:stream/consumers'
import type { Asset, Fit, PicturePlace } from '@curricle/model'
import { madeAsset } from '../made-asset.ts'
import { bare } from './bare.ts'
import { encoder } from './encoder.ts'

/** The pictures of a build, each made to fit once, whatever number of packages it goes into. */
export interface Pictures {
  /** A picture as a package is to carry it. `place`: where it is shown; undefined: it is a file to download. */
  fitted(asset: Asset, fit: Fit, place: PicturePlace | undefined): Promise<FittedPicture>
  /** Paths of those that would have gained much, and were copied because nothing on this machine writes pictures. */
  copied: ReadonlySet<string>
}

export interface FittedPicture {
  asset: Asset
  /** What is wrong with a picture that has a beginning and no sound end. */
  fault?: string
}

/** Pictures below this are not worth the time: a fifth of them is no second on any line. Bytes. */
const smallest = 30_000
/** A picture is written anew only where this share of its bytes is enough: each time costs a photograph a little. */
const worthwhile = 0.85

/** A store with none yet. Made pictures are held up to `limit` bytes together; what comes after is made again when it is packed. */
export function pictures(limit: number = 64 * 1024 * 1024): Pictures {
  const known = new Map<string, Promise<FittedPicture>>()
  const copied = new Set<string>()
  let held = 0

  async function make(
    asset: Asset,
    width: number | undefined,
    { quality, stillPictures }: Fit
  ): Promise<FittedPicture> {
    const isOther = stillPictures === true && isScreenOnly(asset)
    const wanted = isOther ? 'image/png' : asset.mediaType
    const original = await buffer(asset.open())
    const kept = bare(original, asset.mediaType)
    const asIs =
      kept === original ? asset : made(kept, asset, async () => bare(await buffer(asset.open()), asset.mediaType))
    const isSmall = asset.size < smallest && (asset.width ?? 0) <= (width ?? 0)
    if (width === undefined || (isSmall && !isOther)) return { asset: asIs }
    const encode = await encoder()
    if (!encode && !isOther && wouldGain(asset, width)) copied.add(asset.path)
    if (!encode) return { asset: asIs }
    try {
      const encoded = await encode(original, wanted, width, quality, isOther)
      if (!encoded || (!isOther && encoded.bytes.length > kept.length * worthwhile)) return { asset: asIs }
      const again = async () =>
        (await encode(await buffer(asset.open()), wanted, width, quality, isOther))?.bytes ?? kept
      return { asset: made(encoded.bytes, { ...encoded, path: pathAs(asset, encoded.mediaType) }, again) }
    } catch (error) {
      return { asset: asIs, fault: (error as Error).message }
    }
  }

  function made(
    bytes: Uint8Array,
    { path, mediaType, width, height }: Pick<Asset, 'path' | 'mediaType' | 'width' | 'height'>,
    again: () => Promise<Uint8Array>
  ): Asset {
    held += bytes.length
    const kept = held <= limit ? bytes : undefined
    const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
    return madeAsset(bytes, { path, mediaType, ...size }, async () => kept ?? again())
  }

  return {
    copied,
    fitted(asset, fit, place) {
      const { widths, quality, stillPictures = false } = fit
      if (!isScalable(asset) && !(stillPictures && isScreenOnly(asset))) return Promise.resolve({ asset })
      const width = place && widths[place]
      const key = [asset.id, asset.path, width, width && quality, stillPictures && isScreenOnly(asset)].join(' ')
      const result = known.get(key) ?? make(asset, width, fit)
      known.set(key, result)
      return result
    }
  }
}

/** Whether a picture is of a kind that is scaled. Of others some move (GIF), some have no pixels (SVG), some are as small as can be (AVIF). */
export const isScalable = ({ mediaType }: Pick<Asset, 'mediaType'>): boolean =>
  ['image/jpeg', 'image/png', 'image/webp'].includes(mediaType)

/** Whether a picture is of a type that browsers show and paper does not. */
const isScreenOnly = ({ mediaType }: Pick<Asset, 'mediaType'>): boolean =>
  ['image/webp', 'image/avif', 'image/gif'].includes(mediaType)

const wouldGain = ({ width = 0, height = 0, size }: Asset, limit: number) =>
  width > limit || height > 2 * limit || size > 10 * smallest

/** `photo.png` that became a JPEG is `photo-png.jpg`: whoever takes the type from the name, and another `photo.jpg`, stay right. */
function pathAs({ path, mediaType }: Asset, now: string): string {
  return mediaType === now ? path : `${path.replace(/\.([a-z]+)$/i, '-$1')}.${now === 'image/png' ? 'png' : 'jpg'}`
}
