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

/** What a line begins with: white space, then the slip. */
const beginnings: readonly {
  ruleId:
    | 'bullet-character'
    | 'checkbox-mark'
    | 'heading-without-space'
    | 'table-without-dashes'
    | 'directive-not-understood'
  pattern: RegExp
  reason: (found: string) => string
  note: string
}[] = [
  {
    ruleId: 'bullet-character',
    pattern: /^([ \t\u00a0\u202f]*)([•●▪▫‣◦○■□⁃∙·➢➤❖☐☑☒✓✔✗✘\ue000-\uf8ff]|[o§ü](?=\t))/mu,
    reason: found => `\`${found}\` does not make a list`,
    note: 'Begin each item with `- ` and leave a blank line before the first.'
  },
  {
    ruleId: 'bullet-character',
    // One dash may begin a sentence; two lines of them, or more spaces behind one, were meant as a list.
    pattern:
      /^([ \t]*)([–—−‐‑])(?=[ \t\u00a0\u202f]{2,}\S|(?<!—)[ \u00a0\u202f][^\n]*\n[ \t]*[–−‐‑][ \u00a0\u202f]|[ \u00a0\u202f]?\[[ xX✓✔]?\])/m,
    reason: found => `\`${found}\` does not make a list`,
    note: 'Begin each item with `- ` (the hyphen of the keyboard), and leave a blank line before the first.'
  },
  {
    ruleId: 'directive-not-understood',
    pattern: /^([ \t]*)((?:!!!|\?\?\?)\+?[ \t]+\w+|\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\])/im,
    reason: found => `\`${found}\` makes no box here`,
    note: 'Write `:::box{kind=note}`, the text, and `:::`.'
  },
  {
    ruleId: 'checkbox-mark',
    pattern: /^([ \t]*)([-*+]\[[ xX✓✔]?\])/m,
    reason: found => `\`${found}\` does not make a task list`,
    note: 'Leave a space behind the hyphen and behind the bracket: `- [x] right`.'
  },
  {
    ruleId: 'heading-without-space',
    pattern: /^([ \t]*)(#{2,6}[^\s#][^\n]{0,30})/m,
    reason: found => `\`${found}\` is no heading`,
    note: 'Leave a space behind the number signs.'
  },
  {
    ruleId: 'table-without-dashes',
    pattern: /^([ \t]*)(\|[^\n]*\|)[ \t]*$/m,
    reason: () => 'This is no table',
    note: 'Below its header, a table has a row of dashes with as many columns: `| --- | --- |`.'
  },
  {
    ruleId: 'table-without-dashes',
    // Cells of a word processor or spreadsheet come with tabs between them.
    pattern: /^([ \t]*)(\S[^\t\n]+\t+\S[^\n]*)\n[ \t]*\S[^\t\n]+\t+\S/m,
    reason: () => 'Tabs make no table',
    note: 'Cells stand between bars, with a row of dashes below the header: `| Name | Year |`, then `| --- | --- |`.'
  }
]

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

