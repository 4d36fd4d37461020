import { fault, type Manuscript, source, within } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

/** Reports a line that begins with the bullet of a word processor. */
export function bulletCharacter(manuscript: Manuscript, node: Parsed): void {
  const found = /^[ \t\u00a0\u202f]*([•●▪▫‣◦○■□⁃∙·☐☑☒✓✔✗✘])/mu.exec(source(manuscript, node))
  if (!found) return
  fault(
    manuscript,
    'bullet-character',
    `\`${found[1]}\` does not make a list`,
    node,
    'Begin each item with `- ` and leave a blank line before the first.'
  )
}

const marks = /^\[(?: {0,2}|[ \u00a0\u202f]*[xX✓✔✗✘vV+*\-–—•·☑√][ \u00a0\u202f]*)\](?![[(:])/

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
  const note = `Write \`${isRight ? '[x]' : '[ ]'}\`, then a space and the words.`
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
  if (!/[[\]{:]/.test(value)) return
  const text = source(manuscript, node)
  for (const { ruleId, pattern, reason, note } of leftovers) {
    for (const found of text.matchAll(pattern)) {
      const place = within(manuscript, node.position.start, found.index, found[0].length)
      fault(manuscript, ruleId, reason(found[0]), place, note)
    }
  }
}

const leftovers: readonly {
  ruleId:
    | 'address-with-space'
    | 'caption-quotes'
    | 'braces-misplaced'
    | 'footnote-unknown'
    | 'gap-malformed'
    | 'directive-not-understood'
    | 'link-not-understood'
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
    ruleId: 'address-with-space',
    pattern:
      /\]\((?![^\s()]+[ \u00a0]+["'(])[^()\n"]{0,200}[^()\n"\s][ \u00a0][^()\n"\s][^()\n"]{0,200}(?:"[^"\n]*")?\)/g,
    reason: found => `An address with a space: \`${found.slice(1)}\``,
    note: 'Rename the file without spaces, or put the address between `<` and `>`.'
  },
  {
    ruleId: 'link-not-understood',
    pattern: /\][ \u00a0]\((?:https?:|[\w./-]+\.(?:md|png|jpe?g|svg|gif|webp|pdf)\b)[^\s)]*\)/g,
    reason: found => `This is not a link: \`${found}\``,
    note: 'No space between `]` and `(`.'
  },
  {
    ruleId: 'footnote-unknown',
    pattern: /(?<!\\)\[\^[^\]\s]+\](?!:)/g,
    reason: found => `There is no footnote \`${found}\``,
    note: 'Write its text in the same file, on a line of its own: `[^name]: …`.'
  },
  {
    ruleId: 'braces-misplaced',
    pattern: /(?<!\\)\{\s*#[A-Za-z][^{}\n]*\}?/g,
    reason: found => `Braces in the middle of a text: \`${found}\``,
    note: 'Braces stand last in the line of a heading, list item or caption, or right after a picture.'
  },
  {
    ruleId: 'gap-malformed',
    pattern: /(?<![\\\w]):(?:gap|pick)(?![\w-])/g,
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
