import { setImmediate } from 'node:timers/promises'
import type { Definition } from './definition.ts'
import { ObjectStreams } from './object-streams.ts'
import type { Font, Reference } from './pdfkit.ts'
import { PdfDocumentBase } from './pdfmake.ts'
import type { Plan } from './plan.ts'
import { ownFont, sharedFont } from './shared-fonts.ts'

/** A font file: its path, or an author's with a name of its own. */
export type FontFile = string | { name: string; bytes: Uint8Array }
/** Families by name, each with the files of its faces. */
export type Faces = Record<string, { normal: FontFile; bold: FontFile; italics: FontFile; bolditalics: FontFile }>

/**
 * pdfkit's document: metadata and standards set, images from memory only, link annotations tied to their elements, small
 * objects packed.
 */
export class TaggedDocument extends PdfDocumentBase {
  /** The link element to which the next annotation belongs, and its words. */
  linkElement: { element: Plan; words: string } | undefined
  /** Begins a span of marked content inside of every text object. */
  textSpan: string | undefined
  /** Called before a new page begins. */
  beforePage: (() => void) | undefined
  /** Bytes of authors' fonts by name. */
  readonly #own: ReadonlyMap<string, Uint8Array>
  readonly #objects: ObjectStreams
  readonly #standard: Definition['standard']
  /** The object that is being written: where it begins, what it is, where it ends, and a stream in between. */
  #written: (string | Uint8Array)[] = []

  constructor(
    faces: Faces,
    definition: Pick<Definition, 'title' | 'language' | 'authors' | 'subject' | 'keywords' | 'date' | 'standard'>
  ) {
    const all = Object.values(faces).flatMap(face => Object.values(face))
    const paths = new Set(all.filter(file => typeof file === 'string'))
    super(namesOf(faces), {}, {}, {}, optionsOf(definition), null, path => paths.has(path))
    this.#own = new Map(all.flatMap(file => (typeof file === 'string' ? [] : [[file.name, file.bytes]])))
    this.#objects = new ObjectStreams({
      next: () => this._offsets.push(null),
      offset: () => this._offset,
      write: data => super._write(data)
    })
    this.#standard = definition.standard
    // ISO 14289-1, 7.21.4.2: for the number 1 pdfkit writes a CIDSet into fonts, which lacks the parts of composed glyphs.
    this.subset = String(this.subset)
    // ISO 14289-1, 5: pdfkit says so only when the conformance is PDF/UA alone.
    if (definition.standard === 'a') this.appendXML(uaIdentifier)
  }

  /** Takes in a PNG or JPEG under a name; throws when its bytes are neither, or its colours not those of the standard. The order of calls decides the order in the file. */
  async addImage(name: string, bytes: Uint8Array): Promise<{ width: number; height: number }> {
    const image = this.openImage(Buffer.from(bytes))
    // ISO 19005-2, 6.2.4.3: pdfkit's output intent is one of screens.
    if (this.#standard === 'a' && image.colorSpace === 'DeviceCMYK')
      throw new Error('its colours are CMYK, and PDF/A holds RGB alone')
    const turned = (image.orientation ?? 1) > 4
    const size = { width: turned ? image.height : image.width, height: turned ? image.width : image.height }
    image.embed(this)
    // Object numbers must not depend on which of two pictures is unpacked first.
    while (image.imgData) await setImmediate()
    this._imageRegistry[name] = image
    return size
  }

  override provideFont(family: string, bold: boolean, italics: boolean): Font {
    const file = this.getFontFile(family, bold, italics)
    const own = file === null ? undefined : this.#own.get(file)
    if (file !== null && own) return ownFont(this, file, own)
    const open = (): Font => super.provideFont(family, bold, italics)
    return file === null ? open() : sharedFont(this, file, open)
  }

  override _write(data: string | Uint8Array): void {
    // The head of the file is written before we exist.
    if (#written in this) this.#written.push(data)
    else super._write(data)
  }

  override _refEnd(reference: Reference): void {
    const [begin, body, ...rest] = this.#written
    this.#written = []
    if (typeof body === 'string' && rest.length === 1) this.#objects.add(reference.id, body)
    else {
      this.#objects.begins(reference.id)
      for (const part of [begin, body, ...rest]) if (part !== undefined) super._write(part)
    }
    super._refEnd(reference)
  }

  override _finalize(): void {
    const id = `<${this._id.toString('hex')}>`
    this.#objects.end(`/Root ${this._root} /Info ${this._info} /ID [${id} ${id}]`)
    this.push(null)
  }

  /** pdfkit puts them into its XML as they are. */
  override _addInfo(): void {
    const { info } = this
    this.info = Object.fromEntries(
      Object.entries(info).map(([name, value]) => [name, typeof value === 'string' ? escaped(value) : value])
    )
    super._addInfo()
    this.info = info
  }

  override addPage(options?: unknown): TaggedDocument {
    this.beforePage?.()
    return super.addPage(options) as TaggedDocument
  }

  override addContent(operators: string): TaggedDocument {
    if (this.textSpan && operators === 'ET') super.addContent('EMC')
    super.addContent(operators)
    if (this.textSpan && operators === 'BT') super.addContent(this.textSpan)
    return this
  }

  override annotate(
    x: number,
    y: number,
    width: number,
    height: number,
    options: Record<string, unknown>
  ): TaggedDocument {
    if (options.Subtype !== 'Link' || !this.linkElement)
      return super.annotate(x, y, width, height, options) as TaggedDocument
    const { element, words } = this.linkElement
    // pdfkit hands the reference of the annotation to whatever has an `add`.
    const structParent = {
      add: ({ annotationRef }: { annotationRef: Reference }): void => {
        const key = this.createStructParentTreeNextKey()
        annotationRef.data.StructParent = key
        element.children.push({ type: 'annotation', object: annotationRef, page: this.page.dictionary, key })
      }
    }
    // ISO 14289-1, 7.18.5: a link has its words in Contents.
    return super.annotate(x, y, width, height, { ...options, structParent, Contents: pdfText(words) }) as TaggedDocument
  }
}

/** Paths and names, which is all that pdfmake asks of fonts. */
const namesOf = (faces: Faces): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(faces).map(([family, styles]) => [
      family,
      Object.fromEntries(
        Object.entries(styles).map(([style, file]) => [style, typeof file === 'string' ? file : file.name])
      )
    ])
  )

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, sign => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))

