import { stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { diskSources, exportersFor, type Job } from '@curricle/compiler'
import { type Edition, nearest, type Sources } from '@curricle/model'
import { type Arguments, UsageError } from './arguments.ts'
import type { Outside } from './outside.ts'

/** A job with the files that it works on. */
export interface Order {
  sources: Sources
  job: Job
}

/** What a command line orders: courses in `modules/` by name, and folders anywhere. Throws a `UsageError`. */
export async function orders({ names, values }: Arguments, { folder, epoch }: Outside): Promise<Order[]> {
  const job: Job = {
    ...(values.format && { formats: words(values.format) }),
    ...(values.language && { languages: words(values.language) }),
    ...(values.edition && { editions: words(values.edition).map(edition) }),
    ...(values.region && { region: values.region }),
    ...(epoch && { date: dateOf(epoch) })
  }
  await exportersFor(job.formats ?? [])
  if (names.length === 0) {
    if (!(await isFolder(join(folder, 'modules'))))
      throw new UsageError(
        'There is no folder `modules` here. Name the folder of a course, or begin one: `curricle new course NAME`.'
      )
    return [{ sources: diskSources(folder, ['modules']), job }]
  }
  const places = await Promise.all(names.map(name => find(name, folder)))
  const roots = [...new Set(places.map(({ root }) => root))]
  return roots.map(root => {
    const own = places.filter(place => place.root === root)
    return {
      sources: diskSources(root, [...new Set(own.map(place => place.folder))]),
      job: {
        ...job,
        courses: [...new Set(own.map(({ folder: course, module }) => (module ? `${course}/${module}` : course)))]
      }
    }
  })
}

/** The words between commas, each once. */
const words = (value: string) => [
  ...new Set(
    value
      .split(',')
      .map(word => word.trim())
      .filter(Boolean)
  )
]

function edition(name: string): Edition {
  if (name === 'learner' || name === 'teacher') return name
  const near = nearest(name, ['learner', 'teacher'])
  throw new UsageError(
    `There is no edition \`${name}\`. ${near ? `Did you mean \`${near}\`?` : 'Editions: learner, teacher.'}`
  )
}

function dateOf(epoch: string): Date {
  if (!/^\d+$/.test(epoch)) throw new UsageError('SOURCE_DATE_EPOCH is not a number of seconds.')
  return new Date(Number(epoch) * 1000)
}

/** A course: the root that its paths start from, its folder below that, and one module of it. */
interface Found {
  root: string
  folder: string
  module?: string
}

/** A name is a course in `modules/`, else a path; what stands below a folder with `course.yaml` is a module. */
async function find(name: string, here: string): Promise<Found> {
  for (const path of [join(here, 'modules', name), resolve(here, name)]) {
    if (await isCourse(path)) return found(path, here)
    if (await isCourse(dirname(path))) return { ...found(dirname(path), here), module: basename(path) }
  }
  throw new UsageError(
    `There is no course \`${name}\`: neither modules/${name} nor ${resolve(here, name)} has a course.yaml.`
  )
}

function found(path: string, here: string): Found {
  const below = relative(here, path)
  const isBelow = below !== '' && !below.startsWith('..') && !below.startsWith(sep)
  return isBelow ? { root: here, folder: below.replaceAll(sep, '/') } : { root: dirname(path), folder: basename(path) }
}

async function isCourse(path: string): Promise<boolean> {
  try {
    return (await stat(join(path, 'course.yaml'))).isFile()
  } catch {
    return false // not there
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false // not there
  }
}
