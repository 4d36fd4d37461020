import type { Course, Edition, Sources } from '@curricle/model'
import type { VFile } from 'vfile'
import { coursesIn } from './courses.ts'
import { exportersFor } from './exporters.ts'
import type { Job } from './job.ts'
import { type Ledger, ledger as newLedger } from './ledger.ts'
import type { Package } from './package.ts'
import { byCodeUnit } from './path.ts'
import { pictures } from './pictures/pictures.ts'
import { type Reading, read } from './reading.ts'
import { resolve } from './resolve/index.ts'
import { places } from './resolve/place.ts'
import { variants } from './variants.ts'
import { write } from './write.ts'

/** What came of a job. */
export interface Compilation {
  packages: Package[]
  /** Every file that was read, with its messages; a `fatal` one kept packages from being made. */
  files: VFile[]
}

/** Makes all packages of a job and keeps them. Throws when the job names a format that does not exist. */
export async function compile(sources: Sources, job: Job = {}): Promise<Compilation> {
  const ledger = newLedger()
  const made: Package[] = []
  for await (const each of packages(sources, job, ledger)) made.push(each)
  return { packages: made, files: ledger.files() }
}

/**
 * Makes the packages of a job one after another and holds none: one for each course (or module), language, region, edition
 * and format. What is to be said gathers in `ledger`. An error in a course means no package of it in the language of the
 * fault; the other courses are made all the same.
 */
export async function* packages(
  sources: Sources,
  job: Job,
  ledger: Ledger,
  progress: (step: Step) => void = () => undefined
): AsyncGenerator<Package> {
  const exporters = await exportersFor(job.formats)
  const paths = await sources.list()
  for (const wanted of coursesIn(paths, job.courses, ledger)) {
    progress({ type: 'read', folder: wanted.folder })
    const reading = await read(sources, wanted, paths, job, ledger)
    // Before anything is written: what one format then finds wrong is no fault of the others.
    const ready = []
    for (const complete of reading.courses) {
      const settings = await reading.settings(complete.course, exporters)
      const isFaulty = reading.isFaulty(complete.course)
      progress({ type: 'course', course: complete.course, isFaulty })
      if (!isFaulty) ready.push({ complete, settings })
    }
    const shown = pictures()
    for (const { complete, settings } of ready) {
      for (const edition of job.editions ?? bothEditions) {
        const selection = { edition, region: job.region, module: reading.module }
        const course = resolve(complete, selection, reading.sayDangling)
        const placeOf = places(course)
        for (const exporter of exporters.filter(({ name }) => settings.has(name))) {
          progress({ type: 'write', course: course.id, language: course.language, edition, format: exporter.name })
          const writing = { course, placeOf, exporter, settings, pictures: shown, job, reading }
          for (const [variant, fit] of variants(exporter, settings.get(exporter.name))) {
            const made = await write({ ...writing, variant, fit })
            if (made) yield made
          }
        }
      }
    }
    sayCopied(shown.copied, reading.say)
  }
}

/** Once for a course: without the encoder its pictures are carried as they are, and which of them are too large for their place. */
function sayCopied(paths: ReadonlySet<string>, say: Reading['say']): void {
  if (paths.size === 0) return
  const names = [...paths].sort(byCodeUnit).map(path => `\`${path}\``)
  const shown = names.length > 8 ? [...names.slice(0, 8), `${names.length - 8} more`] : names
  say('pictures-copied', `Pictures are carried as large as they were saved: ${shown.join(', ')}.`, {
    note: 'Nothing on this machine scales them: install `sharp` beside Curricle (`npm install sharp`), or save them no wider than 1,400 pixels.'
  })
}

/** What is being done, for those who wait. */
export type Step =
  | { type: 'read'; folder: string }
  | { type: 'course'; course: Course; isFaulty: boolean }
  | { type: 'write'; course: string; language: string; edition: Edition; format: string }

const bothEditions: readonly Edition[] = ['learner', 'teacher']
