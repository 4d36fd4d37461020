import { Readable } from 'node:stream'
import type { Asset, Entry } from '@curricle/model'
import JSZip from 'jszip'
import { entrySize } from './entries.ts'

/** From this size on a file is passed through instead of being held whole; its length and checksum then follow its bytes. */
const passThrough = 16 * 1024 * 1024

/**
 * A zip file of the entries in the order given, piece by piece; one file is open at a time. The same entries and date give the
 * same bytes on every machine: no folder entries (jszip dates those itself), permissions 644, media that is compressed already
 * stored as it is. `date` counts in steps of two seconds, from 1980 on.
 */
export async function* archive(entries: readonly Entry[], date: Date): AsyncGenerator<Uint8Array> {
  const zip = new JSZip()
  for (const entry of entries) {
    const { path, body } = entry
    zip.file(path, isAsset(body) ? Readable.from(body.open(), { objectMode: false }) : body, {
      binary: typeof body !== 'string',
      date: packedDate(date),
      createFolders: false,
      unixPermissions: 0o100644,
      ...(isCompressed(entry) ? { compression: 'STORE' } : { compression: 'DEFLATE', compressionOptions: { level: 6 } })
    })
  }
  const streamFiles = entries.some(({ body }) => entrySize(body) > passThrough)
  // jszip's stream is of a kind that cannot be iterated.
  const stream = zip.generateNodeStream({ streamFiles, platform: 'UNIX' }) as NodeJS.ReadableStream
  yield* new Readable({ highWaterMark: 1024 * 1024 }).wrap(stream)
}

function isAsset(body: Entry['body']): body is Asset {
  return typeof body === 'object' && 'open' in body
}

/** Even seconds (the format has no odd ones), not before 1980 (jszip would wrap to 2098). */
function packedDate(date: Date): Date {
  const seconds = Math.floor(date.getTime() / 2000) * 2
  return new Date(Math.max(seconds * 1000, Date.UTC(1980, 0, 1)))
}

/** Media types whose bytes are compressed already: packing them again takes eight times as long and saves nothing. */
const compressedTypes =
  /^(image\/(avif|gif|jpeg|png|webp)|audio\/(mpeg|mp4|ogg)|video\/.*|application\/(zip|epub\+zip|vnd\.o.*))$/
const compressedNames = /\.(gif|imscc|jpe?g|mbz|mp[34]|png|webp|woff2?|zip)$/i

function isCompressed({ path, body }: Entry): boolean {
  return isAsset(body) ? compressedTypes.test(body.mediaType) : compressedNames.test(path)
}
