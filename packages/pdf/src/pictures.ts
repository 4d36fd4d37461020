import { buffer } from 'node:stream/consumers'
import type { Asset } from '@curricle/model'
import { isRightToLeft } from './bidi.ts'
import type { TaggedDocument } from './tagged/index.ts'
import { SvgMeasureBase } from './tagged/pdfmake.ts'

/** A picture that can be drawn. Width and height in its own units. */
export type Picture =
  | { kind: 'raster'; name: string; width: number; height: number }
  | { kind: 'svg'; svg: string; width: number; height: number; font: string }

/** Media types that we draw, best first. */
export const pictureTypes: readonly string[] = ['image/svg+xml', 'image/png', 'image/jpeg']

/** Reads a picture into the document; the reason in words when its bytes are not what they say. */
export async function picture(asset: Asset, document: TaggedDocument): Promise<Picture | { fault: string }> {
  const bytes = await buffer(asset.open())
  if (bytes.length === 0) return { fault: 'the file is empty' }
  try {
    if (asset.mediaType === 'image/svg+xml') return drawing(new TextDecoder().decode(bytes))
    if (asset.mediaType === 'image/jpeg' && isCut(bytes)) return { fault: 'the file ends before its picture does' }
    const size = await document.addImage(asset.id, bytes)
    return { kind: 'raster', name: asset.id, ...size }
  } catch (error) {
    return { fault: (error as Error).message.split('\n')[0] ?? '' }
  }
}

/** Whether a JPEG lacks the mark of its end after its last scan (ISO 10918-1, B.1.1.3); a small picture in its head has one of its own. */
function isCut(bytes: Buffer): boolean {
  const scan = bytes.lastIndexOf('ffda', undefined, 'hex')
  return scan >= 0 && bytes.indexOf('ffd9', scan, 'hex') < 0
}

/**
 * Hostile SVG made harmless: no declarations (entities), no scripts, no foreign content, no links; pictures within it
 * only as data. A PDF runs nothing of an SVG, but drawing it would read files and make untagged links.
 */
function drawing(source: string): Picture {
  const svg = source
    .replace(/^\uFEFF/, '')
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE(?:[^[>]*\[[\s\S]*?\]|[^>]*)\s*>/gi, '')
    .replace(/<(script|foreignObject|metadata|title|desc)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1\s*>)/gi, '')
    .replace(/<(\/?)a(?=[\s>])[^>]*>/gi, '<$1g>')
    .replace(/\s(?:xlink:)?href\s*=\s*("|')(?!#|data:image\/(?:png|jpeg);base64,)[\s\S]*?\1/gi, '')
    .replace(
      /font-family\s*(=\s*"|=\s*'|:\s*)([^"';}>]*)/gi,
      (_whole, begin: string, names: string) => `font-family${begin}${familyOf(names)}`
    )
    .trim()
  const { width, height } = new SvgMeasureBase().measureSVG(svg)
  if (!width || !height) throw new Error('it says neither its size nor a viewBox')
  return { kind: 'svg', svg, width, height, font: fontFor(svg) }
}

/** One of our families for whatever a drawing asks for. */
function familyOf(names: string): string {
  if (/mono|courier|consol/i.test(names)) return 'mono'
  return /(?<!sans-)serif|times|georgia|palatino/i.test(names) ? 'serif' : 'sans'
}

function fontFor(svg: string): string {
  if (isRightToLeft(svg)) return 'arabic'
  return /\p{Script=Han}/u.test(svg) ? 'cjk' : 'sans'
}
