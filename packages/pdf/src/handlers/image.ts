import type { Image } from '@curricle/model'
import type { Picture } from '../pictures.ts'
import { runs } from '../runs.ts'
import { type Block, type Run, svgOptions } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

/** Share of a page's height that a picture in a line takes at most. */
const tallestInLine = 0.4
/** Pixels and SVG units per point: 96 an inch. */
const pixel = 0.75

/** A picture as a block, not wider than the text; its alternative when it cannot be drawn, which was said already. */
export function image(node: Image, writing: Writing): Block[] {
  const picture = writing.pictures.get(node.url)
  if (!picture) return node.alt ? [{ text: runs(node.alt, writing, { italics: true }), alignment: 'center' }] : []
  const size = { ...sizeOf(picture, writing.theme.pictures.tallest, writing), alignment: 'center' as const }
  const alt = meaning(node)
  const tag = alt ? { alt } : { role: 'Artifact' as const }
  if (picture.kind === 'raster') return [{ image: picture.name, ...size, tag }]
  return [{ svg: picture.svg, font: picture.font, ...size, tag, options: svgOptions }]
}

/** A picture inside a line or cell, standing on the line. */
export function inlineImage(node: Image, writing: Writing): Run[] {
  const picture = writing.pictures.get(node.url)
  const size = lineSize(node, writing)
  if (!picture || !size) return node.alt ? runs(`[${node.alt}]`, writing, { italics: true }) : []
  const { decoration: _, ...look } = writing.look
  const alt = meaning(node)
  return [{ ...look, text: '\uFFFC', noWrap: true, tag: { ...(alt && { alt }), picture: { picture, ...size } } }]
}

/** In points, how large a picture is drawn in a line that has room for it; nothing when it cannot be drawn. */
export function lineSize(node: Image, writing: Writing): { width: number; height: number } | undefined {
  const picture = writing.pictures.get(node.url)
  return picture && sizeOf(picture, tallestInLine, writing)
}

const meaning = (node: Image): string | undefined => (node.decorative ? undefined : node.alt || undefined)

/** In points, not wider than the text and no higher than a share of the page. */
function sizeOf(picture: Picture, most: number, { theme, width }: Writing): { width: number; height: number } {
  const high = (theme.page.height - theme.margins[1] - theme.margins[3]) * most
  const usual = picture.kind === 'svg' ? pixel * theme.pictures.enlarged : pixel
  const shrink = Math.min(usual, width / picture.width, high / picture.height)
  return { width: picture.width * shrink, height: picture.height * shrink }
}
