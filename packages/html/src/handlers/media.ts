import { type Media, part, type Transcript } from '@curricle/model'
import { localAddress } from '../address.ts'
import { join, literal, type Markup, tag } from '../markup.ts'
import type { State } from '../state.ts'

/** Player, transcript and download, so that something remains in an LMS whose sanitiser drops one of them. */
export function media(node: Media, state: State): Markup {
  const id = node.id === undefined ? undefined : state.id(node.id)
  const src = localAddress(node.url, state.context)
  const read = part(node, 'transcript')
  return tag(
    'figure',
    { id, class: `recording recording-${node.kind}` },
    tag('figcaption', {}, literal(node.title)),
    src === undefined ? leftOut(node, state) : player(node, src, state),
    src === undefined ? undefined : download(node, src, state),
    read && transcript(read, state, src === undefined)
  )
}

export function transcript(node: Transcript, state: State, open = false): Markup {
  const summary = tag('summary', {}, literal(state.context.words.transcript))
  return tag('details', { class: 'transcript', open }, summary, state.all(node.children))
}

/** Of a recording that the package does not hold: its poster, and that it is missing. */
function leftOut({ poster }: Media, { context }: State): Markup {
  const src = poster === undefined ? undefined : localAddress(poster, context)
  return join([
    src === undefined ? undefined : tag('img', { src, alt: '', loading: 'lazy' }),
    tag('p', {}, literal(context.words.recordingLeftOut))
  ])
}

/** Nothing is loaded before the learner asks, for a page may hold hours of video: at most what its first picture needs. */
function player(node: Media, src: string, state: State): Markup {
  const { context } = state
  const left = node.poster !== undefined && context.poster === false
  const poster = node.poster === undefined || left ? undefined : localAddress(node.poster, context)
  return tag(
    node.kind,
    { controls: true, preload: left ? 'metadata' : 'none', poster, 'aria-label': node.title },
    tag('source', { src, type: context.assets.get(node.url)?.mediaType }),
    captions(node, state)
  )
}

function captions(node: Media, { context }: State): Markup | undefined {
  const src = node.captions === undefined ? undefined : localAddress(node.captions, context)
  if (src === undefined) return undefined
  const srclang = context.language ?? context.words.language
  return tag('track', { kind: 'captions', src, srclang, label: context.words.captions, default: true })
}

function download(node: Media, src: string, { context: { words } }: State): Markup {
  const link = tag('a', { href: src, download: true }, literal(`${words.download}${words.colon} ${node.title}`))
  return tag('p', { class: 'recording-download' }, link)
}