const leftovers: readonly {
  ruleId:
    | 'address-with-space'
    | 'caption-quotes'
    | 'braces-misplaced'
    | 'braces-malformed'
    | 'footnote-unknown'
    | 'gap-malformed'
    | 'directive-not-understood'
    | 'link-not-understood'
    | 'mark-unknown'
    | 'math-delimiters'
    | 'math-unclosed'
  pattern: RegExp
  reason: (found: string) => string
  note: string
}[] = [
  {
    ruleId: 'caption-quotes',
    pattern: /\]\([^\s()]+[ \u00a0]+"[^\n]*?"[^\n)]*"[ \u00a0]*\)/g,
    reason: found => `Straight quotes inside a caption: \`${found.slice(1)}\``,
    note: 'Inside a caption use typographic quotes: “…”.'
  },
  {
    ruleId: 'math-unclosed',
    // Money has no commands of TeX and no powers in braces.
    pattern: /(?<!\\)\$(?=[^$]{0,300}?(?:\\[A-Za-z]{2,}|[\^_]\{))[^$\n]{1,40}/g,
    reason: found => `A formula begins and does not end: \`${found.trim()}\``,
    note: 'Write `$` right before its first sign and right after its last one.'
  },
  {
    ruleId: 'math-delimiters',
    // Brackets with a backslash are brackets, unless what they hold is TeX.
    pattern:
      /\\\((?=(?:(?!\\\))[^\n])*(?:\\[A-Za-z]|[\^_={}]))(?:(?!\\\))[^\n])*\\\)|\\\[(?=(?:(?!\\\])[\s\S])*?(?:\\[A-Za-z]|[\^_={}]))(?:(?!\\\])[\s\S])*\\\]/g,
    reason: found => `A formula between signs that are not understood: \`${found.replace(/\s+/g, ' ')}\``,
    note: 'Put dollar signs around it: `$x^2$`, or `$$` on lines of their own for a block.'
  },
  {
    ruleId: 'link-not-understood',
    pattern: /!\([^\s()]+\.(?:png|jpe?g|svg|gif|webp|avif)\)/gi,
    reason: found => `This is no picture: \`${found}\``,
    note: 'Write `![What it shows](media/picture.png)`.'
  },
  {
    ruleId: 'caption-quotes',
    pattern: /\]\([^\s()]+[ \u00a0]+[“”„«][^\n()]*\)/g,
    reason: found => `The caption stands between quotes that are not understood: \`${found.slice(1)}\``,
    note: 'Around a caption stand straight quotes: `"The caption"`.'
  },
  {
    ruleId: 'address-with-space',
    pattern:
      /\]\((?![^\s()]+[ \u00a0]+["'(“”„«])[^()\n"]{0,200}[^()\n"\s][ \u00a0][^()\n"\s][^()\n"]{0,200}(?:"[^"\n]*")?\)/g,
    reason: found => `An address with a space: \`${found.slice(1)}\``,
    note: 'Put the address between `<` and `>`, write `%20` for each space, or rename the file.'
  },
  {
    ruleId: 'link-not-understood',
    pattern: /\][ \u00a0]\((?:#[A-Za-z]|https?:|[\w./-]+\.(?:md|png|jpe?g|svg|gif|webp|pdf)\b)[^\s)]*\)/g,
    reason: found => `This is not a link: \`${found}\``,
    note: 'No space between `]` and `(`.'
  },
  {
    ruleId: 'link-not-understood',
    pattern: /\([^()\n]{1,80}\)\[(?:#[A-Za-z]|https?:|[\w./-]+\.md\b)[^\]\n]*\]/g,
    reason: found => `This is not a link: \`${found}\``,
    note: 'The words stand in square brackets, the address in round ones: `[words](address)`.'
  },
  {
    ruleId: 'link-not-understood',
    pattern:
      /\]\((?:#[A-Za-z]|https?:|mailto:|[\w./-]+\.(?:md|png|jpe?g|svg|gif|webp|pdf)\b)[^\s()]*(?=\s(?![^()\n]*\))|$)/g,
    reason: found => `The address \`${found.slice(1)}\` is not closed`,
    note: 'Write `)` behind it.'
  },
  {
    ruleId: 'mark-unknown',
    pattern: /(?<![=\w])==(?=[^\s=])[^=\n]{1,120}(?<=\S)==(?![=\w])/g,
    reason: found => `\`${found}\` marks nothing`,
    note: 'Write `**strong**` or `*emphasis*`.'
  },
  {
    ruleId: 'footnote-unknown',
    pattern: /(?<!\\)\[\^[^\]\s]+\](?!:)/g,
    reason: found => `There is no footnote \`${found}\``,
    note: 'Write its text in the same file, on a line of its own: `[^name]: …`.'
  },
  {
    ruleId: 'braces-misplaced',
    pattern: /(?<!\\)(?:\{\s*(?:#|[A-Za-z][\w-]*=)[^{}\n]*\}?|(?<![\w{])(?:#[A-Za-z]|[A-Za-z][\w-]*=)[^\s{}]*\})/g,
    reason: found => `Braces that are not whole, or in the middle of a text: \`${found}\``,
    note: 'Braces stand last in the line of a heading, of a caption or of an item that answers a question or names an objective, or right after a picture.'
  },
  {
    ruleId: 'braces-malformed',
    pattern: /[｛❴﹛][^\n｛｝❴❵﹛﹜{}]*[#＃=＝﹦][^\n｛｝❴❵﹛﹜{}]*[｝❵﹜}]?/gu,
    reason: found => `These are not braces: \`${found}\``,
    note: 'Type plain ones: `{` (U+007B) and `}` (U+007D).'
  },
  {
    ruleId: 'braces-malformed',
    pattern: /[[(（【](?:for|region)\p{Cf}*[=＝﹦]\p{Cf}*["“]?[\w-]+["”]?[\])）】]/gu,
    reason: found => `\`${found}\` stands in no braces`,
    note: 'Write braces: `{for=teacher}`.'
  },
  {
    ruleId: 'gap-malformed',
    pattern: /(?<![\\\w]):(?:(?:gap|pick)(?![\w-])|(?:gaps|picks|blanks?|choices?)(?=[ \u00a0]?\[))/gi,
    reason: found => `\`${found}\` is not followed by its brackets`,
    note: 'Write `:gap[answer]` or `:pick[right / wrong]`, without a space before the bracket.'
  },
  {
    ruleId: 'directive-not-understood',
    pattern: /(?:^|\n)[ \t]*:::[^\n]*/g,
    reason: found => `This line is not understood: \`${found.trim()}\``,
    note: 'Directives stand on lines of their own, outside quotations and list items.'
  }
]
