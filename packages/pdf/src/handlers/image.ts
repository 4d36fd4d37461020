import type { Image } from '@curricle/model'
import { runs } from '../runs.ts'
import type { Block, Run } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

/** Share of a page's height that a picture takes at most. */
const tallest = 0.62
/** Pixels and SVG units per point: 96 an inch. */
const pixel = 0.75

/** A picture as a block, not wider than the text; nothing when it cannot be drawn, which was said already. */
export function image(node: Image, writing: Writing): Block[] {
  const picture = writing.pictures.get(node.url)
  if (!picture) return node.alt ? [{ text: runs(node.alt, writing, { italics: true }), alignment: 'center' }] : []
  const most = (writing.theme.page.height - writing.theme.margins[1] - writing.theme.margins[3]) * tallest
  const shrink = Math.min(pixel, writing.width / picture.width, most / picture.height)
  const size = { width: picture.width * shrink, height: picture.height * shrink, alignment: 'center' as const }
  const tag = node.alt && !node.decorative ? { alt: node.alt } : { role: 'Artifact' as const }
  if (picture.kind === 'raster') return [{ image: picture.name, ...size, tag }]
  return [{ svg: picture.svg, font: picture.font, ...size, tag, options: safe }]
}

/** Inside a line, a picture is its alternative in brackets: readers of a printed line need words. */
export function inlineImage(node: Image, writing: Writing): Run[] {
  return node.alt ? runs(`[${node.alt}]`, writing, { italics: true }) : []
}

/** What a drawing may fetch: pictures that it holds itself. */
const safe = {
  imageCallback: (address: string): string => (/^data:image\/(png|jpeg);base64,/.test(address) ? address : ''),
  documentCallback: (): undefined => undefined,
  warningCallback: (): void => {}
}
