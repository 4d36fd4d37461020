import type { Construct, Edition, Entry, Exporter, Variant } from '@curricle/model'
import type { VFileMessage } from 'vfile-message'

/** What one exporter made of one course or module: for one language, region, edition and format. */
export interface Package {
  /** File name (a folder's for formats that are folders), such as `handbook.en.teacher.scorm-1.2.zip`. */
  name: string
  /** Id of the course. */
  course: string
  /** Id of the module when the package holds that alone. */
  module?: string
  title: string
  language: string
  edition: Edition
  region?: string
  variant: Variant
  exporter: Pick<Exporter, 'name' | 'container' | 'guide' | 'description'>
  /** Date of everything in it. */
  date: Date
  /** What is in it, checked and sorted. */
  entries: readonly Entry[]
  /** How often each construct of the language is in it. */
  contents: ReadonlyMap<Construct, number>
  /** What was said while it was written, with places in the sources; `file` is the path of the file. */
  losses: readonly VFileMessage[]
  /** What it shows in another form without loss, a sentence each. */
  forms: readonly string[]
  /** What it has no part for, by the reason. */
  left: ReadonlyMap<string, readonly string[]>
}

interface Named {
  id: string
  language: string
  region?: string | undefined
  edition: Edition
  variant: Variant
}

/** The file name of a package: what makes it differ from all others, in a fixed order. */
export function packageName(
  { id, language, region, edition, variant }: Named,
  { name, extension, container }: Pick<Exporter, 'name' | 'extension' | 'container'>
): string {
  const format = `.${name}` === extension ? [] : [name]
  const audience = edition === 'teacher' ? edition : undefined
  const lean = variant === 'usual' ? undefined : variant
  const parts = [id, language, region, audience, lean, ...format].filter(part => part !== undefined)
  return container === 'folder' ? parts.join('.') : `${parts.join('.')}${extension}`
}
