import { understand } from './colon-line.ts'
import { type DirectiveName, directives } from './directives.ts'
import type { RuleId } from './rules.ts'

/** A line that opens a directive, as its author wrote it. */
export interface Opening {
  line: number
  /** Column of the first colon. */
  column: number
  name: DirectiveName
  /** What stands in the braces, with them, and the column of `{`. */
  braces?: { text: string; column: number }
  /** Line of the colons that close it; undefined for a directive of one line. */
  close?: number
}

/** The text as the parser wants it, and what it must be told afterwards. */
export interface Fenced {
  text: string
  /** By line. */
  openings: ReadonlyMap<number, Opening>
  /** Lines whose columns were shifted: `column` (in the parser's text) and all after it stand `by` further right in the author's, which ends before `end`. */
  shifts: ReadonlyMap<number, Shift>
  faults: Fault[]
}
export interface Shift {
  column: number
  by: number
  end: number
}
interface Fault {
  line: number
  column: number
  ruleId: RuleId
  reason: string
  note: string
}

interface Open extends Opening {
  /** How many colons more than three it needs. */
  extra: number
}

const colons = /^([ \t\u00a0\u202f]*)(:{3,}|::(?=[ \t\u00a0\u202f]*[A-Za-z]))(.*)$/
const codeFence = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})(.*)$/
const blockMark = /^((?:[ \t]|[-*+>]|\d+[.)])*(?:#{1,6}|[-*+>]|\d+[.)]|\[[ xX]\]))([\u00a0\u202f]+)/

/**
 * pandoc's rule for fences, where the parser counts colons: `:::name` opens, colons alone close what was opened last,
 * however many there are. Containers get as many colons as their contents demand, titles lose the space before them, and
 * the braces are taken out, to be read by `braces.ts`. No-break spaces after a mark become spaces.
 */
export function fences(source: string): Fenced {
  const pieces = source.split(/(\r\n|\n|\r)/)
  const stack: Open[] = []
  const opened: Open[] = []
  const openings = new Map<number, Opening>()
  const shifts = new Map<number, Shift>()
  const faults: Fault[] = []
  let verbatim: { end: RegExp; line: number; what: string } | undefined

  const fault = (line: number, column: number, ruleId: RuleId, reason: string, note: string): void => {
    faults.push({ line, column, ruleId, reason, note })
  }

  for (let index = 0; index < pieces.length; index += 2) {
    const text = pieces[index] ?? ''
    const line = index / 2 + 1
    if (verbatim) {
      if (verbatim.end.test(text)) verbatim = undefined
      else clear(text, stack)
      continue
    }
    verbatim = opensVerbatim(text, line)
    if (verbatim) continue
    const found = colons.exec(text)
    if (!found) {
      if (text.includes('\u00a0') || text.includes('\u202f')) pieces[index] = withSpaces(text)
      continue
    }
    const [, indent = '', mark = '', rest = ''] = found
    const column = indent.length + 1
    if (mark.length > 2 && /^[\s\u00a0\u202f]*$/.test(rest)) {
      const closed = stack.pop()
      if (closed) {
        closed.close = line
        const around = stack.at(-1)
        if (around) around.extra = Math.max(around.extra, closed.extra + 1)
      } else {
        fault(
          line,
          column,
          'fence-unopened',
          'These colons close nothing',
          'Take the line away, or open a directive above with `:::name`.'
        )
      }
      continue
    }
    const opening = understand(rest, mark.length > 2)
    if ('ruleId' in opening) {
      fault(line, column, opening.ruleId, opening.reason, opening.note)
      // Its closing line shall not be taken for another's.
      if (mark.length > 2 && opening.name) stack.push({ line, column, name: 'box', extra: 0 })
      continue
    }
    const start = column + mark.length + opening.offset
    const open: Open = { line, column, name: opening.name, extra: 0 }
    if (opening.braces) open.braces = { text: opening.braces.text, column: column + mark.length + opening.braces.at }
    openings.set(line, open)
    opened.push(open)
    if (mark.length > 2) stack.push(open)
    // The number of colons is not known before the end; `by` is set then.
    shifts.set(line, { column: start, by: 0, end: text.length + 1 })
    pieces[index] = `${indent.replace(/[\u00a0\u202f]/g, ' ')}\0${opening.name}${opening.label}`
  }

  if (verbatim) {
    fault(
      verbatim.line,
      1,
      'code-unclosed',
      `${verbatim.what} is never closed`,
      'Close it on a line of its own; until then everything below belongs to it.'
    )
  }
  for (const open of stack) {
    if (!openings.has(open.line)) continue
    fault(
      open.line,
      open.column,
      'fence-unclosed',
      `\`:::${open.name}\` is never closed`,
      'Close it by a line with three colons: `:::`'
    )
  }
  for (const open of opened) {
    const leaf = directives[open.name].form === 'leaf'
    const mark = ':'.repeat(leaf ? 2 : 3 + open.extra)
    const shift = shifts.get(open.line)
    if (shift) shift.by = shift.column - (open.column + mark.length + open.name.length)
    if (shift) shift.column -= shift.by
    const at = (open.line - 1) * 2
    pieces[at] = (pieces[at] ?? '').replace('\0', mark)
    if (open.close !== undefined) {
      const before = pieces[(open.close - 1) * 2] ?? ''
      shifts.set(open.close, { column: Number.POSITIVE_INFINITY, by: 0, end: before.length + 1 })
      pieces[(open.close - 1) * 2] = `${/^\s*/.exec(before)?.[0].replace(/[\u00a0\u202f]/g, ' ') ?? ''}${mark}`
    }
  }
  return { text: pieces.join(''), openings, shifts, faults }
}

/** Code, a block of math or a comment begins here, in which nothing is read until its end. */
function opensVerbatim(text: string, line: number): { end: RegExp; line: number; what: string } | undefined {
  const code = codeFence.exec(text)
  if (code) {
    const mark = code[1] ?? ''
    return { end: new RegExp(`^[ \\t]*${mark[0]}{${mark.length},}[ \\t]*$`), line, what: 'The block of code' }
  }
  if (/^[ \t]*\$\$[^$]*$/.test(text)) return { end: /^[ \t]*\$\$[ \t]*$/, line, what: 'The block of math' }
  if (/^ {0,3}<!--/.test(text) && !text.includes('-->')) return { end: /-->/, line, what: 'The comment' }
  return undefined
}

/** Colons inside code would close the containers around it, unless these have more. */
function clear(text: string, stack: readonly Open[]): void {
  const count = /^[ \t]*(:{3,})[ \t]*$/.exec(text)?.[1]?.length
  if (count === undefined) return
  for (const open of stack) open.extra = Math.max(open.extra, count - 2)
}

/** No-break spaces after block marks, which come from word processors, as spaces: as many, so that columns stay. */
function withSpaces(text: string): string {
  let line = text
  for (let found = blockMark.exec(line); found; found = blockMark.exec(line)) {
    const [whole, mark = '', spaces = ''] = found
    line = mark + ' '.repeat(spaces.length) + line.slice(whole.length)
  }
  return line
}
