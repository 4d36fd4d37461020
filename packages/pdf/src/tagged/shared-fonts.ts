import type { EmbeddedFont, Font, FontkitFont, PdfDocument } from './pdfkit.ts'
import { readable } from './readable-glyphs.ts'

/** A face that was parsed once, and pdfkit's class of fonts in a document. */
interface Parsed {
  face: FontkitFont
  Embedded: new (document: PdfDocument, face: FontkitFont, id: string) => EmbeddedFont
}

/** By file, for all documents of the process: parsing a face takes as long as setting some pages in it. */
const parsed = new Map<string, Parsed>()

/**
 * The font of a document that a file holds.
 *
 * @param open parses the file, and gives the document its font
 */
export function sharedFont(document: PdfDocument, file: string, open: () => Font): Font {
  const known = document._fontFamilies[file]
  if (known) return known
  let { face, Embedded } = parsed.get(file) ?? {}
  if (!face || !Embedded) {
    const first = open()
    face = first.font
    Embedded = first.constructor as Parsed['Embedded']
    parsed.set(file, { face, Embedded })
  } else document._fontCount++
  const font = readable(new Embedded(document, ofOneDocument(face), `F${document._fontCount}`))
  document._fontFamilies[file] = font
  return font
}

/** The font of a document that an author gives. Throws when its bytes are none. It is parsed for each document: nothing of a course outlives it. */
export function ownFont(document: PdfDocument, name: string, bytes: Uint8Array): Font {
  document._fontFamilies[name] ??= readable(document.font(Buffer.from(bytes))._font as EmbeddedFont)
  return document._fontFamilies[name]
}

/**
 * A face with glyphs of its own: fontkit notes with each glyph the characters that it first stood for, so that what one document
 * says of its letters would depend on those before it.
 */
function ofOneDocument(face: FontkitFont): FontkitFont {
  const own: FontkitFont = Object.create(face)
  own._glyphs = {}
  return own
}
