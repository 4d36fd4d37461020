import { decodedAddress } from '@curricle/model'
import { attribute, childElements, find, findAll, parse, textOf, type XmlElement } from '@curricle/xml'

/** A manifest of IMS Content Packaging: what SCORM, Common Cartridge and QTI packages begin with. */
export interface Manifest {
  root: XmlElement
  /** What `metadata/schema` and `schemaversion` say. */
  schema: string
  version: string
  title: string
  /** The organization that an LMS shows: the default one, else the first. */
  organization: XmlElement | undefined
  /** By identifier. */
  resources: ReadonlyMap<string, XmlElement>
  problems: string[]
}

/** Reads the manifest of a package; undefined when it has none. */
export async function manifestOf(
  read: (path: string) => Promise<string>,
  paths: readonly string[]
): Promise<Manifest | undefined> {
  const atRoot = paths.includes('imsmanifest.xml')
  const path = atRoot ? 'imsmanifest.xml' : paths.find(each => each.endsWith('/imsmanifest.xml'))
  if (path === undefined) return undefined
  const root = parse(await read(path))
  const organizations = find(root, 'organizations')
  const all = organizations ? childElements(organizations, 'organization') : []
  const chosen = organizations && attribute(organizations, 'default')
  const organization = all.find(each => attribute(each, 'identifier') === chosen) ?? all[0]
  const resources = findAll(root, 'resource')
  const titles = [organization && find(organization, 'title'), find(root, 'metadata', 'lom', 'general', 'title')]
  return {
    root,
    schema: textOf(find(root, 'metadata', 'schema')).trim(),
    version: textOf(find(root, 'metadata', 'schemaversion')).trim(),
    title: titles.map(each => textOf(each).trim()).find(each => each !== '') ?? '',
    organization,
    resources: new Map(resources.map(each => [attribute(each, 'identifier') ?? '', each])),
    problems: [
      ...(atRoot ? [] : [`The manifest is not at the root but in ${path}: no LMS finds it there.`]),
      ...missingFiles(resources, new Set(paths))
    ]
  }
}

function missingFiles(resources: readonly XmlElement[], paths: ReadonlySet<string>): string[] {
  const listed = resources.flatMap(each => childElements(each, 'file')).map(file => attribute(file, 'href') ?? '')
  const launched = resources.map(each => (attribute(each, 'href') ?? '').replace(/[?#].*$/, ''))
  const named = [...new Set([...listed, ...launched])].filter(href => href !== '' && !/^[a-z]+:/i.test(href))
  return named
    .filter(href => !paths.has(href) && !paths.has(decodedAddress(href)))
    .map(href => `The manifest names ${href}, and the package does not have it.`)
}
