import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Sources } from '@curricle/model'

/**
 * Courses on disk below `root`; `folders` (relative to it) limits what is listed. Paths are NFC whatever the disk says. Never
 * leaves the root: a path with `..`, and a symbolic link that points out, is as if it were not there. Names that begin with a
 * dot and `node_modules` are not listed.
 */
export function diskSources(root: string, folders: readonly string[] = ['']): Sources {
  /** Names as the disk has them (macOS keeps some decomposed), by NFC path. */
  const names = new Map<string, string>()
  const refused: string[] = []
  let real: Promise<string> | undefined
  const realRoot = () => {
    real ??= realpath(root)
    return real
  }
  const list = async () => {
    const inside = await realRoot()
    names.clear()
    refused.length = 0
    for (const folder of folders) await walk(inside, normal(folder), { names, refused })
    return [...names.keys()]
  }
  return {
    list,
    refused: () => refused,
    async *open(path) {
      if (path.split(/[\\/]/).includes('..')) throw new Error(`outside the folder: ${path}`)
      const file = await insideOf(await realRoot(), names.get(path) ?? path)
      if (file === undefined) throw new Error(`outside the folder: ${path}`)
      yield* createReadStream(file)
    }
  }
}

const normal = (folder: string) => folder.replaceAll(sep, '/').replace(/^\.?\/|\/$|^\.$/g, '')

/** What is found below the root: files by NFC path, and links that are not followed. */
interface Found {
  names: Map<string, string>
  refused: string[]
}

async function walk(root: string, folder: string, found: Found): Promise<void> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory()) await walk(root, path, found)
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFileInside(root, path))))
      found.names.set(path.normalize('NFC'), path)
    else if (entry.isSymbolicLink()) found.refused.push(path.normalize('NFC'))
  }
}

async function isFileInside(root: string, path: string): Promise<boolean> {
  try {
    const file = await insideOf(root, path)
    return file !== undefined && (await stat(file)).isFile()
  } catch {
    return false // a link that points nowhere is no file
  }
}

/** Where a path leads, links followed; undefined when that is outside the root. */
async function insideOf(root: string, path: string): Promise<string | undefined> {
  const file = await realpath(join(root, path))
  return file === root || file.startsWith(root + sep) ? file : undefined
}
