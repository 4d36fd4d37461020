import { attribute, childElements, find, findAll, type XmlElement } from '@curricle/xml'
import type { Found } from './found.ts'

/** What importers demand of a manifest: each rule finds what breaks it, a sentence each. */
export const rules: readonly ((cartridge: Found) => string[])[] = [
  place,
  moodleVersion,
  knownVersion,
  organization,
  identifiers,
  references,
  resourceTypes,
  files,
  fileNames
]

function place({ folder }: Found): string[] {
  return folder === '' ? [] : [`The manifest stands in ${folder}: Moodle and others look for it at the root.`]
}

/** Moodle (4.5, `backup/converter/imscc11`) compares text, not namespaces. */
function moodleVersion({ head, version }: Found): string[] {
  if (!/^1\.[01]\.0$/.test(version))
    return [`Moodle imports Common Cartridge 1.0 and 1.1, not ${version || 'one without version'}.`]
  const wanted = `http://www.imsglobal.org/xsd/imscc${version === '1.1.0' ? 'v1p1' : ''}/imscp_v1p1`
  const isSeen = head.replace(/[\s"']/g, '').includes(`xmlns=${wanted}`)
  return isSeen ? [] : [`Moodle does not know the package: its first 1,024 characters lack xmlns="${wanted}".`]
}

function knownVersion({ version }: Found): string[] {
  return /^1\.[0-3]\.0$/.test(version)
    ? []
    : [`Canvas imports Common Cartridge 1.0 to 1.3, not ${version || 'one without version'}.`]
}

function rootItem({ manifest }: Found): XmlElement | undefined {
  return find(manifest, 'organizations', 'organization', 'item')
}

function organization(cartridge: Found): string[] {
  const { manifest, resources } = cartridge
  const count = findAll(manifest, 'organization').length
  if (count === 0) return ['The manifest has no organization: importers make no modules.']
  const root = rootItem(cartridge)
  const tops = childElements(find(manifest, 'organizations', 'organization') as XmlElement, 'item').length
  const items = root ? findAll(root, 'item') : []
  const loose = root ? childElements(root, 'item').filter(each => attribute(each, 'identifierref')) : []
  const both = items.filter(each => attribute(each, 'identifierref') && childElements(each, 'item').length > 0)
  const unnamed = items.filter(each => !find(each, 'title'))
  const banks = items.filter(each =>
    /question-bank$/.test(resources.get(attribute(each, 'identifierref') ?? '')?.type ?? '')
  )
  const broken: readonly (readonly [count: number, problem: string])[] = [
    [count - 1, 'The manifest has more than one organization; importers read the first.'],
    [tops > 1 ? tops : 0, 'The organization has more than one root item: Canvas takes the second level for modules.'],
    [loose.length, 'Items stand outside of any folder: Canvas gathers them in a “Misc Module”.'],
    [both.length, 'An item has both a resource and items below it: importers show one of them.'],
    [unnamed.length, 'An item has no title.'],
    [banks.length, 'An item shows a question bank, which the standard forbids.']
  ]
  return broken.filter(([number]) => number > 0).map(([, problem]) => problem)
}

function identifiers({ manifest }: Found): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const name of ['organization', 'item', 'resource']) {
    for (const element of findAll(manifest, name)) {
      const identifier = attribute(element, 'identifier')
      // Questions that stand inside of the manifest are items too, of another standard.
      if (identifier === undefined) continue
      if (seen.has(identifier)) twice.add(identifier)
      seen.add(identifier)
    }
  }
  return [...twice].map(identifier => `The identifier ${identifier} is given twice.`)
}

function references(cartridge: Found): string[] {
  const { resources } = cartridge
  const root = rootItem(cartridge)
  const missing = (root ? findAll(root, 'item') : [])
    .map(each => attribute(each, 'identifierref'))
    .filter(each => each !== undefined && !resources.has(each))
    .map(each => `An item names the resource ${each}, which the manifest does not have.`)
  const lost = [...resources.values()].flatMap(({ identifier, dependencies }) =>
    dependencies
      .filter(each => !resources.has(each))
      .map(each => `The resource ${identifier} depends on ${each}, which the manifest does not have.`)
  )
  return [...missing, ...lost]
}

/** Types of Common Cartridge 1.0 to 1.4 that any importer takes. */
const types =
  /^(webcontent|(associatedcontent\/imscc_xmlv1p\d\/)learning-application-resource|imsqti_xmlv1p2\/imscc_xmlv1p\d\/(assessment|question-bank)|imsdt_xmlv1p\d|imswl_xmlv1p\d|imsbasiclti_xmlv1p\d(p\d)?|assignment_xmlv1p\d)$/

function resourceTypes({ resources }: Found): string[] {
  const unknown = new Set([...resources.values()].map(each => each.type).filter(type => !types.test(type)))
  return [...unknown].map(type => `No importer that we know takes resources of the type “${type}”.`)
}

function files({ resources, paths }: Found): string[] {
  const folded = new Map([...paths].map(path => [path.toLowerCase(), path]))
  const named = new Set([...resources.values()].flatMap(each => [...each.files, each.href]).filter(each => each !== ''))
  return [...named].flatMap(path => {
    if (paths.has(path) || /^[a-z][a-z\d+.-]*:/i.test(path)) return []
    const other = folded.get(path.toLowerCase())
    return [
      other
        ? `The manifest names ${path}, but the file is called ${other}.`
        : `The manifest names ${path}, and the package does not have it.`
    ]
  })
}

/** Importers join addresses and paths as text; what has to be encoded is lost in one or the other. */
function fileNames({ resources }: Found): string[] {
  const awkward = [...new Set([...resources.values()].flatMap(each => each.files))].filter(path =>
    /[^!-$&-~]/.test(path)
  )
  if (awkward.length === 0) return []
  const example = awkward[0] ?? ''
  return [
    `${awkward.length} file names have spaces, percent signs or letters beyond ASCII, such as ${example}: links to them get lost in Moodle.`
  ]
}