/** A text string of PDF: pdfkit tells these from names by the wrapper object. */
export const pdfText = (words: string): object => new String(words)

function optionsOf(
  definition: Pick<Definition, 'title' | 'language' | 'authors' | 'subject' | 'keywords' | 'date' | 'standard'>
): Record<string, unknown> {
  const { title, language, authors, subject, keywords, date, standard } = definition
  return {
    pdfVersion: '1.7',
    subset: standard === 'a' ? 'PDF/A-2a' : 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: language,
    compress: true,
    fontLayoutCache: true,
    autoFirstPage: false,
    font: null,
    info: {
      Title: title,
      ...(authors.length > 0 && { Author: authors.join(', ') }),
      ...(subject && { Subject: subject }),
      ...(keywords && keywords.length > 0 && { Keywords: keywords.join(', ') }),
      Creator: 'Curricle',
      Producer: 'Curricle',
      CreationDate: date,
      ModDate: date
    }
  }
}

/** The claim of PDF/UA-1, and the description of its schema, which PDF/A-2 (ISO 19005-2, 6.6.2.3) wants of any it does not know. */
const uaIdentifier = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas>
                <rdf:Bag>
                    <rdf:li rdf:parseType="Resource">
                        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                        <pdfaSchema:property>
                            <rdf:Seq>
                                <rdf:li rdf:parseType="Resource">
                                    <pdfaProperty:name>part</pdfaProperty:name>
                                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                                    <pdfaProperty:category>internal</pdfaProperty:category>
                                    <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
                                </rdf:li>
                            </rdf:Seq>
                        </pdfaSchema:property>
                    </rdf:li>
                </rdf:Bag>
            </pdfaExtension:schemas>
        </rdf:Description>
        `
