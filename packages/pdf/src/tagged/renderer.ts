import { isRightToLeft } from '../bidi.ts'
import type { LinePicture, Vector } from './definition.ts'
import type { TaggedDocument } from './document.ts'
import { drawFormula } from './formula-drawing.ts'
import { elementKey, inlineElement } from './inline-element.ts'
import { addLink, type LinkArea, linkOf, widen } from './link.ts'
import { asRead, MarkedContent } from './marked-content.ts'
import type { Outline } from './pdfkit.ts'
import { type Inline, type Line, type Placed, Renderer, SvgMeasureBase, TextInlinesBase } from './pdfmake.ts'
import { type Plan, plan } from './plan.ts'
import { svgOptions } from './svg-options.ts'

const measure = new TextInlinesBase(null)
const svgMeasure = new SvgMeasureBase()

/** Scripts in which letters are not drawn in the order in which they are read: code points of glyphs do not tell the words. */
const reordering =
  /[\p{Script=Deva}\p{Script=Beng}\p{Script=Guru}\p{Script=Gujr}\p{Script=Orya}\p{Script=Taml}\p{Script=Telu}\p{Script=Knda}\p{Script=Mlym}\p{Script=Sinh}\p{Script=Khmr}\p{Script=Mymr}]/u

/** Draws pages of a `TaggedLayout`: every operator stands in marked content of an element or in an artifact. */
export class TaggedRenderer extends Renderer {
  readonly #document: TaggedDocument
  readonly #marks: MarkedContent
  /** Lines drawn already: drawn again, they are the repeated head of a table. */
  readonly #drawn = new Set<number>()
  readonly #bookmarks: { level: number; item: Outline }[] = []

  constructor(document: TaggedDocument) {
    super(document)
    this.#document = document
    this.#marks = new MarkedContent(document)
  }

  override renderPages(pages: unknown[]): void {
    super.renderPages(pages)
    this.#marks.close()
  }

