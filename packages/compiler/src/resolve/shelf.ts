import { createHash, type Hash } from 'node:crypto'
import type { Asset, Sources } from '@curricle/model'
import { imageSize } from 'image-size'
import { under } from '../path.ts'
import { drawing } from './drawing.ts'
import { mediaTypeOf, sniff } from './media-type.ts'

/** The files of a course: each is read once, however often it is named and whatever is made of it. */
export interface Shelf {
  /** Every path from the course's folder. */
  paths: ReadonlySet<string>
  /** A file's asset, or what is wrong with it. Undefined: there is none. */
  take(path: string): Promise<Taken | undefined>
}

export interface Taken {
  asset: Asset
  /** The media type that the name promises, when the bytes say another. */
  promised?: string
  fault?: 'empty' | 'broken'
  /** What of an SVG was taken out, because it would run or load something. */
  removed?: readonly string[]
  /** Why an SVG cannot be read. */
  reason?: string
}

/** The bytes that are kept to look at: dimensions stand near the beginning, after at most some metadata. */
const headBytes = 512 * 1024

export function shelf(sources: Sources, folder: string, list: readonly string[]): Shelf {
  const prefix = under(folder, '')
  const paths = new Set(list.filter(path => path.startsWith(prefix)).map(path => path.slice(prefix.length)))
  const taken = new Map<string, Promise<Taken>>()
  /** One asset for the same content; the first that was asked for gives it its name. */
  const byContent = new Map<string, Asset>()
  return {
    paths,
    async take(path) {
      if (!paths.has(path)) return undefined
      const known = taken.get(path) ?? read(sources, folder, path)
      taken.set(path, known)
      const { asset, ...rest } = await known
      const same = byContent.get(asset.id) ?? asset
      byContent.set(asset.id, same)
      return { asset: same, ...rest }
    }
  }
}

async function read(sources: Sources, folder: string, path: string): Promise<Taken> {
  const open = () => sources.open(under(folder, path))
  const sha256 = createHash('sha256')
  const sha1 = createHash('sha1')
  const head: Uint8Array[] = []
  let size = 0
  for await (const piece of open()) {
    for (const hash of [sha256, sha1] satisfies Hash[]) hash.update(piece)
    if (size < headBytes) head.push(piece)
    size += piece.length
  }
  const bytes = Buffer.concat(head)
  const promised = mediaTypeOf(path)
  const seen = sniff(bytes)
  // A font that does not begin like one is none, whatever its name.
  const mediaType = seen ?? (promised.startsWith('font/') ? 'application/octet-stream' : promised)
  const asset: Asset = { id: sha256.digest('hex'), sha1: sha1.digest('hex'), mediaType, size, path, open }
  if (size === 0) return { asset, fault: 'empty' }
  const isKnownImage = promised.startsWith('image/')
  if (mediaType === 'image/svg+xml')
    return { ...(await drawing(asset, sizeOf)), ...(promised !== mediaType && { promised }) }
  if (mediaType.startsWith('image/')) {
    const dimensions = sizeOf(bytes)
    if (!dimensions) return { asset, fault: 'broken' }
    Object.assign(asset, dimensions)
  } else if (isKnownImage) return { asset, fault: 'broken' }
  if (seen !== undefined && seen !== promised) return { asset, promised }
  return { asset }
}

/** Pixels as they are shown: a photograph that lies on its side by EXIF is turned. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation } = imageSize(bytes)
    const turned = orientation !== undefined && orientation >= 5
    return turned ? { width: height, height: width } : { width, height }
  } catch {
    return undefined // not an image after all; the caller reports it at the place where it is used
  }
}
