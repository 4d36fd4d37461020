import type { Asset, Entry } from '@curricle/model'
import { element, serialize, type XmlElement } from '@curricle/xml'
import { NULL, row } from './fields.ts'
import { poolPath } from './pool-path.ts'
import type { RichText } from './rich-text.ts'

/** Where a file belongs in Moodle: context, component, area and item (`lib/db/install.xml`, table files). */
export interface FileArea {
  contextId: number
  component: string
  filearea: string
  itemid: number
}

/** The file pool of a backup: a row in `files.xml` for every use of a file, its bytes once under `files/`. */
export interface FilePool {
  /** Puts a text's files into an area and gives the text's HTML; the rows' ids go to `owner`, for its inforef. */
  text(text: RichText, area: FileArea, owner: FileOwner): string
  /** Puts one file into an area, under its own name in the root folder. */
  file(asset: Asset, area: FileArea, owner: FileOwner): void
  entries(): Iterable<Entry>
}
/** Ids of the files of one activity, section or course: without them in its inforef Moodle drops the file silently. */
export type FileOwner = number[]

export function filePool(next: () => number, time: number): FilePool {
  const rows: XmlElement[] = []
  const assets = new Map<string, Asset>()
  const put = (asset: Asset, filepath: string, area: FileArea, owner: FileOwner): void => {
    const id = next()
    owner.push(id)
    assets.set(asset.sha1, asset)
    rows.push(fileRow(id, asset, filepath, area, time))
  }
  return {
    text({ html, files }, area, owner) {
      for (const asset of files) put(asset, poolPath(asset).directory, area, owner)
      return html
    },
    file(asset, area, owner) {
      put(asset, '/', area, owner)
    },
    *entries() {
      yield { path: 'files.xml', body: serialize(element('files', {}, rows.length > 0 ? rows : '\n')) }
      for (const asset of assets.values()) yield { path: `files/${asset.sha1.slice(0, 2)}/${asset.sha1}`, body: asset }
    }
  }
}

function fileRow(id: number, asset: Asset, filepath: string, area: FileArea, time: number): XmlElement {
  return row('file', id, {
    contenthash: asset.sha1,
    contextid: area.contextId,
    component: area.component,
    filearea: area.filearea,
    itemid: area.itemid,
    filepath,
    filename: poolPath(asset).name,
    userid: NULL,
    filesize: asset.size,
    mimetype: asset.mediaType,
    status: 0,
    timecreated: time,
    timemodified: time,
    source: NULL,
    author: NULL,
    license: NULL,
    sortorder: 0,
    repositorytype: NULL,
    repositoryid: NULL,
    reference: NULL
  })
}
