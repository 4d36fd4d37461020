import { decodedAddress } from '@curricle/model'
import { attribute, childElements, find, findAll, parse, textOf, type XmlElement } from '@curricle/xml'

/** A cartridge of anyone's, as far as its manifest tells. */
export interface Found {
  manifest: XmlElement
  /** The first characters of the manifest, in which Moodle looks for its namespace. */
  head: string
  /** Folder of the manifest, with a slash at its end; empty at the root. */
  folder: string
  schema: string
  version: string
  title: string
  resources: ReadonlyMap<string, FoundResource>
  paths: ReadonlySet<string>
  /** The text of a file by its path from the manifest's folder; throws when there is none. */
  read(path: string): Promise<string>
  problems: string[]
}

export interface FoundResource {
  identifier: string
  type: string
  /** What an importer opens: `href`, else the first file. Decoded, without query and fragment. */
  href: string
  files: string[]
  dependencies: string[]
  /** Such as `Instructor`. */
  role: string
}

/** Opens the manifest; undefined when there is none or when it is not that of a cartridge. */
export async function found(
  read: (path: string) => Promise<string>,
  paths: readonly string[]
): Promise<Found | undefined> {
  const any = await manifested(read, paths)
  return any && /common cartridge/i.test(any.schema) ? any : undefined
}

/** Opens the manifest of any package; undefined when there is none. */
export async function manifested(
  read: (path: string) => Promise<string>,
  paths: readonly string[]
): Promise<Found | undefined> {
  const path = paths.includes('imsmanifest.xml')
    ? 'imsmanifest.xml'
    : paths.find(each => /^[^/]+\/imsmanifest\.xml$/.test(each))
  if (path === undefined) return undefined
  const text = await read(path)
  const manifest = parse(text)
  const schema = textOf(find(manifest, 'metadata', 'schema')).trim()
  const folder = path.slice(0, -'imsmanifest.xml'.length)
  const below = paths.filter(each => each.startsWith(folder)).map(each => each.slice(folder.length))
  return {
    manifest,
    head: text.slice(0, 1024),
    folder,
    schema,
    version: textOf(find(manifest, 'metadata', 'schemaversion')).trim(),
    title: textOf(find(manifest, 'metadata', 'lom', 'general', 'title')).trim(),
    resources: new Map(
      findAll(manifest, 'resource').map(each => [attribute(each, 'identifier') ?? '', resource(each)])
    ),
    paths: new Set(below),
    read: each => read(folder + each),
    problems: []
  }
}

function resource(element: XmlElement): FoundResource {
  const files = childElements(element, 'file').map(file => plainPath(attribute(file, 'href') ?? ''))
  const dependencies = childElements(element, 'dependency').map(each => attribute(each, 'identifierref') ?? '')
  return {
    identifier: attribute(element, 'identifier') ?? '',
    type: attribute(element, 'type') ?? '',
    href: plainPath(attribute(element, 'href') ?? '') || (files[0] ?? ''),
    files,
    dependencies,
    role: textOf(find(element, 'metadata', 'lom', 'educational', 'intendedEndUserRole', 'value')).trim()
  }
}

/** An address as path: without query and fragment, decoded. */
export function plainPath(address: string): string {
  return decodedAddress(address.replace(/[?#].*$/s, ''))
}

/** The document of a file, or undefined and a problem. */
export async function opened(path: string, cartridge: Found): Promise<XmlElement | undefined> {
  if (!cartridge.paths.has(path)) return undefined
  try {
    return parse(await cartridge.read(path))
  } catch (error) {
    cartridge.problems.push(`${path} cannot be read: ${(error as Error).message.replace(/\.$/, '')}.`)
    return undefined
  }
}
