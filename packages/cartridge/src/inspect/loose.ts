import type { Inspection } from '@curricle/model'
import { find, textOf } from '@curricle/xml'
import { type Found, type FoundResource, opened } from './found.ts'

/**
 * What a package with Canvas's extension holds outside of modules: pages, assignments, discussions, the syllabus, settings; files are
 * counted. Canvas imports all of it; a course without modules has nothing else. `shown`: identifiers that modules name.
 */
export async function loose(shown: ReadonlySet<string>, cartridge: Found): Promise<Inspection[]> {
  const all = [...cartridge.resources.values()]
  // Of some things the manifest has a second resource, which nothing but the first names
  const seconds = new Set(all.flatMap(each => each.dependencies))
  const isShown = (each: FoundResource) =>
    shown.has(each.identifier) || seconds.has(each.identifier) || each.dependencies.some(id => shown.has(id))
  const found: Inspection[] = []
  let files = 0
  for (const each of all.filter(resource => !isShown(resource))) {
    const inside = await looseOf(each, cartridge)
    if (inside) found.push(inside)
    else if (each.href.startsWith('web_resources/')) files++
  }
  return files > 0
    ? [...found, { kind: 'files outside of modules', title: '', details: { files }, children: [] }]
    : found
}

async function looseOf({ type, href, files }: FoundResource, cartridge: Found): Promise<Inspection | undefined> {
  const settings = files.find(path => path.endsWith('/assignment_settings.xml'))
  if (settings)
    return { kind: 'assignment outside of modules', title: await titleIn(settings, cartridge), children: [] }
  if (type.startsWith('imsdt'))
    return { kind: 'discussion outside of modules', title: await titleIn(href, cartridge), children: [] }
  if (href === 'course_settings/syllabus.html') return { kind: 'syllabus', title: '', children: [] }
  if (href === 'course_settings/canvas_export.txt')
    return {
      kind: 'course settings',
      title: '',
      children: files.filter(path => path !== href).map(path => ({ kind: 'file', title: path, children: [] }))
    }
  if (!href.startsWith('wiki_content/')) return undefined
  const title = cartridge.paths.has(href) ? /<title>([^<]*)/i.exec(await cartridge.read(href))?.[1] : undefined
  return { kind: 'page outside of modules', title: title?.trim() ?? href, children: [] }
}

async function titleIn(path: string, cartridge: Found): Promise<string> {
  const root = await opened(path, cartridge)
  return textOf(root && find(root, 'title')).trim()
}
