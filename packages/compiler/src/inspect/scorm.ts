import type { Inspection, PackageInspection } from '@curricle/model'
import { attribute, childElements, find, findAll, parse, textOf, type XmlElement } from '@curricle/xml'

const profile = /adlcp|ADL SCORM/

/** What an LMS reads from the manifest of a SCORM package (SCORM 1.2 CAM 2.3, SCORM 2004 CAM 3.4). */
export async function inspectScorm(
  read: (path: string) => Promise<string>,
  paths: readonly string[]
): Promise<PackageInspection | undefined> {
  const path = paths.find(each => each === 'imsmanifest.xml') ?? paths.find(each => each.endsWith('/imsmanifest.xml'))
  const text = path === undefined ? '' : await read(path)
  if (path === undefined || !profile.test(text)) return undefined
  const manifest = parse(text)
  const version = textOf(find(manifest, 'metadata', 'schemaversion')).trim() || '1.2'
  const resources = findAll(manifest, 'resource')
  const organizations = find(manifest, 'organizations')
  const all = organizations ? childElements(organizations, 'organization') : []
  const chosen = organizations && attribute(organizations, 'default')
  const organization = all.find(each => attribute(each, 'identifier') === chosen) ?? all[0]
  const known = new Map(resources.map(resource => [attribute(resource, 'identifier') ?? '', resource]))
  const problems =
    path === 'imsmanifest.xml' ? [] : [`The manifest is not at the root but in ${path}: no LMS finds it there.`]
  const children = organization ? childElements(organization, 'item').map(item => itemOf(item, known, problems)) : []
  if (!organization) problems.push('The manifest has no organization: an LMS finds nothing to play.')
  problems.push(...fileProblems(resources, new Set(paths)))
  return {
    kind: `SCORM ${version}`,
    title: textOf(organization && find(organization, 'title')).trim(),
    details: { identifier: attribute(manifest, 'identifier') ?? '', files: paths.length },
    children,
    problems
  }
}

function itemOf(item: XmlElement, resources: ReadonlyMap<string, XmlElement>, problems: string[]): Inspection {
  const reference = attribute(item, 'identifierref')
  const resource = resources.get(reference ?? '')
  const title = textOf(find(item, 'title')).trim()
  if (reference && !resource)
    problems.push(`The item “${title}” names a resource that the manifest does not have: ${reference}.`)
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
    children: childElements(item, 'item').map(each => itemOf(each, resources, problems))
  }
}

function fileProblems(resources: readonly XmlElement[], paths: ReadonlySet<string>): string[] {
  const listed = resources
    .flatMap(resource => childElements(resource, 'file'))
    .map(file => attribute(file, 'href') ?? '')
  const launched = resources
    .map(resource => attribute(resource, 'href')?.replace(/[?#].*$/, ''))
    .filter(href => href !== undefined)
  const isLocal = (href: string) => href !== '' && !/^[a-z]+:/i.test(href)
  const missing = [...new Set([...listed, ...launched])]
    .filter(isLocal)
    .filter(href => !paths.has(decoded(href)) && !paths.has(href))
  return missing.map(href => `The manifest names ${href}, and the package does not have it.`)
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href // a percent sign that stands for itself
  }
}
