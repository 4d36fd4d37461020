import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { report } from './report.ts'

/** What `{#id key=value flag}` says, before anyone asks whether it makes sense. */
export interface Braces {
  position: Position
  id?: { value: string; position: Position }
  /** In their order; a flag has the value `true`. */
  values: Map<string, { value: string | true; position: Position }>
}

const space = /[\s\u00a0\u202f]/
/** `key = value`, `key: value` and their like. */
const looseEquals =
  /^[A-Za-z][\w-]*(?:[\s\u00a0\u202f]+=[\s\u00a0\u202f]*|=[\s\u00a0\u202f]+|[\s\u00a0\u202f]*:[\s\u00a0\u202f]*)(?:"[^"]*"|[^\s\u00a0\u202f]+)/
/** `rect=40, 0, 60, 10`. */
const spacedList =
  /^([A-Za-z][\w-]*)=(-?\d[\d.]*(?:[\s\u00a0\u202f]*,[\s\u00a0\u202f]*-?\d[\d.]*)+)(?=[\s\u00a0\u202f]|$)/
/** `key=“two words”`. */
const curlyQuotes = /^([A-Za-z][\w-]*)=[“”„«»‟″]([^"“”„«»‟″]*)[“”„«»‟″"]/
const part = /^(?:#([^\s\u00a0\u202f#}]*)|([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s\u00a0\u202f"'“”«»]+))|(=))?)/

/** Reads braces, `{` and `}` included, that begin at a point of a file; reports whatever is not understood. */
export function braces(source: string, start: Point, file: VFile): Braces {
  const end = source.length - 1
  const span = (from: number, to: number): Position => ({ start: moved(start, from), end: moved(start, to) })
  const read: Braces = { position: span(0, source.length), values: new Map() }
  let at = 1
  while (at < end) {
    if (space.test(source[at] ?? '')) {
      at++
      continue
    }
    const loose = looseEquals.exec(source.slice(at, end))
    if (loose) {
      const note = `Write \`${loose[0].replace(/[\s\u00a0\u202f]*[=:][\s\u00a0\u202f]*/, '=')}\`, without spaces around \`=\`.`
      report(file, 'braces-malformed', `\`${loose[0]}\` is not understood`, span(at, at + loose[0].length), note)
      at += loose[0].length
      continue
    }
    const curly = curlyQuotes.exec(source.slice(at, end))
    const list = spacedList.exec(source.slice(at, end))
    if (curly || (list && /[\s\u00a0\u202f]/.test(list[2] ?? ''))) {
      const [whole, key = '', said = ''] = (curly ?? list) as RegExpExecArray
      const value = curly ? said : said.replace(/[\s\u00a0\u202f]/g, '')
      const place = span(at, at + whole.length)
      const note = curly
        ? `Use straight quotes: \`${key}="${value}"\`.`
        : `Between numbers stand commas alone: \`${key}=${value}\`.`
      report(file, 'braces-malformed', `\`${whole}\` is not understood`, place, note)
      if (!read.values.has(key)) read.values.set(key, { value, position: place })
      at += whole.length
      continue
    }
    const found = part.exec(source.slice(at, end))
    const to = at + (found?.[0].length ?? 0)
    const follows = source[to] ?? ''
    if (!found || found[6] || !(to === end || space.test(follows))) {
      at = fault(at, to)
      continue
    }
    const [, id, key, double, single, bare] = found
    if (id !== undefined) takeId(id, span(at, to))
    else if (key !== undefined) takeValue(key, double ?? single ?? bare, span(at, to))
    at = to
  }
  return read

  function takeId(id: string, position: Position): void {
    if (id.includes(',')) {
      comma(position)
      const [first = ''] = id.split(',')
      if (first) read.id ??= { value: first, position }
    } else if (read.id) {
      const reason = `Two ids in one pair of braces: \`#${read.id.value}\` and \`#${id}\``
      report(file, 'two-ids', reason, position, 'Keep one.')
    } else {
      read.id = { value: id, position }
      if (/^[A-Za-z][\w-]*$/.test(id)) return
      const [hidden] = /[\p{Cf}]/u.exec(id) ?? []
      const note =
        hidden === undefined
          ? 'An id begins with a letter and is made of letters a–z, digits, `-` and `_`.'
          : `It holds a character that cannot be seen (${codePoint(hidden)}): delete it and write \`#${id.replace(/\p{Cf}/gu, '')}\` anew.`
      report(file, 'id-malformed', `\`#${id}\` is not an id`, position, note)
    }
  }

  function takeValue(key: string, value: string | undefined, position: Position): void {
    if (value !== undefined && /,$|,[A-Za-z][\w-]*=/.test(value)) comma(position)
    else if (read.values.has(key)) {
      report(file, 'attribute-twice', `\`${key}\` is said twice`, position, 'Keep one of the two.')
    } else read.values.set(key, { value: value ?? true, position })
  }

  function comma(position: Position): void {
    report(
      file,
      'comma-in-braces',
      `A comma in braces: \`${source}\``,
      position,
      'In braces, spaces separate: `{#id key=value}`.'
    )
  }

  /** Reports what cannot be read and goes on after it. */
  function fault(from: number, to: number): number {
    const rest = source.slice(from, end)
    const length = Math.max(to - from, /^[^\s\u00a0\u202f]*/.exec(rest)?.[0].length ?? 1, 1)
    const piece = rest.slice(0, length)
    if (piece.includes(',') && !/["“”«»]/.test(piece)) comma(span(from, from + length))
    else {
      const note = /[“”«»„]/.test(rest)
        ? 'Use straight quotes: `key="two words"`.'
        : 'Braces hold an id, values and flags: `{#id key=value key="two words" flag}`.'
      report(
        file,
        'braces-malformed',
        `\`${piece}\` in \`${source}\` is not understood`,
        span(from, from + length),
        note
      )
    }
    return from + length
  }
}

/** `U+200B` */
const codePoint = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** A point further right in the same line. */
function moved(point: Point, by: number): Point {
  const column = point.column + by
  return point.offset === undefined
    ? { line: point.line, column }
    : { line: point.line, column, offset: point.offset + by }
}
