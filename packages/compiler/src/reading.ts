import { buffer } from 'node:stream/consumers'
import { readCourse } from '@curricle/markdown'
import { type Audience, type Course, type Exporter, nearest, type Sources, visit } from '@curricle/model'
import type { Wanted } from './courses.ts'
import type { Job } from './job.ts'
import type { Ledger } from './ledger.ts'
import { byCodeUnit, under } from './path.ts'
import { type CompleteCourse, complete } from './resolve/index.ts'
import { type Place, place } from './resolve/place.ts'
import type { Draft } from './resolve/select.ts'
import { shelf } from './resolve/shelf.ts'
import type { At } from './resolve/stage.ts'
import type { Rule, Severity } from './rules.ts'
import { lineOf, type Settings, settingsOf } from './settings.ts'

/** A course folder that was read: the course in each language that the job wants, and how to speak about it. */
export interface Reading {
  courses: CompleteCourse[]
  /** Id of the one module that is wanted. */
  module?: string
  /** Newest date in the front matter. */
  date?: Date
  /** Whether an error keeps this language from being made. */
  isFaulty(course: Course): boolean
  /** Options of the exporters, checked. */
  settings(course: Course, exporters: readonly Exporter[]): Promise<Settings>
  /** Where a key stands in the course file. */
  lineOf(keys: readonly string[]): Place
  /** Says something at a place, or about the course file. */
  say(rule: Rule | { id: string; severity: Severity }, reason: string, at?: SaidAt): ReturnType<Ledger['say']>
  sayDangling(links: Draft['dangling']): void
}

export interface SaidAt {
  place?: Place | undefined
  note?: string | undefined
  about?: string
  source?: string
}

/** Reads a course folder, every file once, and finds everything that it names. */
export async function read(
  sources: Sources,
  wanted: Wanted,
  paths: readonly string[],
  job: Job,
  ledger: Ledger
): Promise<Reading> {
  const { folder } = wanted
  const all = await readCourse(sources, folder, file => ledger.add(file))
  const say: Reading['say'] = (rule, reason, { place = { path: 'course.yaml' }, note, about, source } = {}) =>
    ledger.say(under(folder, place.path), {
      rule,
      reason,
      position: place.position,
      note,
      about,
      ...(source !== undefined && { source })
    })
  for (const path of sources.refused?.() ?? [])
    if (path.startsWith(under(folder, '')))
      ledger.say(path, {
        rule: 'link-not-followed',
        reason:
          'This name is a link that leads to a folder, out of the course’s folder or to nothing, and is not read.',
        note: 'Copy what it leads to into the course, or take the link away.'
      })
  const yaml = await text(sources, under(folder, 'course.yaml'))
  const sayAt = (rule: Rule, reason: string, { node, parents, keys, note }: At) =>
    say(rule, reason, { place: keys ? lineOf(yaml, keys) : place(node, parents), note })
  const files = shelf(sources, folder, paths)
  const isBibliographyBroken = ledger
    .files()
    .some(
      ({ path, messages }) =>
        path.startsWith(under(folder, '')) && messages.some(({ ruleId }) => ruleId === 'bibliography-malformed')
    )
  const hasFailed = (path: string) => ledger.failed(under(folder, path))
  const courses: CompleteCourse[] = []
  for (const course of all) {
    if (job.languages && !job.languages.includes(course.language)) continue
    courses.push(
      await complete({
        course,
        all,
        original: course === all[0],
        shelf: files,
        isBibliographyBroken,
        hasFailed,
        say: sayAt
      })
    )
  }
  if (all[0] && courses.length === 0) {
    const note = `It is in ${all.map(({ language }) => `\`${language}\``).join(', ')}.`
    const severity = job.courses ? 'error' : 'warning'
    const named = job.languages?.map(each => `\`${each}\``).join(', ')
    say({ id: 'language-missing', severity }, `The course has no text in ${named}.`, { note })
  }
  const module = wanted.module === undefined ? undefined : moduleNamed(wanted.module, all, say)
  if (all[0] && job.region !== undefined) checkRegion(job.region, all[0], say)
  const date = newest(all)
  return {
    courses: courses.filter(
      ({ course }) => wanted.module === undefined || course.children.some(({ id }) => id === module)
    ),
    ...(module !== undefined && { module }),
    ...(date && { date }),
    isFaulty: course =>
      ledger.files().some(file => isFault(file.path, course, all, folder) && ledger.failed(file.path)),
    settings: (course, exporters) => settingsOf(course, exporters, yaml, say),
    lineOf: keys => lineOf(yaml, keys),
    say,
    sayDangling: links => {
      for (const { node, parents } of links)
        sayAt(
          'link-into-other-edition',
          'This link leads to what its readers are not given; its words stand alone there.',
          {
            node,
            parents,
            note: 'Mark the link for the same edition or region, or link to something that all are given.'
          }
        )
    }
  }
}

/** Whether a fault in a file is a fault of the course in this language: not when only other languages read the file. */
function isFault(path: string, course: Course, all: readonly Course[], folder: string): boolean {
  if (!path.startsWith(under(folder, ''))) return false
  const own = path.slice(under(folder, '').length)
  const reads = (each: Course) =>
    each.children.some(module => module.path === own || module.children.some(place => place.path === own))
  return reads(course) || !all.some(reads)
}

function moduleNamed(name: string, all: readonly Course[], say: Reading['say']): string | undefined {
  const modules = all[0]?.children ?? []
  const file = name.replace(/\.md$/, '')
  const found = modules.find(({ id, path }) => id === name || path.replace(/\.md$/, '') === file)
  if (found) return found.id
  const near = nearest(
    name,
    modules.map(({ id }) => id)
  )
  say('module-missing', `The course has no module \`${name}\`.`, {
    note: near ? `Did you mean \`${near}\`?` : `Its modules: ${modules.map(({ id }) => id).join(', ')}.`
  })
  return undefined
}

function checkRegion(region: string, course: Course, say: Reading['say']): void {
  const known = new Set<string>()
  visit(course, node => {
    const { audience } = node as { audience?: Audience }
    if (audience?.region !== undefined) known.add(audience.region)
  })
  if (known.has(region)) return
  const near = nearest(region, known)
  const note = near ? `Did you mean \`${near}\`?` : `Regions in the course: ${[...known].join(', ') || 'none'}.`
  say('region-unknown', `Nothing in the course is for the region \`${region}\`.`, { note })
}

function newest(courses: readonly Course[]): Date | undefined {
  const dates = courses.flatMap(course => [course.metadata.date, ...course.children.map(({ date }) => date)])
  const last = dates
    .filter(date => date !== undefined)
    .sort(byCodeUnit)
    .at(-1)
  const date = last === undefined ? undefined : new Date(`${last.slice(0, 10)}T00:00:00Z`)
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}

async function text(sources: Sources, path: string): Promise<string> {
  try {
    return (await buffer(sources.open(path))).toString('utf8')
  } catch {
    return '' // a course without course.yaml: the reader has said so
  }
}
