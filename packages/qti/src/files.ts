import { type Asset, slug } from '@curricle/model'

/** The media of a package: every file that a text shows, once each. */
export interface Files {
  /** Path from the root of the package; the file belongs to it from now on. */
  path(asset: Asset): string
  /** Every file named so far, by path. */
  used(): { path: string; asset: Asset }[]
}

/** No files yet. */
export function files(): Files {
  const used = new Map<string, Asset>()
  const known = new Map<string, string>()
  return {
    path(asset) {
      const path = known.get(asset.id) ?? filePath(asset)
      known.set(asset.id, path)
      used.set(path, asset)
      return path
    },
    used: () => [...used].map(([path, asset]) => ({ path, asset })).sort((a, b) => (a.path < b.path ? -1 : 1))
  }
}

/** The same files, noting in `seen` the paths that are asked for through it. */
export function watched(inner: Files): Files & { seen: ReadonlySet<string> } {
  const seen = new Set<string>()
  const path = (asset: Asset): string => {
    const found = inner.path(asset)
    seen.add(found)
    return found
  }
  return { seen, path, used: inner.used }
}

/** `media/a picture.png` → `media/a-picture-3f2a9c01.png`: ASCII without spaces, since importers join addresses as they are. */
function filePath({ path, id }: Asset): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const dot = file.lastIndexOf('.')
  const stem = slug(dot > 0 ? file.slice(0, dot) : file, { ascii: true })
  const extension = dot > 0 ? `.${slug(file.slice(dot + 1), { ascii: true })}` : ''
  return `media/${[stem, slug(id, { ascii: true }).slice(0, 8)].filter(part => part !== '').join('-')}${extension}`
}
