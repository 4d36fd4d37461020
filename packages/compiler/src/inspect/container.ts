import { gunzipSync } from 'node:zlib'
import type { Sources } from '@curricle/model'
import { byCodeUnit } from '../path.ts'
import { type Files, type Limits, limits } from './limits.ts'
import { tarFiles } from './tar.ts'
import { zipFiles } from './zip.ts'

/** The files of a zip or gzipped tar; undefined when it is neither. Throws for what is broken, too large or named to deceive. */
export function filesOf(bytes: Uint8Array, limit: Limits = limits): Files | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return budgeted(zipFiles(bytes, limit), limit)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return undefined
  return budgeted(tarFiles(unzipped(bytes, limit), limit), limit)
}

/** The files of a folder: a web edition, or a package that somebody unpacked. */
export async function filesIn(folder: Sources, limit: Limits = limits): Promise<Files> {
  const paths = (await folder.list()).sort(byCodeUnit)
  if (paths.length > limit.files) throw new Error(`the folder has more than ${limit.files} files`)
  return budgeted(new Map(paths.map(path => [path, () => bounded(folder.open(path), path, limit)])), limit)
}

async function bounded(pieces: AsyncIterable<Uint8Array>, path: string, { fileBytes }: Limits): Promise<Uint8Array> {
  const read: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > fileBytes) throw new Error(`${path} has more than ${fileBytes} bytes`)
    read.push(piece)
  }
  return Buffer.concat(read)
}

function unzipped(bytes: Uint8Array, limit: Limits): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit.bytes })
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']?.(limit)
    throw reason === undefined ? error : new Error(reason)
  }
}

/** What zlib's codes mean for whoever has the file. */
const reasons: Readonly<Record<string, (limit: Limits) => string>> = {
  Z_BUF_ERROR: () => 'the file is cut off before its end; fetch it again',
  ERR_BUFFER_TOO_LARGE: ({ bytes }) => `the package unpacks to more than ${bytes} bytes`
}

/** The same files, which may be read until their bytes or their marks `<` together reach the limit. */
function budgeted(files: Files, { bytes, marks }: Limits): Files {
  let left = bytes
  let marksLeft = marks
  /** A file is read by more than one reader, and counts once. */
  const counted = new Set<string>()
  const check = (path: string): void => {
    if (left < 0) throw new Error(`the package unpacks to more than ${bytes} bytes (at ${path})`)
    if (marksLeft < 0) throw new Error(`the package has more than ${marks} tags (at ${path})`)
  }
  const read = (path: string, open: () => Uint8Array | Promise<Uint8Array>) => async () => {
    check(path)
    const body = await open()
    left -= body.length
    if (!counted.has(path)) marksLeft -= marksIn(body)
    counted.add(path)
    check(path)
    return body
  }
  return new Map([...files].map(([path, open]) => [path, read(path, open)]))
}

function marksIn(body: Uint8Array): number {
  let count = 0
  for (let at = body.indexOf(0x3c); at >= 0; at = body.indexOf(0x3c, at + 1)) count++
  return count
}
