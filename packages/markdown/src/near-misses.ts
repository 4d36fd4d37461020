import { beginnings } from './beginnings.ts'
import { leftovers } from './leftovers.ts'
import { fault, type Manuscript, source, within } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

/** Reports lines of a paragraph that were meant to begin something else. */
export function slips(manuscript: Manuscript, paragraph: Parsed): void {
  const text = source(manuscript, paragraph)
  for (const { ruleId, pattern, reason, note } of beginnings) {
    const found = pattern.exec(text)
    if (!found) continue
    const place = within(
      manuscript,
      paragraph.position.start,
      found.index + (found[1]?.length ?? 0),
      found[2]?.length ?? 1
    )
    fault(manuscript, ruleId, reason(found[2] ?? ''), place, note)
  }
}

const marks = /^\[(?:[ \u00a0\u202f]{0,2}|[ \u00a0\u202f]*[xX✓✔✗✘vV+*\-–—•·☑√][ \u00a0\u202f]*)\](?![[(:])/

export function looksLikeTask({ checked, children }: Parsed): boolean {
  const words = children?.[0]?.children?.[0]?.value ?? ''
  return typeof checked === 'boolean' || marks.test(words)
}

/** Reports what was meant to be `[x]` or `[ ]`, and answers which of the two. */
export function checkboxMark(manuscript: Manuscript, item: Parsed): boolean | undefined {
  const first = item.children?.[0]
  if (first?.type !== 'paragraph' || typeof item.checked === 'boolean') return undefined
  const found = marks.exec(source(manuscript, first))
  if (!found) return undefined
  const isRight = /[xX✓✔vV+*•☑√]/.test(found[0])
  if (/^\[[ xX]\]$/.test(source(manuscript, first).trim())) {
    const note = 'Write them behind the mark, or take the line away.'
    fault(manuscript, 'checkbox-mark', `\`${found[0]}\` without words`, first, note)
    return isRight
  }
  const note = /[\u00a0\u202f]/.test(found[0])
    ? 'A no-break space, pasted from elsewhere, stands between the brackets: type a plain one.'
    : `Write \`${isRight ? '[x]' : '[ ]'}\`, then a space and the words.`
  fault(manuscript, 'checkbox-mark', `\`${found[0]}\` is not a mark of a task list`, first, note)
  return isRight
}

/** Reports a heading that came about by `---` or `===` right below a line. */
export function underline(manuscript: Manuscript, node: Parsed): boolean {
  if (/^\s*#/.test(source(manuscript, node))) return false
  fault(
    manuscript,
    'underlined-heading',
    'The text right above this line of dashes becomes a heading',
    { start: node.position.end, end: node.position.end },
    'Leave a blank line before `---`; headings begin with `#`.'
  )
  return true
}

/**
 * Reports what the parser left as text though its author meant more: a link or picture whose address has a space, braces
 * that are not last in their line, a footnote without its text, a gap with a space in it, colons in the middle of nowhere.
 */
export function leftAsText(manuscript: Manuscript, node: Parsed): void {
  const value = node.value ?? ''
  if (!/[[\]{}:=｛❴﹛(（【$!]/.test(value)) return
  const text = source(manuscript, node)
  for (const { ruleId, pattern, reason, note } of leftovers) {
    for (const found of text.matchAll(pattern)) {
      const place = within(manuscript, node.position.start, found.index, found[0].length)
      fault(manuscript, ruleId, reason(found[0]), place, note)
    }
  }
}

/** Warns of a formula that is rather two prices with words between them. */
export function unlikelyMath(manuscript: Manuscript, { value = '', position }: Parsed): void {
  const before = manuscript.text.charAt((position.start.offset ?? 0) - 1)
  const isWords = /^[\p{L}\d\s.,;:'’&%–-]+$/u.test(value) && /(?:^|\s)\p{L}{2,}/u.test(value) && /\s/.test(value)
  if (!isWords && !(/\p{L}/u.test(before) && /^\d/.test(value))) return
  const reason = `\`$${value.replace(/\s+/g, ' ')}$\` is read as a formula`
  fault(manuscript, 'math-unlikely', reason, position, 'For money, write `\\$`; for words in a formula, `\\text{…}`.')
}
