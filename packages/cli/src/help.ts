import { commands, options } from './options.ts'

/** What `--help` says. */
export function help(command?: string): string {
  const known = command === undefined ? undefined : commands[command]
  if (known === undefined) return overview
  return `${[
    `curricle ${command} ${known.arguments}: ${known.about}`,
    known.more,
    ...(known.options.length > 0 ? [table([...known.options, 'help'].map(option))] : [])
  ].join('\n\n')}\n`
}

const overview = `Curricle makes packages for learning management systems from Markdown.

${table(Object.entries(commands).map(([name, { about }]) => [`curricle ${name}`, about]))}

A course is a folder with a file course.yaml and a Markdown file for each module. Begin with

  curricle new course ethics
  curricle build ethics

\`curricle build --help\` and so on say more. Exit codes: 0 done, 1 the sources are at fault, 2 the command line is.
`

function option(name: string): [string, string] {
  const { value, about } = options[name] ?? { about: '' }
  return [`--${name}${value ? ` ${value}` : ''}`, about]
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`).join('\n')
}
