import { type Asset, type CourseNode, nearest, visit } from '@curricle/model'
import { byCodeUnit, decoded, pathFrom } from '../path.ts'
import { place } from './place.ts'
import type { At, Stage } from './stage.ts'

/**
 * Finds every file that the course names, writes its path from the course's folder into the node, and returns the files by
 * that path. Reports what is missing, empty, broken, remote or outside the course.
 */
export async function assets(stage: Stage): Promise<Map<string, Asset>> {
  const wanted = new Map<string, At[]>()
  const want = (address: string | undefined, at: At, write: (path: string) => void) => {
    const path = address === undefined ? undefined : locate(stage, address, at)
    if (path === undefined) return
    write(path)
    wanted.set(path, [...(wanted.get(path) ?? []), at])
  }
  const { course } = stage
  const atCourse: At = { node: course, parents: [] }
  want(course.metadata.image, atCourse, path => {
    course.metadata.image = path
  })
  want(course.metadata.theme.logo, atCourse, path => {
    course.metadata.theme.logo = path
  })
  visit(course, (node, parents) => nodeAssets(node, { node, parents }, want, stage))
  const found = new Map<string, Asset>()
  for (const path of [...wanted.keys()].sort(byCodeUnit)) {
    const asset = await take(path, wanted.get(path) ?? [], stage)
    if (asset) found.set(path, asset)
  }
  return found
}

type Want = (address: string | undefined, at: At, write: (path: string) => void) => void

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
      want(node.captions, at, path => {
        node.captions = path
      })
      want(node.poster, at, path => {
        node.poster = path
      })
      return
    case 'link':
      // `links` has written the path already
      if (stage.shelf.paths.has(node.url)) want(`/${node.url}`, at, () => undefined)
  }
}

/** The path of a file that is there, or a message. An address that begins with `/` is a path from the course's folder already. */
function locate(stage: Stage, address: string, at: At): string | undefined {
  if (address.startsWith('/') && stage.shelf.paths.has(address.slice(1))) return address.slice(1)
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) {
    const note = 'Packages work without a network: save the file in the course, or link to the address in the text.'
    stage.say('asset-remote', `\`${short(address)}\` is not a file of the course.`, { ...at, note })
    return undefined
  }
  const path = pathFrom(place(at.node, at.parents).path, decoded(address) ?? address)
  if (path === undefined) {
    const note = 'Copy the file into the course, beside or below the Markdown that names it.'
    stage.say('asset-outside-course', `\`${address}\` leaves the course's folder.`, { ...at, note })
    return undefined
  }
  if (/\s/.test(path)) {
    const note = `Rename it, for example to \`${path.replace(/\s+/g, '-')}\`: many systems lose files whose names have spaces.`
    stage.say('file-name-space', `The file name \`${path}\` has a space.`, { ...at, note })
  }
  if (stage.shelf.paths.has(path)) return path
  stage.say('asset-missing', `The file \`${path}\` is missing.`, { ...at, note: missing(path, stage.shelf.paths) })
  return undefined
}

function missing(path: string, paths: ReadonlySet<string>): string {
  const sameLetters = [...paths].find(each => each.toLowerCase() === path.toLowerCase())
  if (sameLetters) return `There is \`${sameLetters}\`: capitals count.`
  const near = nearest(path, paths)
  return near ? `Did you mean \`${near}\`?` : 'Addresses of files start from the file in which they stand.'
}

async function take(path: string, uses: readonly At[], stage: Stage): Promise<Asset | undefined> {
  const taken = await stage.shelf.take(path)
  const say = (
    rule: 'asset-empty' | 'asset-broken' | 'asset-type-mismatch' | 'asset-type-unknown',
    reason: string,
    note: string
  ) => {
    for (const at of uses.slice(0, 1)) stage.say(rule, reason, { ...at, note })
  }
  if (!taken) return undefined
  const { asset, promised, fault } = taken
  if (fault === 'empty') say('asset-empty', `The file \`${path}\` is empty.`, 'Save it again.')
  else if (fault === 'broken')
    say(
      'asset-broken',
      `The picture \`${path}\` cannot be read.`,
      'Open it in an image editor and save it again as PNG, JPEG or SVG.'
    )
  else if (promised !== undefined)
    say(
      'asset-type-mismatch',
      `\`${path}\` is ${asset.mediaType}, not what its name says.`,
      'Give the file the extension of what it is.'
    )
  else if (asset.mediaType === 'application/octet-stream')
    say(
      'asset-type-unknown',
      `What \`${path}\` holds is not known from its name.`,
      'Systems offer such files for download at best.'
    )
  return fault ? undefined : asset
}

const short = (address: string) => (address.length > 60 ? `${address.slice(0, 57)}…` : address)
