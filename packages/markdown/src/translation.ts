import type { CourseNode, Module } from '@curricle/model'
import type { Braces } from './braces.ts'
import { fault, type Manuscript } from './manuscript.ts'
import { key, type Signature, type Signed, said, signature } from './signature.ts'

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
