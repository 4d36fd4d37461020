import { addressed } from '../path.ts'
import { place } from './place.ts'
import type { At, Stage } from './stage.ts'

/** The path from the course's folder that an address of a link, picture or recording means; a message when it means none. */
export function pathOf(address: string, stage: Stage, at: At): string | undefined {
  const file = place(at.node, at.parents).path
  const path = addressed(file, address, stage.shelf.paths)
  if (path === undefined) {
    const [rule, reason, note] = address.includes('\\')
      ? ([
          'address-malformed',
          `\`${address}\` has a backslash.`,
          `Folders are divided by \`/\`: write \`${address.replaceAll('\\', '/')}\`.`
        ] as const)
      : ([
          'asset-outside-course',
          `\`${address}\` leaves the course's folder.`,
          'Copy the file into the course, beside or below the Markdown that names it, or link to its address on the web.'
        ] as const)
    stage.say(rule, reason, { ...at, note })
    return undefined
  }
  if (address.startsWith('/'))
    stage.say(
      'address-from-root',
      `\`${address}\` starts from the course's folder, as no other program would read it.`,
      {
        ...at,
        note: `Write it as seen from this file: \`${relative(file, path)}\`.`
      }
    )
  return path
}

/** The way from a file to another. */
function relative(file: string, path: string): string {
  const from = file.split('/').slice(0, -1)
  const to = path.split('/')
  while (from.length > 0 && from[0] === to[0]) {
    from.shift()
    to.shift()
  }
  return [...from.map(() => '..'), ...to].join('/')
}
