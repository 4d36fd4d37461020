const codeFence = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})(.*)$/

/** What ends a passage in which nothing is read. */
export interface Verbatim {
  end: RegExp
  line: number
  /** In messages, such as `The block of code`. */
  what: string
}

/** Code, a block of math or a comment begins here, in which nothing is read until its end. */
export function opensVerbatim(text: string, line: number): Verbatim | undefined {
  const code = codeFence.exec(text)
  if (code) {
    const mark = code[1] ?? ''
    return { end: new RegExp(`^[ \\t]*${mark[0]}{${mark.length},}[ \\t]*$`), line, what: 'The block of code' }
  }
  if (/^[ \t]*\$\$[^$]*$/.test(text)) return { end: /^[ \t]*\$\$[ \t]*$/, line, what: 'The block of math' }
  if (/^ {0,3}<!--/.test(text) && !text.includes('-->')) return { end: /-->/, line, what: 'The comment' }
  return undefined
}
