import { readdirSync, readFileSync } from 'node:fs'
import type { Entry } from '@curricle/model'

/** Sets of control documents, as `build.mjs` laid them beside `src` and `dist`. */
export type SchemaSet = 'scorm-1.2' | 'scorm-2004-3rd' | 'scorm-2004-4th'

/**
 * The XML schemas that a manifest names, for the root of the package, where `xsi:schemaLocation` looks for them.
 * They are part of this package's code, not of the course.
 */
export function schemas(set: SchemaSet): Entry[] {
  const folder = new URL(`../schemas/${set}/`, import.meta.url)
  const names = readdirSync(folder).sort()
  return names.map(name => ({ path: name, body: readFileSync(new URL(name, folder), 'utf8') }))
}
