import { type Understood, understand } from './colon-line.ts'
import { type DirectiveName, directives } from './directives.ts'
import { lookAlike } from './look-alike.ts'
import type { RuleId } from './rules.ts'
import { opensVerbatim, type Verbatim } from './verbatim.ts'

/** A line that opens a directive, as its author wrote it. */
export interface Opening {
  line: number
  /** Column of the first colon. */
  column: number
  name: DirectiveName | 'unknown'
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
  /** Whether each directive is closed where its author meant it. Where that is not known, the lines are empty. */
  isSound: boolean
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
  /** It has the wrong number of colons: one line with three, or (`two`) a container with two. Nobody knows whether its author closes it. */
  slip?: 'line' | 'two'
  /** The first line below it that begins a page, where it should have ended at the latest. */
  page?: number
}

const colons = /^([ \t\u00a0\u202f]*)(:{3,}|::(?=[ \t\u00a0\u202f]*[A-Za-z]))(.*)$/

/**
 * pandoc's rule for fences, where the parser counts colons: `:::name` opens, colons alone close what was opened last,
 * however many there are. Containers get as many colons as their contents demand, titles lose the space before them, and
 * the braces are taken out, to be read by `braces.ts`. No-break spaces after a mark become spaces.
 */
export function fences(source: string): Fenced {
  const pieces = source.split(/(\r\n|\n|\r)/)
  const stack: Open[] = []
  const opened: Open[] = []
  const pages: number[] = []
  /** Lines of which nobody knows where they belong: from, to (exclusive). */
  const unsure: [from: number, to: number][] = []
  const strays: number[] = []
  const openings = new Map<number, Opening>()
  const shifts = new Map<number, Shift>()
  const faults: Fault[] = []
  let verbatim: Verbatim | undefined
  /** Whether colons may have belonged to a recording. */
  let isDoubtful = false

  const fault = (line: number, column: number, ruleId: RuleId, reason: string, note: string): void => {
    faults.push({ line, column, ruleId, reason, note })
  }

  for (let index = 0; index < pieces.length; index += 2) {
    const written = pieces[index] ?? ''
    const line = index / 2 + 1
    if (verbatim) {
      if (verbatim.end.test(written)) verbatim = undefined
      else clear(written, stack)
      continue
    }
    verbatim = opensVerbatim(written, line)
    if (verbatim) continue
    const text = colons.test(written) ? written : (resembling(written, line) ?? written)
    const found = colons.exec(text)
    if (!found) {
      if (/^ {0,3}##?[ \t]/.test(text)) beginsPage(line)
      if (text.includes('\u00a0') || text.includes('\u202f')) pieces[index] = withSpaces(text)
      continue
    }
    const [, indent = '', mark = '', rest = ''] = found
    const column = indent.length + 1
    if (mark.length > 2 && /^[\s\u00a0\u202f]*$/.test(rest)) {
      close(line, column)
      continue
    }
    const read = understand(rest, mark.length > 2)
    const isFault = 'ruleId' in read
    const isNew = faults.at(-1)?.line !== line
    if (isFault && isNew) fault(line, column, read.ruleId, read.reason, read.note)
    const opening = isFault ? read.meant : read
    if (!opening) {
      // Whether it opens something, only its author knows.
      strays.push(line)
      continue
    }
    open(opening, { line, column, text, indent, colons: mark.length })
  }

  if (verbatim) {
    fault(
      verbatim.line,
      1,
      'code-unclosed',
      `${verbatim.what} is never closed`,
      'Close it on a line of its own; until then everything below belongs to it.'
    )
    unsure.push([verbatim.line, Number.POSITIVE_INFINITY])
  }
  for (const open of stack) {
    if (open.slip === 'line') continue
    unsure.push([open.line, open.page ?? Number.POSITIVE_INFINITY])
    if (open.slip || verbatim) continue
    fault(
      open.line,
      open.column,
      'fence-unclosed',
      `\`:::${open.name}\` is never closed`,
      'Close it by a line with three colons: `:::`'
    )
  }
  for (const stray of strays) {
    const from = pages.findLast(page => page < stray) ?? 0
    unsure.push([from + 1, pages.find(page => page > stray) ?? Number.POSITIVE_INFINITY])
  }
  const isUnsure = (line: number): boolean => unsure.some(([from, to]) => line >= from && line < to)
  for (const open of opened) {
    const leaf = open.name !== 'unknown' && directives[open.name].form === 'leaf'
    const mark = ':'.repeat(leaf ? 2 : 3 + open.extra)
    const shift = shifts.get(open.line)
    if (shift) shift.by = shift.column - (open.column + mark.length + open.name.length)
    if (shift) shift.column -= shift.by
    const at = (open.line - 1) * 2
    pieces[at] = (pieces[at] ?? '').replace('\0', mark)
    const isOut = isUnsure(open.line)
    if (isOut) openings.delete(open.line)
    if (open.close === undefined) continue
    const before = pieces[(open.close - 1) * 2] ?? ''
    shifts.set(open.close, { column: Number.POSITIVE_INFINITY, by: 0, end: before.length + 1 })
    const indent = /^\s*/.exec(before)?.[0].replace(/[\u00a0\u202f]/g, ' ') ?? ''
    pieces[(open.close - 1) * 2] = leaf || isOut ? '' : `${indent}${mark}`
    if (leaf) delete open.close
  }
  if (unsure.length > 0) {
    for (let index = 0; index < pieces.length; index += 2) if (isUnsure(index / 2 + 1)) pieces[index] = ''
  }
  return { text: pieces.join(''), openings, shifts, faults, isSound: unsure.length === 0 }

  /** Reports a line that only looks like one of colons, and answers how it was meant. */
  function resembling(text: string, line: number): string | undefined {
    const found = lookAlike(text)
    if (!found) return undefined
    if (found.meant?.trim() === ':::' && stack.at(-1)?.slip === 'two') return found.meant
    const shown = text.slice(found.column - 1, found.column - 1 + found.length)
    const note = 'Type three plain colons (U+003A) at the beginning of the line, with nothing before or between them.'
    const reason = `This looks like a line of colons and is none: \`${shown.trim()}\``
    fault(line, found.column, 'directive-not-understood', reason, note)
    return found.meant
  }

  function beginsPage(line: number): void {
    if (stack.some(({ name }) => name === 'slides')) return
    if (stack.length === 0) pages.push(line)
    for (const open of stack) open.page ??= line
  }

  function close(line: number, column: number): void {
    let closed = stack.pop()
    // A recording takes one line: these colons are its own when nothing stands between.
    while (
      closed?.slip === 'line' &&
      pieces
        .slice(closed.line * 2, (line - 1) * 2)
        .join('')
        .trim() !== ''
    ) {
      closed = stack.pop()
      isDoubtful = true
    }
    if (closed) {
      closed.close = line
      const around = stack.at(-1)
      if (around) around.extra = Math.max(around.extra, closed.extra + 1)
      return
    }
    strays.push(line)
    if (isDoubtful) return
    const note = 'Take the line away, or open a directive above with `:::name`.'
    fault(line, column, 'fence-unopened', 'These colons close nothing', note)
  }

  function open(
    { name, label, offset, braces }: Understood,
    {
      line,
      column,
      text,
      indent,
      colons
    }: { line: number; column: number; text: string; indent: string; colons: number }
  ): void {
    const form = name === 'unknown' ? (colons > 2 ? 'container' : 'none') : directives[name].form
    if (form === 'none') {
      pieces[(line - 1) * 2] = ''
      return
    }
    const open: Open = { line, column, name, extra: 0 }
    if (braces && name !== 'unknown') open.braces = { text: braces.text, column: column + colons + braces.at }
    if (form === 'leaf' && colons > 2) open.slip = 'line'
    if (form === 'container' && colons === 2) open.slip = 'two'
    openings.set(line, open)
    opened.push(open)
    if (colons > 2 || open.slip) stack.push(open)
    // The number of colons is not known before the end; `by` is set then.
    shifts.set(line, { column: column + colons + offset, by: 0, end: text.length + 1 })
    pieces[(line - 1) * 2] = `${indent.replace(/[\u00a0\u202f]/g, ' ')}\0${name}${label}`
  }
}

/** Colons inside code would close the containers around it, unless these have more. */
function clear(text: string, stack: readonly Open[]): void {
  const count = /^[ \t]*(:{3,})[ \t]*$/.exec(text)?.[1]?.length
  if (count === undefined) return
  for (const open of stack) open.extra = Math.max(open.extra, count - 2)
}

const blockMark = /^((?:[ \t]|[-*+>]|\d+[.)])*(?:#{1,6}|[-*+>]|\d+[.)]|\[[ xX]\]))([\u00a0\u202f]+)/

/** No-break spaces after block marks, which come from word processors, as spaces: as many, so that columns stay. */
function withSpaces(text: string): string {
  let line = text
  for (let found = blockMark.exec(line); found; found = blockMark.exec(line)) {
    const [whole, mark = '', spaces = ''] = found
    line = mark + ' '.repeat(spaces.length) + line.slice(whole.length)
  }
  return line
}
