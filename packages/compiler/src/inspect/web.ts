import type { PackageInspection } from '@curricle/model'

/** What a visitor finds in our web edition: its modules, each a page in a folder of its own. */
export async function inspectWeb(
  read: (path: string) => Promise<string>,
  paths: readonly string[]
): Promise<PackageInspection | undefined> {
  if (!paths.includes('index.html') || !paths.includes('player.js')) return undefined
  const modules = paths.filter(path => /^[^/]+\/index\.html$/.test(path))
  const children = []
  for (const href of modules)
    children.push({ kind: 'module', title: titleOf(await read(href)), details: { href }, children: [] })
  return {
    kind: 'web site',
    title: titleOf(await read('index.html')),
    details: { files: paths.length },
    children,
    problems: modules.length > 0 ? [] : ['There is no page of a module in it.']
  }
}

const titleOf = (page: string) =>
  (/<title>([^<]*)<\/title>/.exec(page)?.[1] ?? '').replace(
    /&(lt|gt|quot|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&'
  )
