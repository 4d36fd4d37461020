/** The files of a module in one language, in their order. */
export interface ModuleFiles {
  /** The file or folder without its language, from the course's folder: the order of modules. */
  name: string
  /** The file, or the folder. */
  path: string
  files: string[]
}

/** A file that its author takes for a module, under a name by which it is none. */
export interface Stray {
  path: string
  reason: string
  note: string
}

const suffix = /\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.md$/

/**
 * Sorts a course's Markdown by module and language. A module is a file of the course's folder, or a folder in it whose
 * files read as one; `media` and what lies deeper hold no modules, and a `readme.md` is for those who open the folder.
 *
 * @param paths sorted by code unit
 * @param languages the first is that of files without a suffix
 * @returns by language; files whose names are nearly those of modules; files whose suffix is a language that the course does not list; and files that come twice under
 *   one name, as `01.md` and `01.en.md` or `01/`
 */
export function moduleFiles(
  paths: readonly string[],
  languages: readonly string[]
): {
  modules: Map<string, ModuleFiles[]>
  unlisted: { path: string; language: string }[]
  double: string[]
  strays: Stray[]
} {
  const modules = new Map<string, ModuleFiles[]>(languages.map(language => [language, []]))
  const unlisted: { path: string; language: string }[] = []
  const double: string[] = []
  const strays: Stray[] = []
  for (const path of paths) {
    const names = path.split('/')
    const [folder = '', file] = names.length === 2 ? names : ['', names[0]]
    if (names.length > 2 || folder === 'media' || /^readme(\.|$)/i.test(file ?? '')) continue
    const stray = misnamed(path, languages, paths)
    if (stray) strays.push(stray)
    if (stray || !path.endsWith('.md')) continue
    const language = suffix.exec(path)?.[1] ?? languages[0] ?? ''
    const found = modules.get(language)
    if (!found) {
      unlisted.push({ path, language })
      continue
    }
    const name = folder || path.replace(suffix, '.md').replace(/\.md$/, '')
    const module = found.find(each => each.name === name)
    if (!module) found.push({ name, path: folder || path, files: [path] })
    else if (folder !== '' && module.path === folder) module.files.push(path)
    else double.push(path)
  }
  for (const found of modules.values()) found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return { modules, unlisted, double, strays }
}

function misnamed(path: string, languages: readonly string[], paths: readonly string[]): Stray | undefined {
  const ending = /\.(?:md|markdown|mdown|mkdn?|mdx|md\.txt)$/i.exec(path)?.[0]
  if (ending === undefined) return undefined
  const stem = path.slice(0, -ending.length)
  if (ending !== '.md') {
    return {
      path,
      reason: `This file is no module: its name ends in \`${ending}\``,
      note: `Name it ${stem}.md; a file that is none goes into \`media\` or out of the course.`
    }
  }
  if (suffix.test(path)) return undefined
  const [, name, mark = ''] = /^(.+)[.\-_ ]([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.exec(stem) ?? []
  const known = languages.find(each => each.toLowerCase() === mark.toLowerCase())
  const language =
    known ?? (stem.endsWith(`.${mark}`) && /^[A-Z]{2}(?:-|$)/.test(mark) ? mark.toLowerCase() : undefined)
  if (name === undefined || language === undefined) return undefined
  // A title may end in `-it` or `-us`, unless the same stands there without.
  return stem.endsWith(`.${mark}`) || paths.includes(`${name}.md`)
    ? {
        path,
        reason: `The language of this file is not understood: its name ends in \`${stem.slice(name.length)}.md\``,
        note: `Name a text in \`${language}\` ${name}.${language}.md; if it is none, take the dot out of the name.`
      }
    : undefined
}
