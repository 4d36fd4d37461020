import { nearest } from '@curricle/model'
import type { Ledger } from './ledger.ts'
import { byCodeUnit, under } from './path.ts'

/** A folder with a course, and the module of it that was asked for. */
export interface Wanted {
  folder: string
  module?: string
}

/** The courses among all files, or those that were asked for; what is not there is said. */
export function coursesIn(paths: readonly string[], asked: readonly string[] | undefined, ledger: Ledger): Wanted[] {
  const folders = paths
    .filter(path => path === 'course.yaml' || path.endsWith('/course.yaml'))
    .map(path => path.slice(0, -'/course.yaml'.length))
    .sort(byCodeUnit)
  if (asked === undefined) return folders.map(folder => ({ folder }))
  return asked.flatMap(each => {
    const name = each.replace(/^\.\/|\/+$/g, '')
    if (folders.includes(name) || name === '') return [{ folder: name }]
    const folder = folders.find(candidate => name.startsWith(under(candidate, '')))
    if (folder !== undefined) return [{ folder, module: name.slice(under(folder, '').length) }]
    const near = nearest(name, folders)
    ledger.say(`${name}/course.yaml`, {
      rule: 'course-missing',
      reason: `There is no course in \`${name}\`.`,
      note: near ? `Did you mean \`${near}\`?` : 'A course is a folder with a file `course.yaml`.'
    })
    return []
  })
}
