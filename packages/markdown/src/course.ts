import { words } from '@curricle/locale'
import type { Course, CourseMetadata, CslItem, Module, Sources } from '@curricle/model'
import type { VFile } from 'vfile'
import { bibliography } from './bibliography.ts'
import { type CourseFile, courseFile, inLanguage } from './course-file.ts'
import { type Desk, desk } from './desk.ts'
import { moduleFiles } from './module-files.ts'
import { type Reading, readModule } from './reading.ts'
import { report } from './report.ts'
import type { Yaml } from './yaml.ts'

/**
 * Reads a course: `course.yaml`, every module in every language, bibliographies and transcripts. Each file is read and
 * parsed once.
 *
 * @param folder of the course, from the root of the sources
 * @param tell gets every file that was read, with its messages; a fatal one means that nothing may be built of the course
 * @returns one course for each language that has modules, the original first
 */
export async function readCourse(sources: Sources, folder: string, tell: (file: VFile) => void): Promise<Course[]> {
  const files = await desk(sources, folder)
  const courses = await read(files, folder)
  for (const file of files.files) {
    file.messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    tell(file)
  }
  return courses
}

async function read(files: Desk, folder: string): Promise<Course[]> {
  const file = await files.read('course.yaml')
  if (!file) {
    if (files.files.length === 0) {
      const note = 'Write one beside the modules, with `title: …` and `languages: [en]`.'
      report(files.absent('course.yaml'), 'course-file-missing', 'The course has no `course.yaml`', undefined, note)
    }
    return []
  }
  const opened = courseFile(file)
  if (!opened) return []
  const { said, yaml } = opened
  const id = said.id ?? folder.replace(/\/+$/, '').split('/').at(-1) ?? ''
  const references = await bibliographies(files, said, yaml)
  const { modules, unlisted, double, strays } = moduleFiles(files.paths, said.languages)
  for (const { path, language } of unlisted) {
    const note = `Add \`${language}\` to \`languages\`, or rename the file.`
    report(
      file,
      'course-file-value',
      `${path} is in \`${language}\`, which is none of the course’s languages`,
      yaml.place(['languages']),
      note
    )
  }
  for (const { path, reason, note } of strays)
    report(files.absent(path), 'module-name-malformed', reason, { line: 1, column: 1 }, note)
  for (const path of double) {
    const reason = 'Another file or folder of this course has the same name and language'
    const note = 'Modules go by their names: rename one of the two.'
    report(files.absent(path), 'module-name-twice', reason, { line: 1, column: 1 }, note)
  }
  const [original = '', ...others] = said.languages
  const courses: Course[] = []
  const regions = new Map<string, string>()
  let originals: readonly Reading[] = []
  for (const language of [original, ...others]) {
    const scope = {
      language,
      words: words(language),
      references,
      modules: new Map([[id.toLowerCase(), { id, by: 'by the course' }]]),
      objectives: new Map(),
      regions
    }
    const readings: Reading[] = []
    for (const found of modules.get(language) ?? []) {
      const first = language === original ? undefined : originals.find(({ files }) => files.name === found.name)
      readings.push(await readModule(files, found, scope, language === original ? undefined : (first ?? 'missing')))
    }
    if (language === original) originals = readings
    else missing(readings, originals, language)
    const children = readings.flatMap(({ module }) => (module ? [module] : []))
    if (children.length === 0 && readings.length === 0) {
      const reason = `The course has no module in \`${language}\``
      const note =
        language === original
          ? 'Write one: `01-name.md`.'
          : `Write one (\`01-name.${language}.md\`), or take the language out.`
      report(file, 'language-empty', reason, yaml.place(['languages']), note)
      continue
    }
    courses.push(course(id, language, said, references, children, yaml))
  }
  deeper(files)
  return courses
}

/** Reports Markdown that lies too deep to be of a module, and that nothing names: its author would look for it in vain. */
function deeper(files: Desk): void {
  for (const path of files.paths) {
    const folders = path.split('/').slice(0, -1)
    const isText = /\.md$/i.test(path) && !/(^|\/)readme(\.|$)/i.test(path)
    if (folders.length < 2 || folders.includes('media') || !isText || files.wasRead(path)) continue
    const note = `Move it into ${folders[0]}/, whose files are read as one module, or into \`media\` if it is none.`
    report(
      files.absent(path),
      'markdown-unread',
      'This file lies deeper than a module’s do, and is not read',
      undefined,
      note
    )
  }
}

function course(
  id: string,
  language: string,
  said: CourseFile,
  references: Record<string, CslItem>,
  children: Module[],
  yaml: Yaml
): Course {
  const { date, licence, version, image, theme, budget, progress, exports } = said
  const description = inLanguage(said.description, language)
  const written = yaml.written(['version'])
  const metadata: CourseMetadata = {
    ...(description !== undefined && { description }),
    languages: said.languages,
    ...(date !== undefined && { date }),
    ...(licence !== undefined && { licence }),
    authors: said.authors ?? [],
    ...(version !== undefined && { version: written ?? String(version) }),
    ...(image !== undefined && { image }),
    tags: said.tags ?? [],
    // `resolve` writes into it, for each language.
    theme: structuredClone(theme ?? {}),
    budget: typeof budget === 'number' ? { '*': budget } : (budget ?? {}),
    progress: progress ?? 'free',
    exports: exports ?? {},
    references
  }
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
  return { type: 'course', id, title: inLanguage(said.title, language) ?? id, language, metadata, children, position }
}

async function bibliographies(
  files: Desk,
  { bibliography: named = [] }: CourseFile,
  yaml: Yaml
): Promise<Record<string, CslItem>> {
  const all: Record<string, CslItem> = {}
  for (const [index, path] of named.entries()) {
    const file = await files.read(path)
    if (file) Object.assign(all, await bibliography(file))
    else if (!files.paths.includes(path)) {
      const outside = path.startsWith('/') || path.split('/').includes('..')
      const place = Array.isArray((yaml.data as { bibliography?: unknown }).bibliography)
        ? ['bibliography', index]
        : ['bibliography']
      const note = 'The path starts from the course’s folder.'
      if (outside)
        report(yaml.file, 'path-outside-course', `\`${path}\` leaves the course’s folder`, yaml.place(place), note)
      else report(yaml.file, 'file-missing', `The bibliography \`${path}\` is missing`, yaml.place(place), note)
    }
  }
  return all
}

/** Modules that a language lacks are left out of it. */
function missing(readings: readonly Reading[], originals: readonly Reading[], language: string): void {
  for (const { files, file } of originals) {
    if (!file || readings.some(reading => reading.files.name === files.name)) continue
    const name = files.path.replace(/\.md$/, '')
    const wanted = files.path.endsWith('.md') ? `${name}.${language}.md` : `its files in \`${language}\` into ${name}/`
    const reason = `This module has no text in \`${language}\` and is left out of it`
    report(file, 'translation-missing', reason, { line: 1, column: 1 }, `Write ${wanted}.`)
  }
}
