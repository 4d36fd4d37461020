import { readdir } from 'node:fs/promises'
import type { Course } from '@curricle/model'
import { formats } from './formats.ts'
import type { Written } from './output.ts'
import { byCodeUnit } from './path.ts'

/** What lies in the folders of the courses beside the packages that were just written. */
export interface Others {
  /** File names of packages from earlier builds that still have a source, by course. */
  earlier: Map<string, string[]>
  /** Paths from the folder of packages that have none any more. */
  stale: string[]
}

/** Looks at `<out>/<course>/` of each course. A name says from what its package was made, so nothing is opened. */
export async function others(out: string, courses: readonly Course[], written: readonly Written[]): Promise<Others> {
  const earlier = new Map<string, string[]>()
  const stale: string[] = []
  for (const id of new Set(courses.map(course => course.id))) {
    const now = new Set(written.filter(each => each.package.course === id).map(each => each.package.name))
    const translations = courses.filter(course => course.id === id)
    for (const name of (await names(`${out}/${id}`)).sort(byCodeUnit)) {
      if (now.has(name) || name.startsWith('.') || name === `${id}.report.md`) continue
      if (hasSource(name, translations)) earlier.set(id, [...(earlier.get(id) ?? []), name])
      else stale.push(`${id}/${name}`)
    }
  }
  return { earlier, stale }
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** `<course or module>.<language>[.region][.teacher].<format>.<extension>` */
function hasSource(name: string, translations: readonly Course[]): boolean {
  const [id, language, ...rest] = name.split('.')
  const known = translations.flatMap(({ id, children }) => [id, ...children.map(module => module.id)])
  const languages = translations.flatMap(course => course.metadata.languages)
  const isFormat = Object.keys(formats).some(format => rest.join('.').includes(format))
  return known.includes(id ?? '') && languages.includes(language ?? '') && isFormat
}
