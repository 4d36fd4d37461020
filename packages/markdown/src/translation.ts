import { type CourseNode, type Module, type NumericAnswer, visit } from '@curricle/model'
import type { FrontMatter } from './front-matter.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Reading } from './reading.ts'
import { report } from './report.ts'

/** Front matter that a translation need not repeat, and must not change. */
const common = ['id', 'level', 'duration', 'date', 'for', 'region'] as const

/** The front matter of a translation: its own words, the rest from the original. */
export function inherit({ file, yaml, frontMatter }: Reading, original: FrontMatter): FrontMatter {
  const own = frontMatter ?? original
  for (const key of common) {
    if (own[key] === undefined || own[key] === original[key] || !file || !yaml) continue
    const reason = `\`${key}\` differs from the original, which says \`${original[key] ?? 'nothing'}\``
    report(
      file,
      'translation-different',
      reason,
      yaml.place([key]),
      'Make both equal; all but the id may be left out here.'
    )
  }
  return { ...own, ...pick(original) }
}

function pick(original: FrontMatter): FrontMatter {
  const { description, tags, ...rest } = original
  return rest
}

/** Reports where a translation has other ids or other keys than its original. */
export function compare(original: Module, translation: Module, manuscripts: readonly Manuscript[]): void {
  const theirs = signature(original)
  const ours = signature(translation)
  const [first] = manuscripts
  if (!first) return
  for (const [name, { node, path }] of ours) {
    const manuscript = manuscripts.find(each => each.path === path) ?? first
    const counterpart = theirs.get(name)
    if (!counterpart) {
      fault(
        manuscript,
        'translation-different',
        `The original has no ${said(name)}`,
        node.position?.start,
        'A translation has the ids of its original, all of them and no others.'
      )
      continue
    }
    const [there, here] = [key(counterpart.node), key(node)]
    if (there === here) continue
    fault(
      manuscript,
      'translation-different',
      `The answers of the ${said(name)} differ from the original`,
      node.position?.start,
      'The same answers are right, in the same order, in every language.'
    )
  }
  for (const [name, { node }] of theirs) {
    if (ours.has(name)) continue
    fault(
      first,
      'translation-different',
      `The translation lacks the ${said(name)}, in line ${node.position?.start.line} of ${original.path}`,
      { line: 1, column: 1 },
      'Translate it, under the same id.'
    )
  }
  counts(first)
  order([...theirs.keys()], [...ours.keys()], ours, manuscripts)
}

/**
 * What has no id is matched by its order, which holds only while there are as many. Otherwise a passage for teachers could
 * end up among the learners' text.
 */
function counts(manuscript: Manuscript): void {
  const { said: ours, original } = manuscript.module.register
  for (const [place, theirs] of original?.said ?? []) {
    const here = ours.get(place)?.length ?? 0
    if (here === theirs.length || !theirs.some(({ values }) => values.size > 0)) continue
    const [under, what] = place.split('/')
    const where = under && under !== what ? ` in \`${under}\`` : ''
    const reason = `The original has ${theirs.length} × ${what}${where}, the translation ${here}`
    const note = 'Attributes come from the original, by order: translate each one, or leave none out.'
    fault(manuscript, 'translation-different', reason, { line: 1, column: 1 }, note)
  }
}

type Signed = Map<string, { node: CourseNode; path: string }>

/** Every node that has an id in its module, by type and id. */
function signature(module: Module): Signed {
  const found: Signed = new Map()
  let path = module.path
  visit(module, node => {
    if (node.type === 'module') return
    if ('path' in node) path = node.path
    if (!('id' in node) || node.id === undefined || partial.has(node.type)) return
    found.set(`${node.type} ${node.id}`, { node, path })
  })
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
function said(name: string): string {
  const [type = '', id = ''] = name.split(' ')
  return `${names[type] ?? type} \`${id}\``
}

/** What must be the same in all languages: which answers are right, how many there are, and of what kind. */
function key(node: CourseNode): string {
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

function order(
  theirs: readonly string[],
  ours: readonly string[],
  nodes: Signed,
  manuscripts: readonly Manuscript[]
): void {
  const shared = theirs.filter(name => ours.includes(name))
  const own = ours.filter(name => theirs.includes(name))
  const at = own.findIndex((name, index) => name !== shared[index])
  const found = nodes.get(own[at] ?? '')
  const manuscript = manuscripts.find(({ path }) => path === found?.path) ?? manuscripts[0]
  if (!found || !manuscript) return
  fault(
    manuscript,
    'translation-different',
    `In the original, the ${said(shared[at] ?? '')} stands in the place of the ${said(own[at] ?? '')}`,
    found.node.position?.start,
    'Keep the order of the original.'
  )
}
