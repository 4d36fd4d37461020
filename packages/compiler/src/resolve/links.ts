import { type Link, nearest, type Reference, type Target, visit } from '@curricle/model'
import { addressed } from '../path.ts'
import { pathOf } from './address.ts'
import { type Anchors, anchors, neutral } from './anchors.ts'
import { place } from './place.ts'
import type { At, Stage } from './stage.ts'
import { unread } from './unread.ts'

/** Addresses that leave the course and may. */
const outward = /^(https?:|mailto:|tel:|doi:)/i

/**
 * Turns links to other files of the course and to `#ids` into references; links to files that are no Markdown become paths
 * from the course's folder. Reports what leads nowhere, with the nearest id.
 */
export function links(stage: Stage): void {
  const here = anchors(stage.course, stage.shelf.paths)
  const found: Found = {
    here,
    unread: unread(stage, here),
    elsewhere: stage.all.filter(course => course !== stage.course).map(course => anchors(course, stage.shelf.paths)),
    languages: stage.course.metadata.languages
  }
  visit(stage.course, (node, parents) => {
    if (node.type !== 'link' || isOutward(node.url, stage, { node, parents })) return
    const target = targetOf(node, stage, found, { node, parents })
    if (target) becomeReference(node, target)
  })
}

/** Whether a link leads to the web, to mail or telephone; said when it would and lacks a part. */
function isOutward(url: string, stage: Stage, at: At): boolean {
  if (!outward.test(url)) return false
  const [, scheme, rest = ''] = /^(https?):\/*([^/\s].*)?$/i.exec(url) ?? []
  if (scheme !== undefined && !/^https?:\/\/[^/\s?#]/i.test(url))
    stage.say('address-malformed', `\`${url}\` is no address on the web.`, {
      ...at,
      note: rest === '' ? 'What follows `://` is missing.' : `Two slashes begin it: \`${scheme}://${rest}\`.`
    })
  return true
}

interface Found {
  here: Map<string, Anchors>
  unread: ReadonlySet<string>
  elsewhere: Map<string, Anchors>[]
  languages: readonly string[]
}

function targetOf(link: Link, stage: Stage, found: Found, at: At): Target | undefined {
  const { url } = link
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) {
    stage.say('link-unsafe', `A link to \`${url}\` is not carried.`, {
      ...at,
      note: 'Links may begin with https:, http:, mailto: or tel:, or name a file of the course.'
    })
    return undefined
  }
  const [address = '', id = ''] = isFile(url, stage, at) ? [url] : url.split('#', 2)
  if (address === '' && id === '') {
    stage.say('address-malformed', 'A link has no address.', {
      ...at,
      note: 'Write it between the parentheses: a file, `#` and an id, or an address on the web.'
    })
    return undefined
  }
  const path = address === '' ? undefined : pathOf(address, stage, at)
  if (address !== '' && path === undefined) return undefined
  const own = at.parents.find(parent => parent.type === 'module')?.id ?? ''
  if (path === undefined) return idTarget(found.here.get(own), id, url, stage, found, at)
  if (!path.endsWith('.md') && stage.shelf.paths.has(path)) {
    link.url = path // a file to download: `assets` finds it
    return undefined
  }
  return fileTarget(path, id, url, stage, found, at)
}

/** Whether an address names a file as it stands, such as `report #2.pdf`. */
function isFile(url: string, { shelf }: Stage, at: At): boolean {
  return shelf.paths.has(addressed(place(at.node, at.parents).path, url, shelf.paths) ?? '')
}

function fileTarget(
  path: string,
  id: string | undefined,
  url: string,
  stage: Stage,
  found: Found,
  at: At
): Target | undefined {
  const name = neutral(path, found.languages)
  const holds = (anchors: Anchors) => anchors.files.has(name)
  const module = [...found.here.values()].find(holds)
  if (module) return id ? idTarget(module, id, url, stage, found, at) : module.files.get(name)
  if (found.unread.has(name)) return undefined
  const untranslated = found.elsewhere.flatMap(modules => [...modules.values()]).find(holds)
  const language = stage.course.language
  if (untranslated)
    stage.say(
      'link-to-untranslated-module',
      `The module \`${untranslated.module.id}\` has no text in \`${language}\`, so nothing can link to it there.`,
      {
        ...at,
        note: `Translate ${untranslated.module.path}, or take the link out of this language.`
      }
    )
  else {
    const files = [...found.here.values()].flatMap(anchors => [...anchors.files.keys()])
    const near = nearest(name, [...files, ...stage.shelf.paths])
    stage.say('link-broken', `The link \`${url}\` leads to no file of the course.`, {
      ...at,
      note: /^www\./i.test(url)
        ? `An address on the web begins with its scheme: \`https://${url}\`.`
        : near
          ? `Did you mean \`${near}\`?`
          : 'A link names a file as seen from the file in which it stands.'
    })
  }
  return undefined
}

/** A place by its id: in the module, or a term, figure, finding … that only one other module has under that id. */
function idTarget(
  module: Anchors | undefined,
  id: string,
  url: string,
  stage: Stage,
  found: Found,
  at: At
): Target | undefined {
  const target = module?.ids.get(id) ?? (url.startsWith('#') ? elsewhere(id, found) : undefined)
  if (target) return target
  const near = nearest(id, [
    ...(module?.ids.keys() ?? []),
    ...[...found.here.values()].flatMap(({ ids }) => [...ids.keys()])
  ])
  if (!near && found.unread.size > 0) return undefined
  stage.say(
    'link-broken',
    `The link \`${url}\` leads nowhere: no \`${id}\` is in ${url.startsWith('#') ? 'this module' : 'that file'}.`,
    {
      ...at,
      note: near
        ? `Did you mean \`#${near}\`?`
        : 'A link names the id in the braces after a heading, figure or directive.'
    }
  )
  return undefined
}

function elsewhere(id: string, found: Found): Target | undefined {
  const holders = [...found.here.values()].filter(({ ids }) => ids.has(id))
  return holders.length === 1 ? holders[0]?.ids.get(id) : undefined
}

/** In place, so that whatever holds the link holds the reference. */
function becomeReference(link: Link, target: Target): void {
  const words = target.placeTitle ?? target.moduleTitle
  const children = link.children.length > 0 ? link.children : [{ type: 'text' as const, value: words }]
  const { position } = link
  for (const key of Object.keys(link)) delete (link as unknown as Record<string, unknown>)[key]
  Object.assign(link, { type: 'reference', target, children, ...(position && { position }) } satisfies Reference)
}
