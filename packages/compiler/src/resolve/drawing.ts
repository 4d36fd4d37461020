import { buffer } from 'node:stream/consumers'
import type { Asset } from '@curricle/model'
import { safeSvg } from '@curricle/xml'
import { madeAsset } from '../made-asset.ts'
import type { Taken } from './shelf.ts'

/** An SVG as packages carry it: what it draws, without what runs or loads. Bytes, hashes and size are of the result. */
export async function drawing(
  asset: Asset,
  sizeOf: (bytes: Uint8Array) => { width: number; height: number } | undefined
): Promise<Taken> {
  const source = await buffer(asset.open())
  let safe: ReturnType<typeof safeSvg>
  try {
    safe = safeSvg(new TextDecoder('utf-8', { fatal: true }).decode(source))
  } catch (error) {
    return { asset, fault: 'broken', reason: (error as Error).message }
  }
  const bytes = Buffer.from(safe.text)
  const dimensions = sizeOf(bytes)
  if (!dimensions) return { asset, fault: 'broken', reason: 'it has neither `width` and `height` nor `viewBox`' }
  return { asset: madeAsset(bytes, { ...asset, ...dimensions }, async () => bytes), removed: safe.removed }
}
