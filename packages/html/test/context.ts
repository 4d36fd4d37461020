import { words } from '@curricle/locale'
import type { Asset, ContentNode } from '@curricle/model'
import { type HtmlContext, html } from '../src/index.ts'

/** A file of the course as the tests know it. */
function asset(path: string, mediaType: string, size?: { width: number; height: number }): Asset {
  return { id: path, sha1: path, mediaType, size: 1, path, ...size, open: () => nothing() }
}
async function* nothing(): AsyncIterable<Uint8Array> {}

const files = [
  asset('media/plot.png', 'image/png', { width: 640, height: 400 }),
  asset('media/talk.mp4', 'video/mp4'),
  asset('media/talk.vtt', 'text/vtt'),
  asset('media/talk.png', 'image/png'),
  asset('media/episode.mp3', 'audio/mpeg'),
  asset('media/reader.pdf', 'application/pdf')
]

/** A format that writes files as `files/…` and links to the pages of one module. */
const context: HtmlContext = {
  words: words('en'),
  assets: new Map(files.map(file => [file.path, file])),
  address: file => `files/${file.path.replace('media/', '')}`,
  link: target => (target.inside ? `${target.place}.html${target.id ? `#${target.id}` : ''}` : undefined)
}

/** Nodes as HTML, in that format or in one that differs from it. */
export const write = (nodes: ContentNode | readonly ContentNode[], differences: Partial<HtmlContext> = {}): string =>
  html([nodes].flat() as ContentNode[], { ...context, ...differences })