  override renderLine(line: Line, x: number, y: number): void {
    const repeated = line.serial !== undefined && this.#drawn.has(line.serial)
    if (line.serial !== undefined) this.#drawn.add(line.serial)
    if (line.bookmark && !repeated) this.#bookmark(line.bookmark, x, y)
    if (line.id) this.#document.addNamedDestination(line.id, 'XYZ', x, y, null)
    const owner = repeated ? undefined : line.owner
    const baseline = y + line.getAscenderHeight()
    const inlines = line.mixed ? line.inlines.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)) : line.inlines
    if (line._pageNodeRef && inlines[0]) inlines[0]._pageNodeRef = line._pageNodeRef
    this.#drawBackgrounds(inlines, x, y, line.getHeight())
    if (line.continues && inlines[0]) this.#drawHook(inlines[0], x, baseline)
    for (const inline of inlines) if (inline._pageNodeRef) setPageNumber(inline)
    for (const group of groups(inlines)) this.#drawGroup(group, owner, line, x, baseline)
    if (line.mixed) this.#marks.close()
    this.#drawRules(inlines, x, baseline)
  }

  override renderVector(vector: Vector & { owner?: Plan }): void {
    this.#marks.begin(vector.owner)
    super.renderVector(vector)
  }

  override renderImage(node: Placed): void {
    this.#place(node)
    super.renderImage(node)
  }

  override renderSVG(node: Placed): void {
    this.#place(node)
    super.renderSVG(node)
  }

  override beginClip(area: unknown): void {
    this.#marks.close()
    super.beginClip(area)
  }

  override endClip(): void {
    this.#marks.close()
    super.endClip()
  }

  /** Runs of one element. It is made when its words are drawn, so that the tree has them in the order of reading. */
  #drawGroup(group: readonly Inline[], owner: Plan | undefined, line: Line, x: number, baseline: number): void {
    const [first] = group
    const holder = owner && first && inlineElement(owner, first)
    const picture = first?.tag?.picture
    const element = picture
      ? figureIn(holder, first?.tag?.alt)
      : first?.tag?.formula && holder
        ? plan('Formula', holder, { alt: first.tag.alt })
        : holder
    const last = line.inlines.length > 0 && group.at(-1) === lastRead(line)
    const isDrawn = element?.role === 'Formula' || picture !== undefined
    const words = group.map(inline => inline.logical ?? inline.text).join('')
    this.#marks.begin(
      element && line.mixed && !isDrawn
        ? asRead(element, last && !line.lastLineInParagraph ? `${words} ` : words)
        : element
    )
    let area: LinkArea | undefined
    for (const inline of group) {
      if (picture) this.#drawPicture(picture, x + inline.x, baseline, element)
      else this.#draw(inline, x + inline.x, baseline)
      const link = linkOf(inline)
      if (link && holder) area = widen(area, link, holder, inline, x, baseline)
    }
    // The blank after a formula that ends a link is nothing to press.
    if (area && area.words.trim() !== '') addLink(this.#document, area)
    const note = first?.tag?.note?.element
    if (note && owner && !owner.children.includes(note)) owner.children.push(note)
  }

  #draw(inline: Inline, x: number, baseline: number): void {
    const { font, fontSize, tag } = inline
    if (tag?.anchor) this.#document.addNamedDestination(tag.anchor, 'XYZ', x, baseline - fontSize * 1.5, null)
    const raised = inline.sup ? fontSize * 0.6 : inline.sub ? -fontSize * 0.25 : 0
    if (tag?.formula) {
      drawFormula(this.#document, tag.formula, x, baseline, fontSize, inline.color ?? '#000000')
      return
    }
    const draw = (): void => {
      this.#document.fillColor(inline.color ?? '#000000')
      this.#document._font = font
      this.#document.fontSize(fontSize)
      this.#document.text(inline.text, x, baseline - raised - (font.ascender / 1000) * fontSize, {
        lineBreak: false,
        textWidth: inline.width,
        wordCount: 1,
        characterSpacing: inline.characterSpacing
      })
    }
    const actual = inline.stands ?? tag?.actual ?? (reordering.test(inline.text) ? inline.text : undefined)
    // Letters from right to left stand in the element of the line alone: poppler would turn them here.
    if (actual && !isRightToLeft(actual)) this.#marks.within(actual, draw)
    else draw()
  }

  #drawPicture({ picture, width, height }: LinePicture, x: number, baseline: number, owner: Plan | undefined): void {
    const placed: Placed = { x, y: baseline - height, _width: width, _height: height, owner }
    if (picture.kind === 'raster') this.renderImage({ ...placed, image: picture.name })
    else
      this.renderSVG({
        ...placed,
        svg: svgMeasure.writeDimensions(picture.svg, { width, height }),
        font: picture.font,
        options: svgOptions
      })
  }

  /** A small arrow, drawn so that nobody copies it: this line goes on with the one above. */
  #drawHook({ fontSize }: Inline, x: number, baseline: number): void {
    const [left, right, middle] = [x - fontSize * 1.05, x - fontSize * 0.35, baseline - fontSize * 0.25]
    const tip = fontSize * 0.16
    this.#marks.begin(undefined)
    this.#document.lineWidth(0.6).undash()
    this.#document
      .moveTo(left, middle - fontSize * 0.4)
      .lineTo(left, middle)
      .lineTo(right, middle)
    this.#document
      .moveTo(right - tip, middle - tip)
      .lineTo(right, middle)
      .lineTo(right - tip, middle + tip)
    this.#document.stroke('#5b6068')
  }

  #drawBackgrounds(inlines: readonly Inline[], x: number, y: number, height: number): void {
    for (const inline of inlines) {
      if (!inline.background) continue
      this.#marks.begin(undefined)
      this.#document.rect(x + inline.x, y, inline.width - inline.trailingCut, height).fill(inline.background)
    }
  }

  /** Lines below or through words. */
  #drawRules(inlines: readonly Inline[], x: number, baseline: number): void {
    for (const [index, inline] of inlines.entries()) {
      if (!inline.decoration) continue
      this.#marks.begin(undefined)
      const last = index === inlines.length - 1
      const y = baseline + inline.fontSize * (inline.decoration === 'underline' ? 0.14 : -0.24)
      this.#document.lineWidth(0.5).undash()
      this.#document.moveTo(x + inline.x, y).lineTo(x + inline.x + inline.width - (last ? inline.trailingCut : 0), y)
      this.#document.stroke(inline.color ?? '#000000')
    }
  }

  #bookmark({ title, level }: { title: string; level: number }, x: number, y: number): void {
    while ((this.#bookmarks.at(-1)?.level ?? 0) >= level) this.#bookmarks.pop()
    const item = (this.#bookmarks.at(-1)?.item ?? this.#document.outline).addItem(title)
    const { page } = this.#document
    item.outlineData.Dest = [page.dictionary, 'XYZ', x, page.height - y, null]
    this.#bookmarks.push({ level, item })
  }

  #place(node: Placed): void {
    const { owner } = node
    if (owner && (owner.role === 'Figure' || owner.role === 'Formula')) {
      const { height } = this.#document.page
      owner.attributes.box ??= [node.x, height - node.y - node._height, node.x + node._width, height - node.y]
    }
    this.#marks.begin(owner)
  }
}

/** An element for a picture that means something. */
const figureIn = (holder: Plan | undefined, alt: string | undefined): Plan | undefined =>
  holder && alt ? plan('Figure', holder, { alt }) : undefined

/** Puts the label of the page that it refers to in the place of a run's words. */
function setPageNumber(inline: Inline): void {
  const label = inline._pageNodeRef?.positions[0]?.pageNumber
  if (label === undefined) return
  inline.text = String(label)
  const before = inline.width
  inline.width = measure.widthOfText(inline.text, inline)
  inline.logical = inline.text
  if (inline.alignment === 'right') inline.x += before - inline.width
}

/** The run of a line that is read last. */
const lastRead = (line: Line): Inline | undefined =>
  line.mixed
    ? line.inlines.reduce((last, inline) => ((inline.order ?? 0) > (last.order ?? 0) ? inline : last))
    : line.inlines.at(-1)

/** Neighbours, in the order of reading, that belong to the same element. */
function groups(inlines: readonly Inline[]): Inline[][] {
  const result: Inline[][] = []
  for (const inline of inlines) {
    const group = result.at(-1)
    const before = group?.at(-1)
    if (group && before && elementKey(before) === elementKey(inline)) group.push(inline)
    else result.push([inline])
  }
  return result
}
