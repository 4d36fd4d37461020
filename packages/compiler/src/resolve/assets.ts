import { type Asset, type CourseNode, fontFiles, nearest, visit } from '@curricle/model'
import { addressed, byCodeUnit } from '../path.ts'
import { isScalable } from '../pictures/pictures.ts'
import type { Rule } from '../rules.ts'
import { pathOf } from './address.ts'
import { place } from './place.ts'
import type { At, Stage } from './stage.ts'

/**
 * Finds every file that the course names, writes its path from the course's folder into the node, and returns the files by
 * that path. Reports what is missing, empty, broken, remote or outside the course.
 */
export async function assets(stage: Stage): Promise<Map<string, Asset>> {
  /** By path, the first place that names it. */
  const wanted = new Map<string, At>()
  const want: Want = (address, at, write) => {
    const path = typeof address === 'string' ? locate(stage, address, at) : address?.path
    if (path === undefined) return
    write(path)
    // `visit` goes on with its list of parents
    if (!wanted.has(path)) wanted.set(path, { ...at, parents: [...at.parents] })
  }
  const { course } = stage
  const { metadata } = course
  const inFile = (...keys: string[]): At => ({ node: course, parents: [], keys })
  want(metadata.image, inFile('image'), path => {
    metadata.image = path
  })
  want(metadata.theme.logo, inFile('theme', 'logo'), path => {
    metadata.theme.logo = path
  })
  for (const { path: named, files, style, keys } of fontFiles(metadata.theme))
    want(named, inFile(...keys), path => {
      files[style] = path
    })
  const pieces: At[] = []
  visit(course, (node, parents) => {
    nodeAssets(node, { node, parents }, want, stage)
    if (node.type === 'html') pieces.push({ node, parents: [...parents] })
  })
  await htmlAssets(pieces, want, stage)
  const found = new Map<string, Asset>()
  for (const [path, at] of [...wanted].sort(([a], [b]) => byCodeUnit(a, b))) {
    const asset = await take(path, at, stage)
    if (asset) found.set(path, asset)
  }
  return found
}

/** `address`: as the author wrote it, or the path of a file that is there. */
type Want = (address: string | { path: string } | undefined, at: At, write: (path: string) => void) => void

function nodeAssets(node: CourseNode, at: At, want: Want, stage: Stage): void {
  switch (node.type) {
    case 'image':
      want(node.url, at, path => {
        node.url = path
      })
      return
    case 'media':
      want(node.url, at, path => {
        node.url = path
      })
      if (/\.vtt$/i.test(node.captions ?? '.vtt'))
        want(node.captions, at, path => {
          node.captions = path
        })
      else wrongCaptions(node.captions ?? '', at, stage)
      want(node.poster, at, path => {
        node.poster = path
      })
      return
    case 'link':
      // `links` has written the path already
      if (stage.shelf.paths.has(node.url)) want({ path: node.url }, at, () => undefined)
  }
}

function wrongCaptions(path: string, at: At, stage: Stage): void {
  const note = 'Convert them to WebVTT (`.vtt`), with any subtitle editor: browsers read no other captions.'
  stage.say('captions-not-webvtt', `The captions \`${path}\` are no WebVTT.`, { ...at, note })
}

