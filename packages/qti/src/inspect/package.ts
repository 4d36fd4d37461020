import { decodedAddress } from '@curricle/model'
import { attribute, childElements, find, findAll, parse, textOf, type XmlElement } from '@curricle/xml'

/** A package of QTI 2 or 3, ours or anyone's, as far as its manifest tells. */
export interface QtiPackage {
  schema: string
  version: string
  title: string
  resources: readonly QtiResource[]
  paths: ReadonlySet<string>
  /** The document of a file; undefined and a problem when it is not there or cannot be read. */
  open(path: string): Promise<XmlElement | undefined>
  problems: string[]
}

interface QtiResource {
  type: 'item' | 'test'
  href: string
}

/** Opens the manifest; undefined when there is none or when it lists neither item nor test of QTI 2 or 3. */
export async function qtiPackage(
  read: (path: string) => Promise<string>,
  paths: readonly string[]
): Promise<QtiPackage | undefined> {
  const path = paths.includes('imsmanifest.xml')
    ? 'imsmanifest.xml'
    : paths.find(each => /^[^/]+\/imsmanifest\.xml$/.test(each))
  if (path === undefined) return undefined
  const manifest = parse(await read(path))
  const all = findAll(manifest, 'resource')
  const resources = all.flatMap(each => {
    const type = /^imsqti_(apip)?(item|test)_xmlv[23]/.exec(attribute(each, 'type') ?? '')?.[2]
    const [file] = childElements(each, 'file')
    const href = attribute(each, 'href') ?? (file && attribute(file, 'href')) ?? ''
    return type === 'item' || type === 'test' ? [{ type, href: plainPath(href) } as const] : []
  })
  if (resources.length === 0) return undefined
  const folder = path.slice(0, -'imsmanifest.xml'.length)
  const known = new Set(paths.filter(each => each.startsWith(folder)).map(each => each.slice(folder.length)))
  const problems = [
    ...(folder === '' ? [] : [`The manifest stands in ${folder}: importers look for it at the root.`]),
    ...listed(all, known)
  ]
  return {
    schema: textOf(find(manifest, 'metadata', 'schema')).trim(),
    version: textOf(find(manifest, 'metadata', 'schemaversion')).trim(),
    title: textOf(find(manifest, 'metadata', 'lom', 'general', 'title')).trim(),
    resources,
    paths: known,
    problems,
    async open(each) {
      if (!known.has(each)) return undefined
      try {
        return parse(await read(folder + each))
      } catch (error) {
        problems.push(`${each} cannot be read: ${(error as Error).message.replace(/\.$/, '')}.`)
        return undefined
      }
    }
  }
}

/** What the manifest names and does not have, or names twice. */
function listed(resources: readonly XmlElement[], paths: ReadonlySet<string>): string[] {
  const known = new Set<string>()
  const twice = new Set<string>()
  for (const id of resources.map(each => attribute(each, 'identifier') ?? '')) {
    if (known.has(id)) twice.add(id)
    known.add(id)
  }
  const files = resources.flatMap(each => [
    plainPath(attribute(each, 'href') ?? ''),
    ...childElements(each, 'file').map(file => plainPath(attribute(file, 'href') ?? ''))
  ])
  const lost = resources.flatMap(each =>
    childElements(each, 'dependency')
      .map(dependency => attribute(dependency, 'identifierref') ?? '')
      .filter(reference => !known.has(reference))
      .map(
        reference =>
          `The resource ${attribute(each, 'identifier')} depends on ${reference}, which the manifest does not have.`
      )
  )
  return [
    ...[...twice].map(id => `The identifier ${id} is given twice.`),
    ...[...new Set(files)]
      .filter(file => file !== '' && !paths.has(file) && !/^[a-z][a-z\d+.-]*:/i.test(file))
      .map(file => `The manifest names ${file}, and the package does not have it.`),
    ...lost
  ]
}

/** An address as path: without query and fragment, decoded. */
export function plainPath(address: string): string {
  return decodedAddress(address.replace(/[?#].*$/s, ''))
}

/** The path that an address in a file means. */
export function pathFrom(file: string, address: string): string {
  const steps = file.split('/').slice(0, -1)
  for (const step of plainPath(address).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
