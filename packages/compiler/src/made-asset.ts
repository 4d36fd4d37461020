import { createHash } from 'node:crypto'
import type { Asset } from '@curricle/model'

/** A file that is made and not read: `bytes` say what it is, `open` brings them when it is packed. */
export function madeAsset(
  bytes: Uint8Array,
  about: Pick<Asset, 'path' | 'mediaType' | 'width' | 'height'>,
  open: () => Promise<Uint8Array>
): Asset {
  const hash = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex')
  return {
    ...about,
    id: hash('sha256'),
    sha1: hash('sha1'),
    size: bytes.length,
    async *open() {
      yield await open()
    }
  }
}
