import { type Course, type Exporter, nearest } from '@curricle/model'
import { isBudgetKey } from './budget.ts'
import { formatOptions } from './format-options.ts'
import { formats } from './formats.ts'
import type { Reading } from './reading.ts'
import type { Place } from './resolve/place.ts'

/** The options of each format, by its name, as its schema made them; a format whose options do not fit is not in it. */
export type Settings = ReadonlyMap<string, unknown>

/** Checks `exports:` and `budget:` of the course file. `yaml`: its text, to say in which line. */
export async function settingsOf(
  { metadata }: Course,
  exporters: readonly Exporter[],
  yaml: string,
  say: Reading['say']
): Promise<Settings> {
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
  for (const exporter of exporters) {
    const { name, options } = exporter
    const said = metadata.exports[name] ?? {}
    const result = await options['~standard'].validate(said)
    if (result.issues === undefined) {
      settings.set(name, result.value)
      continue
    }
    const wrong = result.issues.map(({ path: [key] = [] }) => String(typeof key === 'object' ? key.key : key))
    for (const { keys, reason, note } of unfit(exporter, said, wrong))
      say('option-invalid', reason, { place: lineOf(yaml, ['exports', name, ...keys]), note })
  }
  return settings
}

/** What does not fit among the options of a format, in the words of `course.yaml`. */
function unfit(exporter: Exporter, said: unknown, wrong: readonly string[]): Unfit[] {
  const { name } = exporter
  const known = formatOptions(exporter)
  const names = known.map(option => option.name)
  const shown = `\`curricle formats ${name}\` shows the options of ${name}.`
  if (typeof said !== 'object' || said === null || Array.isArray(said))
    return [
      { keys: [], reason: `\`exports.${name}\` holds no options.`, note: `Write \`option: value\` below it; ${shown}` }
    ]
  const unknown = Object.keys(said).filter(key => !names.includes(key))
  return [
    ...unknown.map(key => {
      const near = nearest(key, names)
      const reason = `${name} has no option \`${key}\`.`
      return { keys: [key], reason, note: near ? `Did you mean \`${near}\`?` : shown }
    }),
    ...known
      .filter(option => wrong.includes(option.name))
      .map(option => {
        const value = JSON.stringify((said as Record<string, unknown>)[option.name])
        const reason = `\`${option.name}: ${value}\` of ${name} is not understood.`
        return { keys: [option.name], reason, note: `It must be ${option.values.replace(/, (?=[^,]*$)/, ' or ')}.` }
      })
  ]
}

interface Unfit {
  /** Below the name of the format. */
  keys: string[]
  reason: string
  note: string
}

/** Where a key stands in a YAML file written in lines: the last of the path that is found, each searched below the one before. */
export function lineOf(yaml: string, path: readonly string[]): Place {
  const lines = yaml.split('\n')
  let found: { line: number; column: number } | undefined
  let [from, end] = [0, lines.length]
  for (const key of path) {
    const index = lines.findIndex((line, number) => number >= from && number < end && begins(line, key))
    const line = lines[index]
    if (line === undefined) break
    found = { line: index + 1, column: line.indexOf(key) + 1 }
    from = index + 1
    const next = lines.findIndex((each, number) => number >= from && /\S/.test(each) && indent(each) <= indent(line))
    if (next >= 0) end = next
  }
  return { path: 'course.yaml', position: found && { start: found, end: { ...found, column: found.column + 1 } } }
}

const indent = (line: string): number => line.search(/\S/)

/** Whether a line has a key and a colon, whatever its quotes. */
function begins(line: string, key: string): boolean {
  const rest = line.trimStart().replace(/^["']/, '')
  return rest.startsWith(key) && /^["']?\s*:/.test(rest.slice(key.length))
}
