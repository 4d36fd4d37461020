import type { Attach, Entry, ExportContext, Exporter, Fit, Message, ResolvedCourse } from '@curricle/model'
import { screenFit } from '@curricle/model'
import { checkedEntries } from './entries.ts'
import { exportersFor } from './exporters.ts'
import { madeAsset } from './made-asset.ts'
import { bytes } from './package-bytes.ts'
import { fitted } from './pictures/fitted.ts'
import { pictureUses } from './pictures/places.ts'
import { mediaTypeOf } from './resolve/media-type.ts'
import type { Writing } from './write.ts'

/** Attached files of one package are held up to this many bytes together; what comes after is made again when it is packed. */
const heldTogether = 16 * 1024 * 1024

/** What the files of the formats that an exporter attaches are made with. `messageOf`: how such a format speaks. */
export function attaching(
  { course, exporter, reading, pictures }: Pick<Writing, 'course' | 'exporter' | 'reading' | 'pictures'>,
  common: Pick<ExportContext, 'date' | 'version'>,
  messageOf: (format: string) => Message
): Attach {
  const ready = new Map<string, Promise<{ attached: Exporter; options: unknown } | undefined>>()
  let held = 0

  const prepared = async (format: string) => {
    if (!exporter.attaches?.includes(format))
      throw new Error(`${exporter.name} does not say that it attaches ${format}`)
    const [attached] = (await exportersFor([format])) as [Exporter]
    const settings = await reading.settings(course, [attached])
    return settings.has(format) ? { attached, options: settings.get(format) } : undefined
  }

  return async (format, place, seen) => {
    const preparing = ready.get(format) ?? prepared(format)
    ready.set(format, preparing)
    const known = await preparing
    if (!known) return undefined
    const { attached, options } = known
    const children = inItsModule(course, place, seen?.place ?? place)
    const alone = { ...course, edition: seen?.edition ?? course.edition, title: place.title, children }
    const name = `${place.id}${attached.extension}`
    const fit = attached.fits?.(options).usual ?? screenFit
    const make = async (message: Message) => {
      const own = await fitted(withItsPictures(alone, fit), fit, pictures, message)
      return file(own, attached, { ...common, options, message }, name)
    }

    let failed = false
    const message: Message = (reason, at) => {
      failed ||= at.severity === 'error'
      messageOf(format)(reason, gentle(at))
    }
    let made: Uint8Array | undefined
    try {
      made = await make(message)
    } catch (error) {
      const reason = `${format} of “${place.title}” could not be written: ${(error as Error).message}`
      message(reason, { ruleId: 'format-failed', node: place, severity: 'error' })
    }
    if (!made || failed) return undefined
    held += made.length
    const kept = held <= heldTogether ? made : undefined
    return madeAsset(made, { path: name, mediaType: mediaTypeOf(name) }, async () => {
      const again = kept ?? (await make(() => undefined))
      if (!again) throw new Error(`${name} could not be made again`)
      return again
    })
  }
}

type Place = Parameters<Attach>[1]

/** Its module with the place alone in it, as it is seen. */
function inItsModule(course: ResolvedCourse, place: Place, seen: Place): ResolvedCourse['children'] {
  return course.children
    .filter(({ children }) => children.includes(place))
    .map(module => ({ ...module, children: [seen] }))
}

/** Without the pictures of the rest of the course. */
function withItsPictures(course: ResolvedCourse, fit: Fit): ResolvedCourse {
  const uses = pictureUses(course, fit)
  const assets = [...course.assets].filter(([path, { mediaType }]) => !mediaType.startsWith('image/') || uses.has(path))
  return { ...course, assets: new Map(assets) }
}

/** Undefined when the format has nothing to say. */
async function file(
  course: ResolvedCourse,
  exporter: Exporter,
  context: ExportContext,
  name: string
): Promise<Uint8Array | undefined> {
  const entries: Entry[] = []
  for await (const entry of exporter.write(course, context)) entries.push(entry)
  if (entries.length === 0) return undefined
  return bytes({ name, exporter, date: context.date, entries: checkedEntries(entries) })
}

/** A package lives without what it attaches: then a warning is enough. */
const gentle = (at: Parameters<Message>[1]): Parameters<Message>[1] =>
  at.severity === 'error' ? { ...at, severity: 'warning' } : at
