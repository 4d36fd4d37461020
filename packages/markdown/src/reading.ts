import type { Module } from '@curricle/model'
import type { VFile } from 'vfile'
import type { Desk } from './desk.ts'
import { type FrontMatter, frontMatter } from './front-matter.ts'
import { inherit } from './inherited.ts'
import type { Manuscript, ModuleScope } from './manuscript.ts'
import { assemble } from './module.ts'
import type { ModuleFiles } from './module-files.ts'
import { open } from './open.ts'
import { type Register, register } from './register.ts'
import { report } from './report.ts'
import { alreadyTaken, type Taken } from './taken.ts'
import { transcripts } from './transcripts.ts'
import { compare } from './translation.ts'
import type { Yaml } from './yaml.ts'

/** What the modules of a course in one language share. */
export type CourseScope = Pick<ModuleScope, 'language' | 'words' | 'references' | 'objectives' | 'regions'> & {
  /** Ids of the course and its modules. */
  modules: Taken
}

/** A module as far as it could be read. */
export interface Reading {
  files: ModuleFiles
  /** The first file. */
  file?: VFile
  yaml?: Yaml
  frontMatter?: FrontMatter
  register: Register
  manuscripts: readonly Manuscript[]
  /** Undefined when something in it forbids to build it. */
  module?: Module
}

/**
 * Reads a module in one language.
 *
 * @param original of which this is a translation; `missing` when there is none
 */
export async function readModule(
  desk: Desk,
  files: ModuleFiles,
  course: CourseScope,
  original: Reading | 'missing' | undefined
): Promise<Reading> {
  const first = original === 'missing' ? undefined : original
  const scope: ModuleScope = { ...course, register: register(first?.register), transcripts: [] }
  const manuscripts: Manuscript[] = []
  const reading: Reading = { files, register: scope.register, manuscripts }
  let isWhole = true
  for (const [index, path] of files.files.entries()) {
    const file = await desk.read(path)
    if (!file) {
      isWhole = false
      continue
    }
    let start = 0
    if (index === 0) {
      const opened = frontMatter(file)
      start = opened.start
      reading.file = file
      if (opened.yaml) reading.yaml = opened.yaml
      if (opened.frontMatter) reading.frontMatter = opened.frontMatter
      if (original === 'missing') {
        const note = `Write the module in the course’s first language, under the name without \`.${course.language}\`.`
        report(file, 'translation-without-original', 'This is a translation of nothing', { line: 1, column: 1 }, note)
      }
    }
    const manuscript = open(file, path, start, scope)
    if (manuscript) manuscripts.push(manuscript)
    if (!manuscript?.isWhole) isWhole = false
  }
  const [opening, ...more] = manuscripts
  if (!opening) return reading
  const said =
    reading.frontMatter && first?.frontMatter ? inherit(reading, first.frontMatter, first.yaml) : reading.frontMatter
  if (said) claimModule(reading, said.id, course)
  const module = assemble([opening, ...more], said ?? { id: files.name }, files.path)
  await transcripts(desk, scope)
  // What is not whole has faults already, and comparing it would only repeat them.
  if (!isWhole || !said) return reading
  if (first?.module) compare(first.module, module, manuscripts, first.manuscripts)
  return { ...reading, module }
}

function claimModule({ file, yaml, files }: Reading, id: string, { modules }: CourseScope): void {
  const also = alreadyTaken(modules, id, `by ${files.path}`)
  if (also === undefined || !file || !yaml) return
  const reason = `The module’s id \`${id}\` is taken twice, ${also}`
  report(file, 'id-duplicate', reason, yaml.place(['id']), 'Give one of them another id.')
}
