import type { Slip } from './slip.ts'

/** Slips at the beginning of a line: each pattern holds the white space before one, then the slip. */
export const beginnings: readonly Slip[] = [
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
