import { type Exporter, nearest } from '@curricle/model'
import { formats } from './formats.ts'

/** The exporters of the formats that were named, or of all. Throws when there is none of a name. */
export async function exportersFor(names: readonly string[] = Object.keys(formats)): Promise<Exporter[]> {
  return Promise.all(names.map(exporterOf))
}

async function exporterOf(name: string): Promise<Exporter> {
  const load = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (load) return load()
  const near = nearest(name, Object.keys(formats))
  throw new RangeError(`There is no format \`${name}\`.${near ? ` Did you mean \`${near}\`?` : ''}`)
}
