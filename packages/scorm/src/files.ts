import { type Asset, slug } from '@curricle/model'

/** The media of a package: every file that a page names, once each, under an ASCII name that no LMS stumbles over. */
export interface Files {
  /** Path in the package of a file, which from now on belongs to it. */
  path(asset: Asset): string
  /** Every file named so far, by path. */
  used(): [path: string, asset: Asset][]
}

/** No files yet. */
export function files(): Files {
  const known = new Map<string, [string, Asset]>()
  return {
    path(asset) {
      const found = known.get(asset.id)
      if (found) return found[0]
      const path = `media/${name(asset)}`
      known.set(asset.id, [path, asset])
      return path
    },
    used: () => [...known.values()].sort(([a], [b]) => (a < b ? -1 : 1))
  }
}

/** The author's name as far as it is ASCII, and enough of the hash to be unique: `pathways-3f2a9c01.png`. */
function name({ path, id }: Asset): string {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const dot = file.lastIndexOf('.')
  const stem = slug(dot > 0 ? file.slice(0, dot) : file, { ascii: true }).slice(0, 40)
  const extension = dot > 0 ? slug(file.slice(dot + 1), { ascii: true }) : ''
  return `${[stem, id.slice(0, 8)].filter(Boolean).join('-')}${extension ? `.${extension}` : ''}`
}
