import { type Found, plainPath } from './found.ts'

/** Every address that HTML shows or links to. */
const addresses = /\b(?:src|href|poster)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi

/**
 * Notes each file that a piece of HTML names and the package does not have. Tried as Canvas tries: with and without
 * `web_resources`, from the folder of the file and from the root, `$IMS-CC-FILEBASE$` standing for either.
 */
export function unresolved(html: string, path: string, cartridge: Found): void {
  for (const match of html.matchAll(addresses)) {
    const address = (match[1] ?? match[2] ?? '').replaceAll('&amp;', '&').replaceAll('%24', '$')
    if (address === '' || /^(#|\/|[a-z][a-z\d+.-]*:|\$(?!IMS[-_]CC[-_]FILEBASE\$))/i.test(address)) continue
    if (!isThere(address, path, cartridge)) {
      cartridge.problems.push(`${path} names ${address}, and no importer finds it in the package.`)
    }
  }
}

function isThere(address: string, path: string, { paths }: Found): boolean {
  const [, token, rest = ''] = /^(\$IMS[-_]CC[-_]FILEBASE\$)?(.*)$/is.exec(address) ?? []
  const wanted = normal(plainPath(rest).replace(/^\/+/, ''))
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const tried = token
    ? [wanted, `web_resources/${wanted}`, folder + wanted]
    : [normal(folder + plainPath(rest)), wanted]
  return tried.some(each => paths.has(each))
}

/** A path without `.` and `..`; those that would leave the package are dropped, as importers do. */
function normal(path: string): string {
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}
