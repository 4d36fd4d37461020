import { type Arguments, UsageError } from './arguments.ts'

/** How results are said: to people or to programs. */
export function reporter({ values }: Arguments): 'text' | 'json' {
  const name = values.reporter ?? 'text'
  if (name === 'text' || name === 'json') return name
  throw new UsageError(`There is no reporter \`${name}\`. Reporters: text, json.`)
}
