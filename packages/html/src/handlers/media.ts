import { type Media, part, type Transcript } from '@curricle/model'
import { localAddress } from '../address.ts'
import { literal, type Markup, tag } from '../markup.ts'
import type { State } from '../state.ts'

/** Player, transcript and download, so that something remains in an LMS whose sanitiser drops one of them. */
export function media(node: Media, state: State): Markup {
  const { context } = state
  const { words } = context
  const id = node.id === undefined ? undefined : state.id(node.id)
  const src = localAddress(node.url, context)
  const words_ = part(node, 'transcript')
  const title = tag('figcaption', {}, literal(node.title))
  const player = src === undefined ? undefined : play(node, src, state)
  const download =
    src &&
    tag(
      'p',
      { class: 'recording-download' },
      tag('a', { href: src, download: true }, literal(`${words.download}${words.colon} ${node.title}`))
    )
  return tag(
    'figure',
    { id, class: `recording recording-${node.kind}` },
    player,
    title,
    download || undefined,
    words_ && transcript(words_, state)
  )
}

export function transcript(node: Transcript, state: State): Markup {
  const summary = tag('summary', {}, literal(state.context.words.transcript))
  return tag('details', { class: 'transcript' }, summary, state.all(node.children))
}

/** Nothing is loaded before the learner asks: a page may hold hours of video. */
function play(node: Media, src: string, { context }: State): Markup {
  const captions = node.captions === undefined ? undefined : localAddress(node.captions, context)
  const poster = node.poster === undefined ? undefined : localAddress(node.poster, context)
  const language = context.language ?? context.words.language
  const track =
    captions &&
    tag('track', { kind: 'captions', src: captions, srclang: language, label: context.words.captions, default: true })
  const type = context.assets.get(node.url)?.mediaType
  return tag(
    node.kind,
    { controls: true, preload: 'none', poster, 'aria-label': node.title },
    tag('source', { src, type }),
    track || undefined
  )
}
