import { words } from '@curricle/locale'
import { type Entry, type Message, type Module, type ResolvedCourse, slug } from '@curricle/model'
import { type Runtime, script, stateSize } from '@curricle/player'
import { moduleData } from './data.ts'
import { moduleDocument } from './document.ts'
import { type Files, files } from './files.ts'
import { type Scope, scope } from './scope.ts'
import { logoOf } from './theme.ts'
import { typefaces } from './typefaces.ts'

/** A sharable content object: one module. */
export interface Sco {
  module: Module
  /** Its folder in the package. */
  folder: string
  /** Address of its page in the package. */
  href: string
  /** Media that its page names. */
  files: string[]
}

/** The modules of a course as pages, and the files that they share. */
export interface Scos {
  scos: Sco[]
  entries: Entry[]
  /** Paths of what all pages run. */
  shared: string[]
  /** Style rules of the theme's fonts, for a page at the root. */
  typefaces: string
  /** Path of the course's logo. */
  logo?: string
}

/**
 * Writes each module's page. `limit` is how many characters the LMS keeps of a learner's state: a module whose worst
 * case does not fit is an error (`state-too-large`) with the quizzes that take the room. `within`: addresses of files that stand in the page
 * itself, by the file's id.
 */
export function scos(
  course: ResolvedCourse,
  runtime: Runtime,
  limit: number,
  message: Message,
  within: Scope['within'] = new Map()
): Scos {
  const language = words(course.language)
  const media = files()
  const folders = folderNames(course.children)
  const made = course.children.map((module, index) => {
    const own = tracked(media)
    const folder = folders[index] ?? ''
    const href = `${folder}/index.html`
    const page = scope({
      course,
      module,
      words: language,
      files: own,
      runtime,
      root: '../',
      within,
      ...(runtime === 'web' ? { moduleAddress: id => moduleAddress(id, course.children, folders) } : {})
    })
    const body = moduleDocument(page)
    checkSize(page, limit, message)
    return { sco: { module, folder, href, files: own.own() }, entry: { path: href, body } }
  })
  const shared: Entry[] = [{ path: 'player.js', body: script(runtime, language) }]
  const logo = logoOf(course)
  return {
    typefaces: typefaces(course, asset => media.path(asset)),
    ...(logo ? { logo: media.path(logo) } : {}),
    scos: made.map(({ sco }) => sco),
    entries: [...made.map(({ entry }) => entry), ...shared, ...media.used().map(([path, body]) => ({ path, body }))],
    shared: shared.map(({ path }) => path)
  }
}

function moduleAddress(id: string, modules: readonly Module[], folders: readonly string[]): string | undefined {
  const index = modules.findIndex(module => module.id === id)
  return index < 0 ? undefined : `../${folders[index]}/index.html`
}

/** Folders of the package itself. */
const own: ReadonlySet<string> = new Set(['media', 'metadata'])

/** A module's id as far as it is ASCII; two that look alike then get a number. */
function folderNames(modules: readonly Module[]): string[] {
  const taken = new Set<string>()
  return modules.map(({ id }) => {
    const name = slug(id, { ascii: true }) || 'module'
    let unique = name
    for (let count = 2; taken.has(unique) || own.has(unique); count++) unique = `${name}-${count}`
    taken.add(unique)
    return unique
  })
}

/** The package's files, remembering which ones one page names. */
function tracked(all: Files): Files & { own(): string[] } {
  const own = new Set<string>()
  return {
    ...all,
    path(asset) {
      const path = all.path(asset)
      own.add(path)
      return path
    },
    own: () => [...own].sort()
  }
}

/** Characters that are left for questions of earlier builds, which keep their places in the LMS. */
const reserve = 256

function checkSize(page: Scope, limit: number, message: Message): void {
  const { total, parts } = stateSize(moduleData(page))
  if (total <= limit - reserve) return
  const largest = parts.slice(0, 5).map(({ title, size }) => `“${title}” ${size}`)
  const roomier = page.runtime === '1.2' ? ' Or build `scorm-2004`, of whose state an LMS keeps 64,000 characters.' : ''
  message(
    `The answers of the module \`${page.module.id}\` can take ${total} characters, and an LMS keeps ${limit}, less ${reserve} for questions of earlier builds`,
    {
      ruleId: 'state-too-large',
      node: page.module,
      note: `Divide the module, or ask fewer typed answers.${roomier} What takes most: ${largest.join(', ')}.`,
      severity: 'error'
    }
  )
}

/**
 * The pass mark of a module as a fraction, where an LMS that applies it by itself decides as the player does: with one
 * graded quiz that is taken once. It is held against every score at `LMSFinish` (SCORM 1.2 run-time environment, 3.4.4),
 * so that with attempts left the first failure would end the module.
 */
export function passMark(module: Module): number | undefined {
  const graded = module.children.filter(child => child.type === 'assessment' && child.purpose === 'graded')
  const [only] = graded
  return graded.length === 1 && only?.type === 'assessment' && only.attempts === 1 ? only.masteryScore : undefined
}
