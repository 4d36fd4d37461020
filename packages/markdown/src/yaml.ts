import { nearest } from '@curricle/model'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { report } from './report.ts'
import type { RuleId } from './rules.ts'

/** YAML in a file, with the place of each value. */
export interface Yaml {
  file: VFile
  data: unknown
  /** Of a value, or (`'key'`) of its key; of what is around it when it is not there. */
  place(path: readonly PropertyKey[], part?: 'key'): Position
  /** As it is written, such as `1.0`. */
  written(path: readonly PropertyKey[]): string | undefined
}

/** The rules that a kind of YAML file has. */
export interface YamlRules {
  malformed: RuleId
  unknown: RuleId
  value: RuleId
}

/**
 * Reads YAML that begins at a place of a file; undefined (reported) when it is none.
 *
 * @param words keys whose values are free text: what a ` #` cuts off there was meant to be read
 */
export function readYaml(
  file: VFile,
  text: string,
  from: { line: number; offset: number },
  rules: YamlRules,
  words: readonly string[]
): Yaml | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const span = (start: number, end: number): Position => ({ start: point(start), end: point(end) })
  function point(offset: number): Position['start'] {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    return { line: line + from.line - 1, column: col, offset: offset + from.offset }
  }
  for (const { code, message, pos } of document.errors) {
    const [reason, general] = syntax[code] ?? [firstSentence(message), form]
    const note =
      syntax[code] === quoted
        ? inQuotes(text, pos[0])
        : code === 'BAD_INDENT'
          ? (cutOff(text, pos[0]) ?? general)
          : general
    report(file, rules.malformed, reason, span(pos[0], pos[1]), note)
  }
  cutValues(document, text, words, offset => {
    const note =
      'YAML takes ` #` for the beginning of a comment: put the value in quotes, or the comment on a line of its own.'
    report(
      file,
      'yaml-value-cut',
      'What follows ` #` is cut off',
      span(offset, text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset)),
      note
    )
  })
  if (document.errors.length > 0) return undefined
  if (!isMap(document.contents) && document.contents !== null) {
    report(file, rules.malformed, 'This is not a list of `key: value`', span(0, 0), 'Write one `key: value` a line.')
    return undefined
  }
  return { file, data: document.toJS() ?? {}, place, written }

  function place(path: readonly PropertyKey[], part?: 'key'): Position {
    for (let length = path.length; length > 0; length--) {
      const around = document.getIn(path.slice(0, length - 1), true)
      const pair = isMap(around)
        ? around.items.find(({ key }) => isScalar(key) && key.value === path[length - 1])
        : undefined
      const found = part === 'key' && length === path.length ? pair?.key : document.getIn(path.slice(0, length), true)
      const node = isNode(found) ? found : isPair(found) ? found.key : pair?.key
      if (isNode(node) && node.range) return span(node.range[0], node.range[1])
    }
    return span(0, 0)
  }

  function written(path: readonly PropertyKey[]): string | undefined {
    const node = document.getIn(path, true)
    return isScalar(node) ? node.source : undefined
  }
}

const form =
  'Each line is `key: value`; lists have `- ` before each element, texts with special characters stand in quotes.'
const quoted = [
  'A value with a colon and a space in it stands without quotes',
  'Put it in quotes: `title: "Misuse: how it happens"`.'
] as const

/** What the parser's codes for faults mean for an author. */
const syntax: Readonly<Record<string, readonly [reason: string, note: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: quoted,
  MULTILINE_IMPLICIT_KEY: ['This line has no colon', form],
  DUPLICATE_KEY: ['This key stands here twice', 'Keep one of the two.'],
  TAB_AS_INDENT: ['A tab at the beginning of a line', 'Use spaces.'],
  BAD_INDENT: ['This line is not indented like those around it', 'Lines of one list begin in one column.'],
  MISSING_CHAR: ['Something is not closed here', 'Each quote and bracket has its counterpart.']
}

/** The line of a value that needs quotes, with them. */
function inQuotes(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? ''
  const [, key, value = ''] = /^\s*((?:- )?[^\s:#][^:]*:[ \t]+)(.*?)\s*$/.exec(line) ?? []
  if (key === undefined || value === '') return quoted[1]
  return `Put it in quotes: \`${key.trimEnd()} "${value.replace(/(["\\])/g, '\\$1')}"\`.`
}

/** What to do about a list in brackets or braces above the place, whose end a ` #` has cut off; undefined when it is not that. */
function cutOff(text: string, offset: number): string | undefined {
  const above = text.slice(0, offset).trimEnd()
  const value = /[{[].*?[\s,{[](#[^\s,}\]]*)[^\n]*[}\]]\s*$/.exec(above.slice(above.lastIndexOf('\n') + 1))?.[1]
  return (
    value && `The line above ends at \`#\`, with which YAML begins a comment: put the value in quotes, \`"${value}"\`.`
  )
}

const firstSentence = (message: string): string => (message.split('\n')[0] ?? '').replace(/[.:]$/, '')

/** Finds plain values that a comment follows in their own line. */
function cutValues(document: Document, text: string, words: readonly string[], found: (offset: number) => void): void {
  visit(document, {
    Scalar(_, node, path) {
      if (node.type !== 'PLAIN' || node.comment === undefined || node.comment === null || !node.range) return
      const key = path.find(isPair)?.key
      const end = node.range[1]
      const gap = text.slice(end, text.indexOf('#', end))
      if (isScalar(key) && key !== node && words.includes(String(key.value)) && !gap.includes('\n'))
        found(end + gap.length)
    }
  })
}

/** Checks YAML against a schema and reports each fault at its place; undefined when there is one. */
export function checked<Schema extends z.ZodType>(
  yaml: Yaml,
  schema: Schema,
  rules: YamlRules,
  keys: readonly string[],
  hints: Readonly<Record<string, string>> = {}
): z.output<Schema> | undefined {
  const result = schema.safeParse(yaml.data)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const near = nearest(key, [...keys, ...Object.keys(hints)])
        const note = hints[near ?? key] ?? (near ? `Did you mean \`${near}\`?` : `The keys are: ${keys.join(', ')}.`)
        report(yaml.file, rules.unknown, `There is no key \`${key}\``, yaml.place([...issue.path, key], 'key'), note)
      }
      continue
    }
    const name = named(issue.path)
    const value = issue.path.reduce<unknown>(
      (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
      yaml.data
    )
    const isMissing = value === undefined
    const reason = isMissing ? `${name} is missing` : `${name} is not understood`
    report(yaml.file, rules.value, reason, yaml.place(issue.path), `It must be ${issue.message}.`)
  }
  return undefined
}

/** `theme.accent`, or an entry of a list. */
function named(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (typeof last === 'number') return `Entry ${last + 1} of ${named(path.slice(0, -1))}`
  return `\`${path.map(String).join('.')}\``
}
