import { directiveNames } from './directives.ts'

/** A line that looks like one of colons and is none. */
export interface LookAlike {
  /** Where it begins, and how long what stands for the colons is. */
  column: number
  length: number
  /** The line as it was meant, when that is plain: as long as it is, where possible. */
  meant?: string
}

/** What nobody sees: spaces of any width, and characters of no width. */
const unseen = '[\\p{Z}\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]'
/** What readers take for a colon: that of Chinese, Japanese and other scripts, ratios, marks of length. */
const colon =
  '[:\\uff1a\\ufe55\\ufe13\\ufe30\\ufe19\\ua789\\u2236\\u2237\\u205a\\u205d\\u205e\\u22ee\\u2982\\u2af6\\u02d0\\u02f8\\u0589\\u05c3\\u0703\\u0704\\u0903\\u0a83\\u1361\\u16ec\\u1803\\u1809\\ua4fd\\ua6f4]'
/** Marks of quotations, lists, headings and emphasis, and characters that some editors show as a new line. */
const before = `(?:^|[\\u000b\\u000c\\u0085\\u2028\\u2029])(?:${unseen}|[>*_~+#|-]|\\d+[.)])*?`
const run = new RegExp(
  `(${before})((?:${colon}${unseen}*){3,}|(?:${colon}${unseen}*){2}(?=[\\p{L}]|$))(?!${colon})`,
  'u'
)
/** Too few colons, or the key beside, before a word of the vocabulary that stands as in a directive. */
const slip = new RegExp(
  `^(${unseen}*)((?:${colon}|[;.,…·]{2})(?:${colon}|[;.,…·]|${unseen})*)((?:${directiveNames.join('|')})${unseen}*(?:[[{［｛【].*)?)$`,
  'iu'
)

/**
 * Finds what a reader takes for a line of colons and the parser takes for text: colons of other scripts, characters
 * that nobody sees before or between them, a colon too few. A solution would be shown to learners.
 */
export function lookAlike(text: string): LookAlike | undefined {
  const found = run.exec(text)
  const [, lead = '', marks = ''] = found ?? []
  // Plain colons after a mark of a list or quotation are reported where the parser has left them as text.
  if (found && !/^[\x20-\x7e\t]*$/.test(lead + marks)) {
    const shown = lead.replace(new RegExp(`^${unseen}*`, 'u'), '')
    const length = marks.replace(new RegExp(`${unseen}+$`, 'u'), '').length
    const place = { column: found.index + lead.length + 1, length }
    if (shown !== '' || found.index > 0) return place
    const count = [...marks.matchAll(new RegExp(colon, 'gu'))].length
    const width = count > 2 ? Math.max(3, found[0].length) : 2
    return { ...place, meant: `${':'.repeat(width)}${text.slice(found[0].length)}` }
  }
  if (found && marks.trim() === '::' && /^[ \t]*$/.test(lead)) {
    return { column: lead.length + 1, length: 2, meant: `${lead}:::` }
  }
  const near = slip.exec(text)
  if (!near) return undefined
  const [, space = '', wrong = '', rest = ''] = near
  return {
    column: space.length + 1,
    length: wrong.length,
    meant: `${':'.repeat(Math.max(3, space.length + wrong.length))}${rest}`
  }
}
