import { parseArgs } from 'node:util'
import { nearest } from '@curricle/model'
import { commands, options } from './options.ts'

/** A command line that was understood. */
export interface Arguments {
  command: string
  /** What is neither option nor command. */
  names: string[]
  values: Readonly<Record<string, string>>
  flags: ReadonlySet<string>
}

/** A command line that was not understood; the message says why and what was most likely meant. */
export class UsageError extends Error {}

/** Reads a command line. Without a command it is `build` or, with `--help` alone, none. */
export function parse(given: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }] as const)
    ),
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const names: string[] = []
  const values: Record<string, string> = {}
  const flags = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value)
    if (token.kind !== 'option') continue
    if (token.name === 'h') flags.add('help')
    else if (token.name === 'v') flags.add('version')
    else if (options[token.name]?.value) {
      const value = required(token.name, token.value)
      values[token.name] = both(token.name, values[token.name], value)
    } else if (options[token.name] && token.value === undefined) flags.add(token.name)
    else throw unknown(token.rawName, options[token.name] ? `${token.rawName} takes no value.` : undefined)
  }
  const command = commandOf(names, flags)
  for (const name of [...Object.keys(values), ...flags])
    if (command && name !== 'help' && name !== 'version' && !commands[command]?.options.includes(name))
      throw new UsageError(`\`curricle ${command}\` has no option --${name}. See \`curricle ${command} --help\`.`)
  return { command, names: names.slice(names[0] === command ? 1 : 0), values, flags }
}

/** A value given after another: options that take several add them, others take one. */
function both(name: string, before: string | undefined, value: string): string {
  if (before === undefined || before === value) return value
  if (/S$/.test(options[name]?.value ?? '')) return `${before},${value}`
  throw new UsageError(`--${name} is given twice: ${before} and ${value}. It takes one.`)
}

function required(name: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value
  throw new UsageError(`--${name} needs a value: ${options[name]?.about}.`)
}

function unknown(given: string, reason = `There is no option ${given}.`): UsageError {
  const near = nearest(given.replace(/^-+/, ''), Object.keys(options))
  return new UsageError(near && !reason.includes('value') ? `${reason} Did you mean --${near}?` : reason)
}

function commandOf([first]: readonly string[], flags: ReadonlySet<string>): string {
  if (first === undefined) return flags.has('help') || flags.has('version') ? '' : 'help'
  if (Object.hasOwn(commands, first)) return first
  if (first === 'help') return 'help'
  const near = nearest(first, Object.keys(commands))
  throw new UsageError(
    `There is no command \`${first}\`.${near ? ` Did you mean \`curricle ${near}\`?` : ` Commands: ${Object.keys(commands).join(', ')}.`}`
  )
}
