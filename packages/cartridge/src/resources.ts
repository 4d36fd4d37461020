import { stylesheet } from '@curricle/html'
import type { Resource } from '@curricle/imscp'
import { type Entry, identifier } from '@curricle/model'
import { webResources } from './files.ts'
import type { Scope } from './scope.ts'

/** Where the style of all pages stands. */
export const stylesheetPath: string = `${webResources}/style.css`

/** Identifier of a file's resource: from its path, so that a new picture under the same name takes the place of the old one. */
export function fileIdentifier(path: string, { course }: Scope): string {
  return identifier('f', course.id, path)
}

/** The files that the parts of a package show, and the style of its pages (Canvas has its own). */
export function fileResources(
  scope: Scope,
  { style: withStyle = true }: { style?: boolean } = {}
): { resources: Resource[]; entries: Entry[] } {
  const used = scope.files.used()
  const paths = [...(withStyle ? [stylesheetPath] : []), ...used.map(each => each.path)]
  return {
    resources: paths.map(path => ({
      identifier: fileIdentifier(path, scope),
      type: 'webcontent',
      href: path,
      files: [path]
    })),
    entries: [{ path: stylesheetPath, body: style(scope) }, ...used.map(({ path, asset }) => ({ path, body: asset }))]
  }
}

/** The accent is the author's for white paper alone; on a dark screen it might not be read. */
function style({ course }: Scope): string {
  const { accent } = course.metadata.theme
  return `${stylesheet}${accent ? `@media (prefers-color-scheme:light){:root{--accent:${accent}}}\n` : ''}\
body{max-inline-size:46rem;margin-inline:auto;padding:1rem;color:var(--ink);background:var(--paper);font:1rem/1.6 system-ui,sans-serif}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
a{color:var(--accent)}
`
}
