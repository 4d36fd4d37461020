import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Package } from './package.ts'
import { bodyOf, stream } from './package-bytes.ts'

/** A package on disk. */
export interface Written {
  /** What the package is; its entries are on the disk, and no longer held. */
  package: Omit<Package, 'entries'>
  path: string
  /** Bytes; of a folder, of all files in it. */
  size: number
  /** SHA-256 of the file, lower-case hex; of a folder, of the list of its files, each with its own. */
  sha256: string
}

/** Packages on their way to a folder: beside their place until they are complete, so that a place holds a whole package or the last one. */
export interface Output {
  /** Writes a package beside its place, flushed to the disk. */
  add(made: Package): Promise<Written>
  /** Puts everything that was added in its place. */
  commit(): Promise<void>
  /** Takes away what was added and is not in its place. */
  discard(): Promise<void>
}

/** Output to `<folder>/<course>/`. */
export function output(folder: string): Output {
  /** Where each package stands now, and where it is to stand. */
  const waiting = new Map<string, string>()
  return {
    async add(made) {
      const path = join(folder, made.course, made.name)
      const beside = join(folder, made.course, `.${made.name}.part`)
      await mkdir(dirname(path), { recursive: true })
      await rm(beside, { recursive: true, force: true })
      waiting.set(beside, path)
      const written =
        made.exporter.container === 'folder' ? await files(made, beside) : await file(stream(made), beside)
      const { entries: _, ...about } = made
      return { package: about, path, ...written }
    },
    async commit() {
      for (const [beside, path] of waiting) {
        await replace(beside, path)
        waiting.delete(beside)
      }
    },
    async discard() {
      for (const beside of waiting.keys()) await rm(beside, { recursive: true, force: true })
      waiting.clear()
    }
  }
}

async function file(pieces: AsyncIterable<Uint8Array>, path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  const handle = await open(path, 'w')
  try {
    for await (const piece of pieces) {
      hash.update(piece)
      size += piece.length
      await handle.writeFile(piece)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { size, sha256: hash.digest('hex') }
}

async function files(made: Package, folder: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for (const entry of made.entries) {
    const path = join(folder, ...entry.path.split('/'))
    await mkdir(dirname(path), { recursive: true })
    const written = await file(bodyOf(entry), path)
    hash.update(`${written.sha256}  ${entry.path}\n`)
    size += written.size
  }
  return { size, sha256: hash.digest('hex') }
}

/** A file takes the place of the old one at once; a folder cannot, so the old one steps aside first. */
async function replace(beside: string, path: string): Promise<void> {
  try {
    await rename(beside, path)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EISDIR', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    const old = `${beside}.old`
    await rm(old, { recursive: true, force: true })
    await rename(path, old)
    try {
      await rename(beside, path)
    } catch (reason) {
      await rename(old, path)
      throw reason
    }
    await rm(old, { recursive: true })
  }
}
