import type { Inspection, PackageInspection } from '@curricle/model'
import { attribute, childElements, find, findAll, textOf, type XmlElement } from '@curricle/xml'
import { type Manifest, manifestOf } from './manifest.ts'

/** What an LMS reads from the manifest of a SCORM package (SCORM 1.2 CAM 2.3, SCORM 2004 CAM 3.4). */
export async function inspectScorm(
  read: (path: string) => Promise<string>,
  paths: readonly string[]
): Promise<PackageInspection | undefined> {
  const manifest = await manifestOf(read, paths)
  const isScorm = manifest && (/SCORM/i.test(manifest.schema) || 'xmlns:adlcp' in manifest.root.attributes)
  if (!manifest || !isScorm) return undefined
  const { organization, problems } = manifest
  const items = organization ? childElements(organization, 'item') : []
  if (items.length === 0) problems.push('The manifest has no organization with items: an LMS finds nothing to play.')
  return {
    kind: `SCORM ${manifest.version || '1.2'}`,
    title: manifest.title,
    details: { identifier: attribute(manifest.root, 'identifier') ?? '', files: paths.length },
    children: items.map(item => itemOf(item, manifest)),
    problems
  }
}

function itemOf(item: XmlElement, manifest: Manifest): Inspection {
  const reference = attribute(item, 'identifierref')
  const resource = manifest.resources.get(reference ?? '')
  const title = textOf(find(item, 'title')).trim()
  if (reference && !resource)
    manifest.problems.push(`The item “${title}” names a resource that the manifest does not have: ${reference}.`)
  // SCORM 1.2 writes `scormtype`, SCORM 2004 `scormType`
  const type = resource && (attribute(resource, 'scormtype') ?? attribute(resource, 'scormType'))
  const mastery = textOf(find(item, 'masteryscore')).trim() || textOf(findAll(item, 'minNormalizedMeasure')[0]).trim()
  return {
    kind: type ?? 'item',
    title,
    details: {
      identifier: attribute(item, 'identifier') ?? '',
      ...(resource && { href: attribute(resource, 'href') ?? '' }),
      ...(mastery && { mastery })
    },
    children: childElements(item, 'item').map(each => itemOf(each, manifest))
  }
}
