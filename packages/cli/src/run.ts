import { type Arguments, parse, UsageError } from './arguments.ts'
import { diskFault } from './disk-fault.ts'
import { help } from './help.ts'
import type { ExitCode, Outside } from './outside.ts'
import { version } from './version.ts'

/** What a command does. Each is loaded when it is called, so that `--help` waits for nothing. */
const actions: Readonly<Record<string, () => Promise<(given: Arguments, outside: Outside) => Promise<ExitCode>>>> = {
  build: async () => (await import('./build.ts')).build,
  check: async () => (await import('./check.ts')).check,
  new: async () => (await import('./new.ts')).begin,
  formats: async () => (await import('./formats.ts')).listFormats,
  inspect: async () => (await import('./inspect.ts')).inspectFiles
}

/** Runs a command line, and gives the exit code. */
export async function run(given: readonly string[], outside: Outside): Promise<ExitCode> {
  try {
    const understood = parse(given)
    const { command, names, flags } = understood
    if (flags.has('version')) outside.out(`${version}\n`)
    else if (command === 'help') outside.out(help(names[0]))
    else if (command === '' || flags.has('help')) outside.out(help(command))
    else return (await (await actions[command]?.())?.(understood, outside)) ?? 2
    return 0
  } catch (error) {
    if (outside.signal?.aborted && error === outside.signal.reason) {
      outside.err('Stopped. Packages that were whole are in their place, nothing half is.\n')
      return 1
    }
    const fault = error instanceof UsageError || error instanceof RangeError ? error.message : diskFault(error)
    if (fault === undefined) throw error
    outside.err(`${fault}\n`)
    return 2
  }
}
