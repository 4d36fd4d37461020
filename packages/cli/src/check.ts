import { ledger, packages } from '@curricle/compiler'
import type { Arguments } from './arguments.ts'
import { orders } from './job.ts'
import { messagesAsData, messagesAsText } from './messages.ts'
import type { ExitCode, Outside } from './outside.ts'
import { reporter } from './reporter.ts'

/** `curricle check`: every message that a build gives, and no package. */
export async function check(given: Arguments, outside: Outside): Promise<ExitCode> {
  const as = reporter(given)
  const said = ledger()
  let made = 0
  for (const { sources, job } of await orders(given, outside))
    for await (const _ of packages(sources, job, said)) made++
  const files = said.files()
  const messages = files.flatMap(file => file.messages)
  const errors = messages.filter(({ fatal }) => fatal === true).length
  const warnings = messages.filter(({ fatal }) => fatal === false).length
  if (as === 'json') outside.out(`${JSON.stringify({ messages: messagesAsData(files) }, null, 2)}\n`)
  else {
    outside.out(messagesAsText(files))
    outside.out(`${errors} errors, ${warnings} warnings; ${made} packages can be made.\n`)
  }
  return errors > 0 || (given.flags.has('strict') && warnings > 0) ? 1 : 0
}
