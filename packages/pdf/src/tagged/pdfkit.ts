// What we use of pdfkit, on which pdfmake stands, and of its fontkit: their own types leave it out.

/** An indirect object of the file. */
export interface Reference {
  id: number
  data: Record<string, unknown>
  document: PdfDocument
  end(): void
}
export interface Image {
  width: number
  height: number
  orientation?: number
  /** Of a JPEG, as ISO 32000-1, 8.6 names it. */
  colorSpace?: string
  /** PNG with transparency: set until its pixels are split, which pdfkit does asynchronously. */
  imgData?: unknown
  embed(document: PdfDocument): void
}
export interface PdfDocument {
  page: { width: number; height: number; dictionary: Reference; structParentTreeKey: number }
  outline: Outline
  _root: Reference
  _info: Reference
  _id: Buffer
  _offset: number
  _offsets: (number | null)[]
  /** Each part of an object: its number, what it is, its stream. */
  _write(data: string | Uint8Array): void
  _refEnd(reference: Reference): void
  _finalize(): void
  push(chunk: null): void
  _font: Font
  _imageRegistry: Record<string, Image>
  /** By file, among others. */
  _fontFamilies: Record<string, Font>
  _fontCount: number
  getFontFile(family: string, bold: boolean, italics: boolean): string | null
  provideFont(family: string, bold: boolean, italics: boolean): Font
  /** Makes the font of a file's bytes the current one, `_font`. */
  font(bytes: Buffer): PdfDocument
  provideImage(source: string): Image
  openImage(bytes: Buffer): Image
  addPage(options?: unknown): PdfDocument
  addContent(operators: string): PdfDocument
  info: Record<string, unknown>
  /** Part of the standard that is claimed. */
  subset: number | string
  _addInfo(): void
  appendXML(xml: string): void
  ref(data: Record<string, unknown>): Reference
  getStructTreeRoot(): Reference
  getStructParentTree(): { get(key: number): (Reference | null)[]; add(key: number, reference: Reference): void }
  createStructParentTreeNextKey(): number
  fillColor(color: string): PdfDocument
  fontSize(size: number): PdfDocument
  text(text: string, x: number, y: number, options: Record<string, unknown>): PdfDocument
  save(): PdfDocument
  restore(): PdfDocument
  rect(x: number, y: number, width: number, height: number): PdfDocument
  moveTo(x: number, y: number): PdfDocument
  lineTo(x: number, y: number): PdfDocument
  lineWidth(width: number): PdfDocument
  undash(): PdfDocument
  fill(color?: unknown): PdfDocument
  stroke(color?: string): PdfDocument
  link(x: number, y: number, width: number, height: number, url: string, options: unknown): PdfDocument
  goTo(x: number, y: number, width: number, height: number, name: string, options: unknown): PdfDocument
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): PdfDocument
  addNamedDestination(name: string, ...where: unknown[]): void
  on(event: 'data', listener: (chunk: Buffer) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}
export interface Outline {
  addItem(title: string, options?: { expanded?: boolean }): Outline
  outlineData: Record<string, unknown>
}

export interface Font {
  ascender: number
  descender: number
  lineHeight(size: number): number
  widthOfString(text: string, size: number, features?: unknown): number
  /** fontkit's. */
  font: FontkitFont
}
/** A font of pdfkit's before anything is made of it. */
export interface EmbeddedFont extends Font {
  layoutRun(text: string, features?: unknown): GlyphRun
}
/** Shaped text, from left to right. Lengths in thousandths of an em. */
export interface GlyphRun {
  direction: 'ltr' | 'rtl'
  glyphs: { id: number; codePoints: number[] }[]
  positions: { xAdvance: number; xOffset: number }[]
}
export interface FontkitFont {
  _glyphs: Record<number, unknown>
  /** What its licence allows (OpenType 1.9, OS/2, `fsType`). */
  'OS/2'?: { fsType?: { noEmbedding?: boolean; noSubsetting?: boolean; bitmapOnly?: boolean } }
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string): GlyphRun
}
