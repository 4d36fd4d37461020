import type { Inspection, PackageInspection } from '@curricle/model'
import { attribute, childElements, find, findAll, parse, textOf, type XmlElement } from '@curricle/xml'
import { type Manifest, manifestOf } from './manifest.ts'

type Read = (path: string) => Promise<string>

/** What a reader finds in a package of QTI 2.x or 3.0: tests, then questions, each with its interactions. */
export async function inspectQti(read: Read, paths: readonly string[]): Promise<PackageInspection | undefined> {
  const manifest = await manifestOf(read, paths)
  const resources = manifest ? [...manifest.resources.values()] : []
  const questions = resources.filter(each => /^imsqti_(item|test)_xmlv/.test(attribute(each, 'type') ?? ''))
  if (!manifest || questions.length === 0) return undefined
  const children: Inspection[] = []
  for (const resource of questions) children.push(await fileOf(attribute(resource, 'href') ?? '', manifest, read))
  children.sort((a, b) => Number(b.kind === 'test') - Number(a.kind === 'test'))
  return {
    kind: manifest.schema || 'QTI',
    title: manifest.title,
    details: { files: paths.length },
    children,
    problems: manifest.problems
  }
}

async function fileOf(href: string, manifest: Manifest, read: Read): Promise<Inspection> {
  try {
    const root = parse(await read(href))
    const isTest = /assessment-?test$/i.test(root.name)
    const inside = isTest
      ? findAll(root, root.name.includes('-') ? 'qti-assessment-item-ref' : 'assessmentItemRef')
      : []
    return {
      kind: isTest ? 'test' : 'question',
      title: attribute(root, 'title') ?? '',
      details: isTest ? { questions: inside.length } : { interactions: interactions(root).join(', ') || 'none' },
      children: []
    }
  } catch (error) {
    manifest.problems.push(`${href} cannot be read: ${(error as Error).message}.`)
    return { kind: 'file', title: href, children: [] }
  }
}

function interactions(parent: XmlElement): string[] {
  return childElements(parent).flatMap(child => [
    ...(/interaction$/i.test(child.name) ? [child.name] : []),
    ...interactions(child)
  ])
}

/** What Moodle finds in a file of question XML. */
export async function inspectQuestionFile(
  read: Read,
  paths: readonly string[]
): Promise<PackageInspection | undefined> {
  const [path, ...rest] = paths
  if (path === undefined || rest.length > 0 || !path.endsWith('.xml')) return undefined
  const root = parse(await read(path))
  if (root.name !== 'quiz') return undefined
  const questions = childElements(root, 'question')
  const children = questions.map((each): Inspection => {
    const type = attribute(each, 'type') ?? ''
    const title = textOf(find(each, type === 'category' ? 'category' : 'name', 'text')).trim()
    return {
      kind: type,
      title,
      ...(type !== 'category' && { details: { answers: childElements(each, 'answer').length } }),
      children: []
    }
  })
  return { kind: 'Moodle questions', title: path, details: { questions: questions.length }, children, problems: [] }
}
