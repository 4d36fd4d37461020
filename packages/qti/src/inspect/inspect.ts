import type { Inspection, PackageInspection } from '@curricle/model'
import { childElements, type XmlElement } from '@curricle/xml'
import { itemOf } from './item.ts'
import { below, named, plainName, value } from './names.ts'
import { pathFrom, type QtiPackage, qtiPackage } from './package.ts'

/** So many problems are told one by one. */
const told = 200

/**
 * What a reader finds in a package of QTI 2.x or 3.0, ours or anyone's: tests with sections and questions, then the questions
 * of no test; each with its interactions, points and key. Undefined when the package is of another kind.
 */
export async function inspectQti(
  read: (path: string) => Promise<string>,
  paths: readonly string[]
): Promise<PackageInspection | undefined> {
  const from = await qtiPackage(read, paths)
  if (!from) return undefined
  const items = new Map<string, Inspection>()
  const tests = new Map<string, XmlElement>()
  for (const { type, href } of from.resources) {
    const root = await from.open(href)
    if (!root) continue
    if (type === 'test') tests.set(href, root)
    else items.set(href, itemOf(root, href, from))
  }
  const listed = new Set(items.keys())
  for (const [path, root] of tests) {
    for (const reference of named(root, 'assessmentitemref')) {
      const to = pathFrom(path, value(reference, 'href') ?? '')
      const item = items.has(to) ? undefined : await from.open(to)
      if (item) items.set(to, itemOf(item, to, from))
    }
  }
  const asked = new Set<string>()
  const children = [...tests].map(([path, root]) =>
    testOf(root, { path, items, listed, asked, from, weights: weightsOf(root) })
  )
  const left = [...items].filter(([path]) => !asked.has(path)).map(([, item]) => item)
  const problems = [...new Set(from.problems)]
  return {
    kind: [from.schema || 'QTI', from.version].join(' ').trim(),
    title: from.title,
    details: { tests: tests.size, questions: items.size, files: paths.length },
    children: [...children, ...left],
    problems: problems.length > told ? [...problems.slice(0, told), `… and ${problems.length - told} more.`] : problems
  }
}

interface Place {
  /** Path of the test's file. */
  path: string
  items: ReadonlyMap<string, Inspection>
  /** Those that the manifest lists as questions. */
  listed: ReadonlySet<string>
  /** Filled with the paths of the questions of tests. */
  asked: Set<string>
  from: QtiPackage
  /** Names of the weights by which the test weighs; others say nothing. */
  weights: ReadonlySet<string>
}

function weightsOf(root: XmlElement): Set<string> {
  return new Set(named(root, 'testvariables').flatMap(each => value(each, 'weightIdentifier') ?? []))
}

function testOf(root: XmlElement, place: Place): Inspection {
  const [limit] = named(root, 'timelimits')
  const [control] = named(root, 'itemsessioncontrol')
  const seconds = limit && Number(value(limit, 'maxTime'))
  const attempts = control && Number(value(control, 'maxAttempts'))
  const title = value(root, 'title')?.trim() ?? ''
  const count = named(root, 'assessmentitemref').length
  if (below(root, name => name === 'assessmentitemref' || name === 'assessmentsectionref').length === 0)
    place.from.problems.push(`The test “${title}” (${place.path}) has no questions.`)
  return {
    kind: 'test',
    title,
    details: {
      questions: count,
      ...(attempts ? { attempts } : {}),
      ...(seconds ? { minutes: seconds / 60 } : {})
    },
    children: sections(root, place)
  }
}

/** Sections and questions in their order; parts of a test have no titles, so what is in them stands here. */
function sections(parent: XmlElement, place: Place): Inspection[] {
  return childElements(parent).flatMap(child => readers[plainName(child)]?.(child, place) ?? [])
}

const readers: Readonly<Record<string, (element: XmlElement, place: Place) => Inspection[]>> = {
  testpart: sections,
  assessmentsection: (section, place) => {
    const [selection] = childElements(section).filter(each => plainName(each) === 'selection')
    const drawn = selection && Number(value(selection, 'select'))
    const title = value(section, 'title')?.trim() ?? ''
    return [{ kind: 'section', title, details: drawn ? { drawn } : {}, children: sections(section, place) }]
  },
  assessmentsectionref: (reference, place) => {
    const path = target(reference, 'section', place)
    return [{ kind: 'section', title: path, children: [] }]
  },
  assessmentitemref: (reference, place) => {
    const path = target(reference, 'question', place)
    place.asked.add(path)
    const item = place.items.get(path)
    const [weight] = childElements(reference).filter(each => plainName(each) === 'weight')
    if (!item) return [{ kind: 'question', title: path, details: { interaction: 'not found' }, children: [] }]
    const own = Number(item.details?.points ?? 1)
    const weighed = weight && place.weights.has(value(weight, 'identifier') ?? '')
    return [weighed ? { ...item, details: { ...item.details, points: own * Number(value(weight, 'value')) } } : item]
  }
}

/** Where a reference leads; what leads nowhere, or to what the manifest does not list, is a problem. */
function target(reference: XmlElement, kind: string, { path, listed, from }: Place): string {
  const to = pathFrom(path, value(reference, 'href') ?? '')
  if (!from.paths.has(to))
    from.problems.push(`${path} names the ${kind} ${to || 'without address'}, and the package does not have it.`)
  else if (kind === 'question' && !listed.has(to))
    from.problems.push(`${path} names the question ${to}, which the manifest does not list as one.`)
  return to
}
