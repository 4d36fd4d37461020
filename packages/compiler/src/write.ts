import type { Construct, Entry, Exporter, Fit, Message, ResolvedCourse, Variant } from '@curricle/model'
import type { VFileMessage } from 'vfile-message'
import { attaching } from './attaching.ts'
import { budgetKey, overBudget } from './budget.ts'
import { checkedEntries } from './entries.ts'
import type { Job } from './job.ts'
import { held, losses, quietForms } from './losses.ts'
import { type Package, packageName } from './package.ts'
import { fitted } from './pictures/fitted.ts'
import type { Pictures } from './pictures/pictures.ts'
import type { Reading } from './reading.ts'
import type { places } from './resolve/place.ts'
import { rules } from './rules.ts'
import type { Settings } from './settings.ts'
import { version } from './version.ts'

/** One course as it is written in one format. */
export interface Writing {
  course: ResolvedCourse
  /** Where a node of it stands in the sources. */
  placeOf: ReturnType<typeof places>
  exporter: Exporter
  settings: Settings
  variant: Variant
  /** What the files of this variant are made to fit. */
  fit: Fit
  pictures: Pictures
  job: Job
  reading: Reading
}

/** Without any date in the course. */
const someDay = new Date(Date.UTC(2000, 0, 1))

/** The package, or undefined when an error was said while it was written. */
export async function write(writing: Writing): Promise<Package | undefined> {
  const { placeOf, exporter, settings, fit, pictures, job, reading } = writing
  const said: VFileMessage[] = []
  let failed = false
  const messageOf =
    (source: string): Message =>
    (reason, { ruleId, node, position, keys, note, severity = 'warning' }) => {
      failed ||= severity === 'error'
      const sentence = reason.endsWith('.') ? reason : `${reason}.`
      const found = node && placeOf(node)
      const place = keys ? reading.lineOf(keys) : found && position ? { ...found, position } : found
      said.push(reading.say({ id: ruleId, severity }, sentence, { place, note, source }))
    }
  const date = job.date ?? reading.date ?? someDay
  const entries: Entry[] = []
  try {
    const common = { date, version: job.version ?? version }
    const course = await fitted(writing.course, fit, pictures, messageOf(exporter.name))
    const context = {
      ...common,
      options: settings.get(exporter.name),
      message: messageOf(exporter.name),
      attach: attaching(writing, common, messageOf)
    }
    // As bytes, which stand outside of the heap that the collector walks: a large course is thousands of entries.
    for await (const { path, body } of exporter.write(course, context))
      entries.push({ path, body: typeof body === 'string' ? Buffer.from(body) : body })
    // A format may have nothing to say of a course: no slides, no slides to print.
    if (entries.length === 0) return undefined
    for (const { rule, reason, about, node, note } of losses(course, exporter)) {
      // Who names no format gets all there are: that one of them has no place for something is no fault to mend then.
      const severity = job.formats === undefined ? 'notice' : rules[rule]
      said.push(
        reading.say({ id: rule, severity }, reason, {
          place: placeOf(node),
          about,
          note,
          source: exporter.name
        })
      )
    }
    const made = packageOf({ ...writing, course }, checkedEntries(entries), date, said)
    const over = await overBudget(made, course, placeOf)
    if (over) {
      const place = reading.lineOf(['budget', budgetKey(made, course.metadata.budget)])
      reading.say('budget-exceeded', over.reason, { place, note: over.note, source: exporter.name })
    }
    return failed || over ? undefined : made
  } catch (error) {
    // One format's failure stops neither the other formats nor the other courses.
    const { message, stack } = error as Error
    reading.say('format-failed', `${exporter.name} could not be written: ${message}`, {
      source: exporter.name,
      note: stack
    })
    return undefined
  }
}

function packageOf(
  { course, exporter, settings, variant, fit }: Writing,
  entries: Entry[],
  date: Date,
  said: VFileMessage[]
): Package {
  const alone = course.scope === 'module' ? course.children[0] : undefined
  const { name, extension, guide, description } = exporter
  const container = exporter.isFolder?.(settings.get(name)) ? 'folder' : exporter.container
  const contents = new Map<Construct, number>()
  for (const [construct, { count }] of held(course, exporter))
    if (
      exporter.carries[construct].how !== 'none' &&
      !(fit.withoutRecordings && /^(audio|video|captions)$/.test(construct))
    )
      contents.set(construct, count)
  return {
    name: packageName({ ...course, id: alone?.id ?? course.id, variant }, { name, extension, container }),
    course: course.id,
    ...(alone && { module: alone.id }),
    title: alone?.title ?? course.title,
    language: course.language,
    edition: course.edition,
    ...(course.region !== undefined && { region: course.region }),
    variant,
    exporter: { name, container, guide, description },
    date,
    entries,
    contents,
    losses: said,
    ...quietForms(course, exporter)
  }
}
