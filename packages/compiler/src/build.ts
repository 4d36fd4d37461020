import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Course, Sources } from '@curricle/model'
import type { VFile } from 'vfile'
import { packages, type Step } from './compile.ts'
import type { Job } from './job.ts'
import { ledger as newLedger } from './ledger.ts'
import { output, type Written } from './output.ts'
import { report } from './report.ts'
import { others } from './stale.ts'

export interface BuildOptions {
  /** Where packages go, a folder for each course. */
  out: string
  /** Warnings keep every package from being replaced, as errors do. Default false. */
  strict?: boolean
  progress?: (step: Step | { type: 'written'; written: Written }) => void
  /** Stops after the package that is being written; nothing half done is left. */
  signal?: AbortSignal
}

/** What came of a build. */
export interface Built {
  written: Written[]
  /** Every file that was read, with its messages. */
  files: VFile[]
  errors: number
  warnings: number
  /** Packages in the folder that no source makes any more. */
  stale: string[]
}

/** Makes the packages of a job on disk, one after another, and a report for those who import them. */
export async function build(sources: Sources, job: Job, options: BuildOptions): Promise<Built> {
  const { out, strict = false, progress = () => undefined, signal } = options
  const ledger = newLedger()
  const place = output(out)
  const written: Written[] = []
  const courses: Course[] = []
  const take = (step: Step) => {
    if (step.type === 'course') courses.push(step.course)
    progress(step)
  }
  try {
    for await (const made of packages(sources, job, ledger, take)) {
      signal?.throwIfAborted()
      const each = await place.add(made)
      written.push(each)
      progress({ type: 'written', written: each })
      if (!strict) await place.commit()
    }
    signal?.throwIfAborted()
    const files = ledger.files()
    const said = files.flatMap(file => file.messages)
    const errors = said.filter(({ fatal }) => fatal === true).length
    const warnings = said.filter(({ fatal }) => fatal === false).length
    const isKept = strict && errors + warnings > 0
    if (!isKept) await place.commit()
    const found = await others(out, courses, written)
    if (!isKept) await reports(out, written, found.earlier)
    return { written: isKept ? [] : written, files, errors, warnings, stale: found.stale }
  } finally {
    await place.discard()
  }
}

async function reports(
  out: string,
  written: readonly Written[],
  earlier: ReadonlyMap<string, string[]>
): Promise<void> {
  for (const course of new Set(written.map(each => each.package.course))) {
    const path = join(out, course, `${course}.report.md`)
    const own = written.filter(each => each.package.course === course)
    await mkdir(join(out, course), { recursive: true })
    await writeFile(`${path}.part`, report(own, earlier.get(course) ?? []))
    await rename(`${path}.part`, path)
  }
}
