import type { Inspection, PackageInspection } from '@curricle/model'
import { attribute, childElements, find, findAll, parse, textOf, type XmlElement } from '@curricle/xml'
import { type Manifest, manifestOf } from './manifest.ts'

type Read = (path: string) => Promise<string>

/** What an LMS reads from a Common Cartridge: its items with what stands behind them, and the question banks beside them. */
export async function inspectCartridge(read: Read, paths: readonly string[]): Promise<PackageInspection | undefined> {
  const manifest = await manifestOf(read, paths)
  if (!manifest || !/common cartridge/i.test(manifest.schema)) return undefined
  const items = manifest.organization ? childElements(manifest.organization, 'item') : []
  const children: Inspection[] = []
  for (const item of items) children.push(await itemOf(item, manifest, read))
  for (const resource of manifest.resources.values())
    if (/question-bank/.test(attribute(resource, 'type') ?? ''))
      children.push(await resourceOf(resource, '', manifest, read))
  const isCanvas = paths.includes('course_settings/canvas_export.txt')
  return {
    kind: `Common Cartridge ${manifest.version}${isCanvas ? ' with Canvas’s extension' : ''}`,
    title: manifest.title,
    details: { identifier: attribute(manifest.root, 'identifier') ?? '', files: paths.length },
    children,
    problems: manifest.problems
  }
}

async function itemOf(item: XmlElement, manifest: Manifest, read: Read): Promise<Inspection> {
  const title = textOf(find(item, 'title')).trim()
  const reference = attribute(item, 'identifierref')
  const resource = manifest.resources.get(reference ?? '')
  if (reference && !resource)
    manifest.problems.push(`The item “${title}” names a resource that the manifest does not have: ${reference}.`)
  const own: Inspection = resource
    ? await resourceOf(resource, title, manifest, read)
    : { kind: 'folder', title, children: [] }
  for (const child of childElements(item, 'item')) own.children.push(await itemOf(child, manifest, read))
  return own
}

/** Kinds of resources by the beginning of their type (Common Cartridge 1.1, 3.4). */
const kinds: readonly [RegExp, string][] = [
  [/question-bank/, 'question bank'],
  [/assessment$/, 'quiz'],
  [/^imsdt/, 'discussion topic'],
  [/^imswl/, 'web link'],
  [/^imsbasiclti/, 'tool'],
  [/^associatedcontent/, 'associated content'],
  [/^webcontent/, 'page']
]

async function resourceOf(resource: XmlElement, title: string, manifest: Manifest, read: Read): Promise<Inspection> {
  const type = attribute(resource, 'type') ?? ''
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1] ?? type
  const file = childElements(resource, 'file')[0]
  const href = attribute(resource, 'href') ?? (file && attribute(file, 'href')) ?? ''
  const found: Inspection = { kind, title, details: { href }, children: [] }
  if (kind !== 'quiz' && kind !== 'question bank') return found
  try {
    const root = parse(await read(href))
    found.children = findAll(root, 'item').map(question)
  } catch (error) {
    manifest.problems.push(`${href} cannot be read: ${(error as Error).message}.`)
  }
  return found
}

/** A question of QTI 1.2 with how many answers it has and how many of them are right. */
function question(item: XmlElement): Inspection {
  const points = field(item, 'cc_weighting')
  return {
    kind: field(item, 'cc_profile')?.replace(/^cc\.|\.v\dp\d$/g, '') ?? 'question',
    title: attribute(item, 'title') ?? '',
    details: {
      answers: findAll(item, 'response_label').length,
      right: findAll(item, 'respcondition').filter(isRight).length,
      feedback: findAll(item, 'itemfeedback').length,
      ...(points && { points })
    },
    children: []
  }
}

const isRight = (condition: XmlElement) => findAll(condition, 'setvar').some(each => Number(textOf(each)) > 0)

function field(item: XmlElement, label: string): string | undefined {
  const fields = findAll(item, 'qtimetadatafield')
  const found = fields.find(each => textOf(find(each, 'fieldlabel')).trim() === label)
  return found && textOf(find(found, 'fieldentry')).trim()
}
