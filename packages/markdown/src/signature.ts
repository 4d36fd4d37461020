import { type CourseNode, type Module, type NumericAnswer, visit } from '@curricle/model'

/** What must be the same of a node in every language, by where it stands. */
export interface Signature {
  node: CourseNode
  path: string
  /** Name of what it stands in, when that has an id of the module. */
  within: string | undefined
}

/** By type and id. */
export type Signed = Map<string, Signature>

/** Every node that has an id in its module, by type and id. */
export function signature(module: Module): Signed {
  const found: Signed = new Map()
  const take = (node: CourseNode, path: string, within: string | undefined): void => {
    const file = 'path' in node ? node.path : path
    const isNamed = node.type !== 'module' && 'id' in node && node.id !== undefined && !partial.has(node.type)
    const name = isNamed ? `${node.type} ${node.id}` : within
    if (isNamed && name !== undefined) found.set(name, { node, path: file, within })
    if ('children' in node) for (const child of node.children) take(child as CourseNode, file, name)
  }
  take(module, module.path, undefined)
  return found
}

/** What has an id only within its question or activity; `key` compares these. */
const partial: ReadonlySet<string> = new Set([
  'choice',
  'answer',
  'numericAnswer',
  'pair',
  'area',
  'gap',
  'criterion',
  'slide',
  'statement'
])

const names: Readonly<Record<string, string>> = { item: 'question', assessment: 'quiz or survey', term: 'definition' }

/** `page law` as words. */
export function said(name: string): string {
  const [type = '', id = ''] = name.split(' ')
  return `${names[type] ?? type} \`${id}\``
}

/** What must be the same in all languages: which answers are right, how many there are, and of what kind. */
export function key(node: CourseNode): string {
  const parts: string[] = []
  if (node.type !== 'item' && node.type !== 'slides' && node.type !== 'exercise') return ''
  if (node.type === 'item') parts.push(node.interaction)
  visit(node, each => {
    if (each.type === 'choice') parts.push(`${each.id} ${each.correct} ${each.truth}`)
    else if (each.type === 'area') parts.push(`${each.id} ${each.correct} ${each.shape.coordinates}`)
    else if (each.type === 'numericAnswer') parts.push(amount(each))
    else if (each.type === 'pair') parts.push(each.left ? 'pair' : 'extra')
    else if (each.type === 'gap') parts.push(each.mode)
    else if (each.type === 'statement' || each.type === 'slide' || each.type === 'criterion') parts.push(each.id)
  })
  return parts.join('\n')
}

const amount = ({ value, tolerance, correct }: NumericAnswer): string => `${value} ${tolerance} ${correct}`
