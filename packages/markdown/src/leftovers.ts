import type { Slip } from './slip.ts'

/** What the parser leaves as text though its author meant more. */
export const leftovers: readonly Slip[] = [
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
