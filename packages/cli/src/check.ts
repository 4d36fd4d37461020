import { ledger, packages } from '@curricle/compiler'
import type { Arguments } from './arguments.ts'
import { orders } from './job.ts'
import { count, messagesAsData, messagesAsText, noticesAsText } from './messages.ts'
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
  const isRefused = given.flags.has('strict') && errors === 0 && warnings > 0
  if (as === 'json') outside.out(`${JSON.stringify({ messages: messagesAsData(files) }, null, 2)}\n`)
  else {
    const notices = given.flags.has('verbose')
    outside.out(messagesAsText(files, { notices }))
    if (!notices) outside.out(noticesAsText(files, '`--verbose` says what'))
    outside.out(
      `${count(errors, 'error')}, ${count(warnings, 'warning')}; ${count(made, 'package')} can be made${isRefused ? ', but with --strict a warning fails the check' : ''}.\n`
    )
  }
  return errors > 0 || isRefused ? 1 : 0
}
