import { createHash } from 'node:crypto'
import type { Asset } from '@curricle/model'
import { safeSvg } from '@curricle/xml'
import type { Taken } from './shelf.ts'

/** An SVG as packages carry it: what it draws, without what runs or loads. Bytes, hashes and size are of the result. */
export async function drawing(
  asset: Asset,
  sizeOf: (bytes: Uint8Array) => { width: number; height: number } | undefined
): Promise<Taken> {
  const pieces: Uint8Array[] = []
  for await (const piece of asset.open()) pieces.push(piece)
  let safe: ReturnType<typeof safeSvg>
  try {
    safe = safeSvg(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)))
  } catch (error) {
    return { asset, fault: 'broken', reason: (error as Error).message }
  }
  const bytes = Buffer.from(safe.text)
  const dimensions = sizeOf(bytes)
  if (!dimensions) return { asset, fault: 'broken', reason: 'it has neither `width` and `height` nor `viewBox`' }
  const hash = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex')
  const open = async function* () {
    yield bytes
  }
  return {
    asset: { ...asset, ...dimensions, id: hash('sha256'), sha1: hash('sha1'), size: bytes.length, open },
    removed: safe.removed
  }
}
