import type { Inspection } from '@curricle/model'
import { attribute, childElements, find, findAll, textOf, type XmlElement } from '@curricle/xml'
import { type Found, opened } from './found.ts'
import { loose } from './loose.ts'
import { questions } from './quiz.ts'

/** What Canvas reads of a package with its extension, and of nothing else: modules, outcomes, rubrics, question banks. */
export async function canvasCourse(cartridge: Found): Promise<Inspection[]> {
  const meta = await opened('course_settings/module_meta.xml', cartridge)
  const children: Inspection[] = []
  const shown = new Set<string>()
  for (const module of meta ? findAll(meta, 'module') : []) children.push(await moduleOf(module, shown, cartridge))
  children.push(...(await besides(shown, cartridge)))
  children.push(...(await loose(shown, cartridge)))
  children.push(...(await counted(cartridge)))
  return children
}

const value = (of: XmlElement, name: string): string => textOf(find(of, name)).trim()

async function moduleOf(module: XmlElement, shown: Set<string>, cartridge: Found): Promise<Inspection> {
  const required = new Map(
    findAll(module, 'completionRequirement').map(each => [
      value(each, 'identifierref'),
      [attribute(each, 'type'), value(each, 'min_score')].filter(Boolean).join(' ')
    ])
  )
  const children: Inspection[] = []
  for (const item of findAll(module, 'item')) {
    const content = value(item, 'identifierref')
    const type = value(item, 'content_type')
    shown.add(content)
    const isOutside = /ExternalUrl|SubHeader|ExternalTool/.test(type)
    if (!isOutside && content === '') {
      cartridge.problems.push(
        `The module “${value(module, 'title')}” shows “${value(item, 'title')}” without saying where it is: Canvas leaves it out.`
      )
    } else if (!isOutside && !isThere(content, cartridge)) {
      cartridge.problems.push(
        `The module “${value(module, 'title')}” shows ${content}, which the package does not have.`
      )
    }
    const { children: inside, details } =
      content !== '' && type.startsWith('Quizzes')
        ? await quizOf(content, cartridge)
        : { children: [], details: await assignmentOf(content, type, cartridge) }
    const state = value(item, 'workflow_state')
    const requirement = required.get(attribute(item, 'identifier') ?? '')
    const url = value(item, 'url')
    children.push({
      kind: type,
      title: value(item, 'title'),
      details: {
        ...(url ? { url } : {}),
        ...(state && state !== 'active' ? { state } : {}),
        ...(requirement ? { requirement } : {}),
        ...details
      },
      children: inside
    })
  }
  const before = findAll(module, 'prerequisite').map(each => value(each, 'title'))
  return {
    kind: 'module',
    title: value(module, 'title'),
    ...(before.length > 0 ? { details: { after: before.join(', ') } } : {}),
    children
  }
}

/** Wiki pages carry their identifier inside; everything else is a resource. */
function isThere(content: string, { resources }: Found): boolean {
  return resources.has(content) || [...resources.values()].some(each => each.dependencies.includes(content))
}

type Details = Record<string, string | number>

async function quizOf(content: string, cartridge: Found): Promise<{ children: Inspection[]; details: Details }> {
  const meta = await opened(`${content}/assessment_meta.xml`, cartridge)
  const path = `non_cc_assessments/${content}.xml.qti`
  if (!cartridge.paths.has(path)) {
    cartridge.problems.push(`The quiz ${content} has no ${path}: Canvas imports it empty.`)
    return { children: [], details: {} }
  }
  if (!/assessment$/.test(cartridge.resources.get(content)?.type ?? '')) {
    cartridge.problems.push(`The quiz ${content} is no assessment of the manifest: New Quizzes do not find it.`)
  }
  const { children, details } = await questions(path, cartridge, { canvas: true })
  const points = meta && value(meta, 'points_possible')
  const type = meta && value(meta, 'quiz_type')
  return { children, details: { ...(type ? { type } : {}), ...(points ? { points: Number(points) } : {}), ...details } }
}

async function assignmentOf(content: string, type: string, cartridge: Found): Promise<Details> {
  if (type !== 'Assignment') return {}
  const settings = await opened(`${content}/assignment_settings.xml`, cartridge)
  if (!settings) return {}
  return {
    points: Number(value(settings, 'points_possible')) || 0,
    ways: value(settings, 'submission_types'),
    ...(value(settings, 'rubric_identifierref') ? { rubric: 'yes' } : {})
  }
}

/** Quizzes that no module shows, and question banks. */
async function besides(shown: ReadonlySet<string>, cartridge: Found): Promise<Inspection[]> {
  const found: Inspection[] = []
  for (const path of cartridge.paths) {
    const content = /^non_cc_assessments\/(.+)\.xml\.qti$/.exec(path)?.[1]
    if (content === undefined || shown.has(content)) continue
    const { children, details } = await questions(path, cartridge, { canvas: true })
    const isQuiz = cartridge.paths.has(`${content}/assessment_meta.xml`)
    found.push({ kind: isQuiz ? 'quiz outside of modules' : 'question bank', title: content, details, children })
  }
  return found
}

async function counted(cartridge: Found): Promise<Inspection[]> {
  const lists = [
    ['learning_outcomes.xml', 'learningOutcome', 'outcome'],
    ['rubrics.xml', 'rubric', 'rubric']
  ] as const
  const found: Inspection[] = []
  for (const [file, element, kind] of lists) {
    const root = await opened(`course_settings/${file}`, cartridge)
    for (const each of root ? findAll(root, element) : []) {
      const criteria = childElements(find(each, 'criteria') ?? each, 'criterion').length
      const points = Number(value(each, 'points_possible'))
      found.push({
        kind,
        title: value(each, 'title'),
        details: { points, ...(criteria > 0 ? { criteria } : {}) },
        children: []
      })
    }
  }
  return found
}
