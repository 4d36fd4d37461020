import type { Inspection, PackageInspection } from '@curricle/model'
import { attribute, childElements, find, textOf, type XmlElement } from '@curricle/xml'
import { canvasCourse } from './canvas.ts'
import { type Found, type FoundResource, found, opened } from './found.ts'
import { inspectQuestionPackage } from './question-package.ts'
import { questions } from './quiz.ts'
import { unresolved } from './references.ts'
import { rules } from './rules.ts'

/** So many problems are told one by one; a broken package may have one for every file. */
const told = 200

/**
 * What an LMS finds in a Common Cartridge, ours or anyone's: modules, pages, questions with points and key; with Canvas's
 * extension, what Canvas reads instead. A package of nothing but QTI 1.2 is read too. Undefined
 * when the package is none of these.
 */
export async function inspectCartridge(
  read: (path: string) => Promise<string>,
  paths: readonly string[]
): Promise<PackageInspection | undefined> {
  const cartridge = await found(read, paths)
  if (!cartridge) return inspectQuestionPackage(read, paths)
  const { problems } = cartridge
  problems.push(...rules.flatMap(rule => rule(cartridge)))
  const isCanvas = cartridge.paths.has('course_settings/canvas_export.txt')
  const children = isCanvas ? await canvasCourse(cartridge) : await folders(cartridge)
  await pages(cartridge)
  const each = [...new Set(problems)]
  const left = each.length - told
  return {
    kind: `${cartridge.schema.replace(/^IMS /, '')} ${cartridge.version}${isCanvas ? ' with Canvas’s extension' : ''}`,
    title: cartridge.title,
    details: { identifier: attribute(cartridge.manifest, 'identifier') ?? '', files: paths.length },
    children,
    problems: left > 0 ? [...each.slice(0, told), `… and ${left} more.`] : each
  }
}

async function folders(cartridge: Found): Promise<Inspection[]> {
  const root = find(cartridge.manifest, 'organizations', 'organization', 'item')
  const children: Inspection[] = []
  for (const item of root ? childElements(root, 'item') : []) children.push(await itemOf(item, cartridge))
  for (const resource of cartridge.resources.values()) {
    if (/question-bank$/.test(resource.type)) children.push(await resourceOf('', resource, cartridge))
  }
  return children
}

async function itemOf(item: XmlElement, cartridge: Found): Promise<Inspection> {
  const title = textOf(find(item, 'title')).trim()
  const resource = cartridge.resources.get(attribute(item, 'identifierref') ?? '')
  const own: Inspection = resource
    ? await resourceOf(title, resource, cartridge)
    : { kind: 'folder', title, children: [] }
  for (const child of childElements(item, 'item')) own.children.push(await itemOf(child, cartridge))
  return own
}

/** Kinds of resources by their type (Common Cartridge 1.1, manifest profile). */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/question-bank$/, 'question bank'],
  [/assessment$/, 'quiz'],
  [/^imsdt/, 'discussion topic'],
  [/^imswl/, 'web link'],
  [/^imsbasiclti/, 'tool'],
  [/^assignment/, 'assignment'],
  [/^associatedcontent/, 'associated content']
]

async function resourceOf(title: string, resource: FoundResource, cartridge: Found): Promise<Inspection> {
  const { type, href, role } = resource
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1] ?? (/\.x?html?$/i.test(href) ? 'page' : 'file')
  const details = { ...(role ? { role } : {}), ...(await more[kind]?.(href, cartridge)) }
  const { children, ...limits } =
    kind === 'quiz' || kind === 'question bank' ? await quizOf(href, cartridge) : { children: [] }
  return { kind, title, details: { href, ...details, ...limits }, children }
}

async function quizOf(href: string, cartridge: Found) {
  if (href === '') {
    cartridge.problems.push('A quiz has no file: only Canvas reads questions that stand inside of the manifest.')
    return { children: [] }
  }
  const { children, details } = await questions(href, cartridge, { canvas: false })
  return { ...details, children }
}

type More = (href: string, cartridge: Found) => Promise<Record<string, string>>

/** What else is worth knowing of a kind. */
const more: Readonly<Record<string, More>> = {
  'web link': async (href, cartridge) => {
    const root = await opened(href, cartridge)
    const url = root && find(root, 'url')
    return { url: (url && attribute(url, 'href')) ?? '' }
  },
  'discussion topic': async (href, cartridge) => {
    const root = await opened(href, cartridge)
    if (root) unresolved(textOf(find(root, 'text')), href, cartridge)
    return {}
  },
  assignment: async (href, cartridge) => {
    const root = await opened(href, cartridge)
    if (root) unresolved(textOf(find(root, 'text')), href, cartridge)
    const gradable = root && find(root, 'gradable')
    const points = gradable && attribute(gradable, 'points_possible')
    return points ? { points } : {}
  }
}

/** Pictures and files that pages name. */
async function pages(cartridge: Found): Promise<void> {
  for (const path of cartridge.paths) {
    if (/\.x?html?$/i.test(path)) unresolved(await cartridge.read(path), path, cartridge)
  }
}
