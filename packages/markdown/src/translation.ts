import { type CourseNode, type Module, type NumericAnswer, visit } from '@curricle/model'
import type { Braces } from './braces.ts'
import type { FrontMatter } from './front-matter.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Reading } from './reading.ts'
import { report } from './report.ts'
import type { Yaml } from './yaml.ts'

/** Front matter that a translation need not repeat, and must not change. */
const common = ['id', 'duration', 'date', 'for', 'region'] as const

/** The front matter of a translation: its own words, the rest from the original. */
export function inherit(
  { file, yaml, frontMatter }: Reading,
  original: FrontMatter,
  yamlOfOriginal: Yaml | undefined
): FrontMatter {
  const own = frontMatter ?? original
  for (const key of common) {
    if (own[key] === undefined || own[key] === original[key] || !file || !yaml) continue
    const there = yamlOfOriginal?.written([key]) ?? original[key]
    const reason =
      there === undefined
        ? `\`${key}\` stands in the translation, and not in the original`
        : `\`${key}\` differs from the original, which says \`${there}\``
    report(
      file,
      'translation-different',
      reason,
      yaml.place([key]),
      original[key] === undefined
        ? 'Take it away, or write it in the original as well.'
        : 'Make both equal; all but the id may be left out here.'
    )
  }
  const { description, tags, level, ...shared } = original
  return { ...(level !== undefined && { level }), ...own, ...shared }
}

/**
 * Reports where a translation has other ids or other keys than its original.
 *
 * @param manuscripts of the translation
 * @param originals manuscripts of the original
 */
export function compare(
  original: Module,
  translation: Module,
  manuscripts: readonly Manuscript[],
  originals: readonly Manuscript[]
): void {
  const theirs = signature(original)
  const ours = signature(translation)
  const [first] = manuscripts
  if (!first) return
  const at = (path: string): Manuscript => manuscripts.find(each => each.path === path) ?? first
  const extra = [...ours].filter(([name]) => !theirs.has(name))
  const lacking = [...theirs].filter(([name]) => !ours.has(name))
  for (const [name, { node, path, within }] of extra) {
    if (extra.some(([other]) => other === within)) continue
    const note = 'A translation has the ids of its original, all of them and no others.'
    fault(at(path), 'translation-different', `The original has no ${said(name)}`, node.position?.start, note)
  }
  for (const [name, mine] of ours) {
    const counterpart = theirs.get(name)
    if (!counterpart || key(counterpart.node) === key(mine.node)) continue
    // One of the two was not understood, and that is said: then nobody knows whether they differ.
    if (isFaulty(counterpart, originals) || isFaulty(mine, manuscripts)) continue
    const { reason, note } = difference(name, counterpart.node, mine.node, at(mine.path), originals[0] ?? first)
    fault(at(mine.path), 'translation-different', reason, mine.node.position?.start, note)
  }
  const names = [...theirs.keys()]
  for (const [name, { node, path, within }] of lacking) {
    if (lacking.some(([other]) => other === within)) continue
    // Where it should stand: behind what stands before it in the original.
    const before = names.slice(0, names.indexOf(name)).findLast(other => ours.has(other) && other !== within)
    const near = ours.get(before ?? '') ?? ours.get(within ?? '')
    const sibling = before !== undefined && theirs.get(before)?.within === within
    const place = sibling ? near?.node.position?.end : near?.node.position?.start
    fault(
      at(near?.path ?? ''),
      'translation-different',
      `The translation lacks the ${said(name)}, in line ${node.position?.start.line} of ${path}`,
      place ?? { line: 1, column: 1 },
      'Translate it, under the same id.'
    )
  }
  counts(first, lacking.map(spanned), extra.map(spanned))
  order([...theirs.keys()], [...ours.keys()], ours, manuscripts)
}

/** Whether an error was said between the first and the last line of a node. */
function isFaulty({ node, path }: Signature, manuscripts: readonly Manuscript[]): boolean {
  const [from, to] = [node.position?.start.line ?? 0, node.position?.end.line ?? 0]
  const messages = manuscripts.find(each => each.path === path)?.file.messages ?? []
  return messages.some(({ fatal, line = 0 }) => fatal === true && line >= from && line <= to)
}

/** In what the answers differ, and what to do. */
function difference(
  name: string,
  there: CourseNode,
  here: CourseNode,
  { module }: Manuscript,
  original: Manuscript
): { reason: string; note: string } {
  const isTruth = (node: CourseNode): boolean => node.type === 'item' && node.interaction === 'true-false'
  const ours = `\`${module.words.true}\` and \`${module.words.false}\``
  const theirs = `\`${original.module.words.true}\` and \`${original.module.words.false}\``
  if (isTruth(there) !== isTruth(here))
    return {
      reason: `The ${said(name)} is true or false in ${isTruth(there) ? 'the original' : 'the translation'} alone`,
      note: isTruth(there)
        ? `Its two answers are ${ours}, in the order of the original.`
        : `${ours} make it so: write ${theirs} in the original as well, or other words here.`
    }
  return {
    reason: `The answers of the ${said(name)} differ from the original`,
    note: 'The same answers are right, in the same order, in every language.'
  }
}

type Lines = readonly [from: number, to: number]

const spanned = ([, { node }]: [string, Signature]): Lines => [
  node.position?.start.line ?? 0,
  node.position?.end.line ?? 0
]

/**
 * What has no id is matched by its order, which holds only while there are as many. Otherwise a passage for teachers could
 * end up among the learners' text.
 *
 * @param lacking lines of the original that are reported as missing already, with all they hold
 * @param extra the same of the translation
 */
function counts(manuscript: Manuscript, lacking: readonly Lines[], extra: readonly Lines[]): void {
  const { said: ours, original } = manuscript.module.register
  const outside =
    (lines: readonly Lines[]) =>
    ({ position }: Braces): boolean =>
      !lines.some(([from, to]) => position.start.line >= from && position.start.line <= to)
  for (const [place, all] of original?.said ?? []) {
    const theirs = all.filter(outside(lacking))
    const here = (ours.get(place) ?? []).filter(outside(extra))
    if (here.length === theirs.length || !theirs.some(({ values }) => values.size > 0)) continue
    const [under, what] = place.split('/')
    const where = under && under !== what ? ` in \`${under}\`` : ''
    const reason = `The original has ${theirs.length} × ${what}${where}, the translation ${here.length}`
    const note = 'Attributes come from the original, by order: translate each one, or leave none out.'
    const spot = here.at(-1)?.position ?? { line: 1, column: 1 }
    fault(manuscript, 'translation-different', reason, spot, note)
  }
}

interface Signature {
  node: CourseNode
  path: string
  /** Name of what it stands in, when that has an id of the module. */
  within: string | undefined
}
type Signed = Map<string, Signature>

/** Every node that has an id in its module, by type and id. */
function signature(module: Module): Signed {
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