/** Files that an author's HTML names; links to the web and to places are not for us. */
async function htmlAssets(pieces: readonly At[], want: Want, stage: Stage): Promise<void> {
  if (pieces.length === 0) return
  const { htmlAddresses } = await import('@curricle/html')
  for (const at of pieces) {
    const { node } = at
    if (node.type !== 'html') continue
    for (const address of htmlAddresses(node)) {
      const path = addressed(place(node, at.parents).path, address, stage.shelf.paths)
      const isLocal = !/^([a-z][a-z0-9+.-]*:|[/#])/i.test(address)
      if (
        isLocal &&
        path !== undefined &&
        (/<(img|audio|video|source|track)/i.test(node.value) || stage.shelf.paths.has(path))
      )
        want(address, at, found => {
          node.value = readdressed(node.value, address, found)
        })
    }
  }
}

/** HTML in which every `src` and `href` of one address, however it is quoted, has another. */
function readdressed(html: string, from: string, to: string): string {
  const attribute = /(\s(?:src|href)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'<>`=]+))/gi
  const shown = to.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return html.replace(attribute, (whole, start: string, ...values: (string | undefined)[]) => {
    const value = values.slice(0, 3).find(each => each !== undefined)
    return value?.trim().replaceAll('&amp;', '&') === from ? `${start}"${shown}"` : whole
  })
}

/** The path of a file that is there, or a message. */
function locate(stage: Stage, address: string, at: At): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) {
    const note = 'Packages work without a network: save the file in the course, or link to the address in the text.'
    stage.say('asset-remote', `\`${short(address)}\` is not a file of the course.`, { ...at, note })
    return undefined
  }
  const path = pathOf(address, stage, at)
  if (path === undefined) return undefined
  if (stage.shelf.paths.has(path)) return path
  const files = [...stage.shelf.paths].filter(each => each.startsWith(`${path}/`))
  const [reason, note] =
    files.length > 0
      ? ['is a folder', `Name a file in it, such as \`${files[0]}\`.`]
      : ['is missing', missing(path, stage.shelf.paths)]
  stage.say('asset-missing', `${files.length > 0 ? '' : 'The file '}\`${path}\` ${reason}.`, { ...at, note })
  return undefined
}

function missing(path: string, paths: ReadonlySet<string>): string {
  const sameLetters = [...paths].find(each => each.toLowerCase() === path.toLowerCase())
  if (sameLetters) return `There is \`${sameLetters}\`: capitals count.`
  const near = nearest(path, paths)
  return near ? `Did you mean \`${near}\`?` : 'Addresses of files start from the file in which they stand.'
}

async function take(path: string, at: At, stage: Stage): Promise<Asset | undefined> {
  const taken = await stage.shelf.take(path)
  if (!taken) return undefined
  const { asset, promised, removed = [], reason: why } = taken
  const fault = active.test(path) ? 'active' : taken.fault
  // A picture or recording that no format can show as one; a link to the same file is a download.
  const kind = kindAt(path, at)
  if (fault === undefined && kind !== undefined && !kind.shown.test(asset.mediaType)) {
    stage.say('asset-unshowable', `\`${path}\` is no ${kind.name}.`, { ...at, note: kind.note(path) })
    return undefined
  }
  const known: Fault | undefined =
    fault ?? (promised !== undefined ? 'other' : asset.mediaType === 'application/octet-stream' ? 'unknown' : undefined)
  if (known !== undefined) {
    const { rule, reason, note } = faults[known](path, asset.mediaType)
    stage.say(rule, why === undefined ? reason : `${reason.replace(/\.$/, '')}: ${why}.`, { ...at, note })
  }
  if (fault === undefined && asset.mediaType.startsWith('image/') && !isScalable(asset) && asset.size > largePicture)
    stage.say('asset-large', `The picture \`${path}\` has ${(asset.size / 1_000_000).toFixed(1)} MB.`, {
      ...at,
      note: 'Save it smaller, 1,600 pixels wide and as JPEG or WebP: on a slow network a page with it does not come.'
    })
  if (removed.length > 0)
    stage.say('svg-unsafe', `What would run or load something was taken out of \`${path}\`: ${listed(removed)}.`, {
      ...at,
      note: 'Draw it without, or save it as “plain SVG”: an SVG that is opened alone runs its scripts with the rights of whoever looks.'
    })
  return fault ? undefined : asset
}

interface Kind {
  name: string
  shown: RegExp
  note: (path: string) => string
}
const download = (path: string) => `a file to download is a link: \`[words](${path})\`.`
const kinds = {
  picture: {
    name: 'picture that a browser shows',
    shown: /^image\//,
    note: path => `Save it as PNG, JPEG or SVG; ${download(path)}`
  },
  recording: {
    name: 'recording that a browser shows',
    shown: /^(audio|video)\//,
    note: path => `Save it as MP3 or MP4; ${download(path)}`
  },
  font: {
    name: 'TrueType or OpenType font',
    shown: /^font\/(ttf|otf)$/,
    note: () => 'Take the `.ttf` or `.otf` file of one face.'
  }
} satisfies Record<string, Kind>

/** What a file has to be where it is named; undefined: anything. */
function kindAt(path: string, { node, keys }: At): Kind | undefined {
  if (keys) return keys.includes('fonts') ? kinds.font : kinds.picture
  if (node.type === 'image') return kinds.picture
  return node.type === 'media' && node.url === path ? kinds.recording : undefined
}

/** Bytes of a picture that a page should not have: 20 seconds at a megabit a second. What we scale is not said: it will be smaller. */
const largePicture = 2_000_000

/** Names of files that a browser runs, with the rights of whoever opens them in the LMS. */
const active = /\.(html?|xhtml?|shtml|mht(ml)?|js|mjs|svgz|xml|xslt?|swf|php)$/i

type Fault = 'active' | 'empty' | 'broken' | 'other' | 'unknown'

/** What can be wrong with a file that is there. */
const faults: Readonly<
  Record<Fault, (path: string, mediaType: string) => { rule: Rule; reason: string; note: string }>
> = {
  active: path => ({
    rule: 'asset-active',
    reason: `\`${path}\` is not carried: its scripts would run in the LMS.`,
    note: 'Write it in Markdown, pack it into a .zip, or link to it on the web.'
  }),
  empty: path => ({ rule: 'asset-empty', reason: `The file \`${path}\` is empty.`, note: 'Save it again.' }),
  broken: path => ({
    rule: 'asset-broken',
    reason: `The picture \`${path}\` cannot be read.`,
    note: 'Open it in an image editor and save it again as PNG, JPEG or SVG.'
  }),
  other: (path, mediaType) => ({
    rule: 'asset-type-mismatch',
    reason: `\`${path}\` is ${mediaType}, not what its name says.`,
    note: 'Give the file the extension of what it is.'
  }),
  unknown: path => ({
    rule: 'asset-type-unknown',
    reason: `What \`${path}\` holds is not known from its name.`,
    note: 'Systems offer such files for download at best.'
  })
}

const listed = (names: readonly string[]) =>
  names
    .slice(0, 8)
    .map(name => `\`${name}\``)
    .concat(names.length > 8 ? [`${names.length - 8} more`] : [])
    .join(', ')

const short = (address: string) => (address.length > 60 ? `${address.slice(0, 57)}…` : address)
