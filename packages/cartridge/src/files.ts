import { createHash } from 'node:crypto'
import { type Asset, slug } from '@curricle/model'

/** The folder of everything that becomes a file of the course in an LMS. */
export const webResources = 'web_resources'

/** Where the files of a package stand, and which of them something in it shows. */
export interface Files {
  /** Path from the root of the package; remembers that the file is used. */
  path(asset: Asset): string
  /** Every file used so far, with its path, sorted by path. */
  used(): { path: string; asset: Asset }[]
}

/** The files of one package. Equal bytes are one file, under the path that comes first by code unit. */
export function files(assets: ReadonlyMap<string, Asset>): Files {
  const first = new Map<string, string>()
  for (const path of [...assets.keys()].sort()) {
    const asset = assets.get(path)
    if (asset && !first.has(asset.id)) first.set(asset.id, filePath(asset.path))
  }
  const used = new Map<string, Asset>()
  return {
    path(asset) {
      const path = first.get(asset.id) ?? filePath(asset.path)
      used.set(path, asset)
      return path
    },
    used: () => [...used].map(([path, asset]) => ({ path, asset })).sort((a, b) => (a.path < b.path ? -1 : 1))
  }
}

/** The same files, noting in `seen` what is asked for through it: what one page or quiz shows. */
export function watched(files: Files): Files & { seen: ReadonlySet<string> } {
  const seen = new Set<string>()
  return {
    seen,
    used: files.used,
    path(asset) {
      const path = files.path(asset)
      seen.add(path)
      return path
    }
  }
}

/** `media/a picture.png` → `web_resources/media/a-picture-1f3a9c.png`. */
function filePath(path: string): string {
  const names = path.replace(/^media\//, '').split('/')
  return [webResources, 'media', ...names.map(safeName)].join('/')
}

/**
 * A name in ASCII without spaces: importers join addresses and paths as they are, and whatever has to be percent-encoded is
 * lost in one of them. A name that had to change carries a mark of the old one, so that two never become the same.
 */
export function safeName(name: string): string {
  if (/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name)) return name
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), slug(name.slice(dot + 1), { ascii: true })] : [name, '']
  const mark = createHash('sha1').update(name).digest('hex').slice(0, 6)
  const safe = [slug(stem, { ascii: true }), mark].filter(part => part !== '').join('-')
  return extension === '' ? safe : `${safe}.${extension}`
}
