import { type ExitCode, run } from '../src/index.ts'

/** Runs a command line in a folder and gives what it said. */
export async function typed(folder: string, ...given: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const said = { out: '', err: '' }
  const code = await run(given, {
    folder,
    out: text => {
      said.out += text
    },
    err: text => {
      said.err += text
    },
    isTerminal: false,
    columns: 80
  })
  return { code, ...said }
}
