import { element } from '@curricle/xml'
import { fileIdentifier } from '../resources.ts'
import type { Scope } from '../scope.ts'
import { canvasDocument, fields } from './canvas-xml.ts'

/**
 * `files_meta.xml`: the names that authors gave their files, where the package had to write them otherwise. It has to be made
 * when everything else is, since only then all files are known; undefined when no name had to change.
 */
export function filesMeta(scope: Scope): string | undefined {
  const renamed = scope.files.used().flatMap(({ path, asset }) => {
    const name = asset.path.slice(asset.path.lastIndexOf('/') + 1)
    return path.endsWith(`/${name}`) ? [] : [{ path, name }]
  })
  if (renamed.length === 0) return undefined
  return canvasDocument(
    'fileMeta',
    undefined,
    element(
      'files',
      {},
      renamed.map(({ path, name }) =>
        element('file', { identifier: fileIdentifier(path, scope) }, fields({ display_name: name }))
      )
    )
  )
}
