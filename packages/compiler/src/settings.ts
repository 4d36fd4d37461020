import { type Course, type Exporter, nearest } from '@curricle/model'
import { isBudgetKey } from './budget.ts'
import { formats } from './formats.ts'
import type { Reading } from './reading.ts'
import type { Place } from './resolve/place.ts'

/** The options of each format, by its name, as its schema made them; a format whose options do not fit is not in it. */
export type Settings = ReadonlyMap<string, unknown>

/** Checks `exports:` and `budget:` of the course file. `file`: its text, to say in which line. */
export async function settingsOf(
  { metadata }: Course,
  exporters: readonly Exporter[],
  file: Promise<string>,
  say: Reading['say']
): Promise<Settings> {
  const yaml = await file
  for (const [field, names] of [
    ['exports', Object.keys(metadata.exports)],
    ['budget', Object.keys(metadata.budget)]
  ] as const)
    for (const name of names) {
      if (Object.hasOwn(formats, name) || (field === 'budget' && isBudgetKey(name, Object.keys(formats)))) continue
      const near = nearest(name, Object.keys(formats))
      say('format-unknown', `\`${field}\` names a format that does not exist: \`${name}\`.`, {
        place: lineOf(yaml, [field, name]),
        note: near ? `Did you mean \`${near}\`?` : `Formats: ${Object.keys(formats).join(', ')}.`
      })
    }
  const settings = new Map<string, unknown>()
  for (const { name, options } of exporters) {
    const result = await options['~standard'].validate(metadata.exports[name] ?? {})
    if (result.issues === undefined) settings.set(name, result.value)
    for (const { message, path = [] } of result.issues ?? []) {
      const keys = path.map(key => String(typeof key === 'object' ? key.key : key))
      const at = {
        place: lineOf(yaml, ['exports', name, ...keys]),
        note: `\`curricle formats ${name}\` shows the options of ${name}.`
      }
      say('option-invalid', `\`${['exports', name, ...keys].join('.')}\` does not fit: ${message}`, at)
    }
  }
  return settings
}

/** Where a key stands in a YAML file written in lines: the last of the path that is found, each searched below the one before. */
export function lineOf(yaml: string, path: readonly string[]): Place {
  const lines = yaml.split('\n')
  let found: { line: number; column: number } | undefined
  let from = 0
  for (const key of path) {
    const index = lines.findIndex(
      (line, number) => number >= from && line.trimStart().replace(/^["']/, '').startsWith(key)
    )
    if (index < 0) break
    found = { line: index + 1, column: (lines[index] ?? '').indexOf(key) + 1 }
    from = index + 1
  }
  return { path: 'course.yaml', position: found && { start: found, end: { ...found, column: found.column + 1 } } }
}
