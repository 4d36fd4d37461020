import { type FlowContent, text } from '@curricle/model'
import type { Position } from 'unist'
import { claimWithin } from './identity.ts'
import { credit, type Kind } from './kinds.ts'
import { fault, type Manuscript, source } from './manuscript.ts'
import { checkboxMark, looksLikeTask } from './near-misses.ts'
import type { Parsed } from './parsed.ts'
import { One } from './report.ts'
import { type Kinds, type Settings, settings, takeBraces } from './settings.ts'
import type { Taken } from './taken.ts'

/** An item of the list that answers a question. */
export interface Entry<Names extends Kinds> {
  /** The author's, else its place: `1`, `2`, … */
  id: string
  /** `[x]`, `[ ]`, or undefined without a box. */
  checked?: boolean
  content: FlowContent[]
  /** Its first line as parsed, without braces. */
  line: readonly Parsed[]
  /** Plain. */
  words: string
  /** From the quotes in it. */
  feedback: FlowContent[]
  values: Settings<Names>['values']
  place: Settings<Names>['place']
  says: Settings<Names>['says']
  /** Of its words and braces, without the feedback. */
  position: Position
}

export const credits: { credit: Kind<number> } = { credit }

/** The items of a list, with what their braces say. */
export function entries<Names extends Kinds>(
  manuscript: Manuscript,
  list: Parsed,
  kinds: Names,
  { what, under }: { what: string; under: string }
): Entry<Names>[] {
  const taken: Taken = new Map()
  return (list.children ?? []).map((item, index) => {
    const checked = item.checked ?? checkboxMark(manuscript, item)
    const [first, ...more] = item.children ?? []
    const { content, braces } = takeBraces(manuscript, first?.type === 'paragraph' ? (first.children ?? []) : [])
    const position = first?.position ?? item.position
    const said = settings(manuscript, braces, kinds, { what, under, position, audience: false })
    const id = said.id ?? String(index + 1)
    claimWithin(manuscript, taken, id, braces?.id?.position ?? position)
    const paragraph = first?.type === 'paragraph' ? [{ ...first, children: content }] : first ? [first] : []
    const quotes = more.filter(({ type }) => type === 'blockquote')
    const body = manuscript.flow([...paragraph.filter(isFilled), ...more.filter(({ type }) => type !== 'blockquote')])
    if (body.length === 0) {
      fault(
        manuscript,
        'key-malformed',
        `${One(what)} without words`,
        position,
        'Write them behind the mark, or take the line away.'
      )
    }
    return {
      id,
      ...(checked !== undefined && { checked }),
      line: content,
      content: body,
      words: text(body),
      feedback: manuscript.flow(quotes.flatMap(({ children }) => children ?? [])),
      values: said.values,
      place: said.place,
      says: said.says,
      position
    }
  })
}

const isFilled = ({ children }: Parsed): boolean => (children ?? []).length > 0

/** Reports entries of a task list that have no box. */
export function tasks<Names extends Kinds>(manuscript: Manuscript, read: readonly Entry<Names>[]): void {
  for (const { checked, position, words } of read) {
    if (checked !== undefined) continue
    const note = 'Write `- [x]` before what is right and `- [ ]` before what is not.'
    fault(manuscript, 'checkbox-mark', `“${words}” has neither \`[x]\` nor \`[ ]\``, position, note)
  }
}

/**
 * Reports two entries with the same words of which one is right and the other is not, and, among choices, any two.
 *
 * @param fold what makes two of them the same besides spaces, such as lower case
 */
export function contradictions<Names extends Kinds>(
  manuscript: Manuscript,
  read: readonly Entry<Names>[],
  { what, fold = words => words }: { what: 'choice' | 'answer'; fold?: (words: string) => string }
): void {
  const seen = new Map<string, Entry<Names>>()
  for (const entry of read) {
    const words = fold(written(manuscript, entry))
    const before = seen.get(words)
    seen.set(words, before ?? entry)
    if (!before || words === '') continue
    const isOpposite = (before.checked ?? false) !== (entry.checked ?? false)
    if (!isOpposite && what === 'answer') continue
    const line = before.position.start.line
    const reason = isOpposite
      ? `“${entry.words}” is right and wrong at once: it stands in line ${line} as well`
      : `The choice “${entry.words}” stands in line ${line} as well`
    fault(manuscript, 'key-contradictory', reason, entry.position, 'Keep one of the two, or word them differently.')
  }
}

/** An entry as its author wrote it, for pictures and formulas in it have no words. */
function written(manuscript: Manuscript, { position }: { position: Position }): string {
  return source(manuscript, { position })
    .replace(/^\[[ xX]\]\s*/, '')
    .replace(/\s*\{[^{}]*\}\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a list has boxes, well written or nearly. */
export const isTaskList = (node: Parsed | undefined): node is Parsed =>
  node?.type === 'list' && (node.children ?? []).some(looksLikeTask)
