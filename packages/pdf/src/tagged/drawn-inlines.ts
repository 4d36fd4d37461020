import { undirected } from '../bidi.ts'
import { squeezes } from '../chinese.ts'
import { type BuiltInlines, type Inline, TextInlinesBase } from './pdfmake.ts'

/** Points that a column is given at least for its longest word. */
const widestWord = 72

/** pdfmake's measuring of runs, where a formula or picture takes the room that it needs instead of that of its placeholder. */
export class DrawnInlines extends TextInlinesBase {
  /** Columns need not be as wide as their longest word: our lines cut a word that is too long. */
  override buildInlines(text: unknown, styles: unknown): BuiltInlines {
    const built = super.buildInlines(text, styles)
    return { ...built, minWidth: Math.min(built.minWidth, widestWord) }
  }

  override widthOfText(text: string, inline: Inline): number {
    return super.widthOfText(undirected(text), inline)
  }

  override measure(inlines: Inline[], styles: unknown): Inline[] {
    const measured = even(super.measure(inlines, styles))
    for (const inline of measured) {
      const { formula, picture } = inline.tag ?? {}
      // An address does not begin with `https://` alone in its line.
      if (inline.text.endsWith('://')) inline.noNewLine = true
      if (picture) Object.assign(inline, room(inline, picture.width, picture.height, 0))
      if (!formula) continue
      const { fontSize } = inline
      Object.assign(inline, room(inline, formula.width * fontSize, formula.ascent * fontSize, formula.depth * fontSize))
    }
    return measured.flatMap((inline, index) => this.#squeezed(inline, measured[index + 1]))
  }

  /** Full-width marks beside others give them half of their width: where they do, the run is cut. */
  #squeezed(inline: Inline, next: Inline | undefined): Inline[] {
    const last = inline.text.length
    const cuts = squeezes(inline.text + (next?.text[0] ?? '')).filter(
      at => at <= last && this.widthOfText(inline.text[at - 1] ?? '', inline) > inline.fontSize * 0.95
    )
    if (cuts.length === 0 || inline.lineEnd) return [inline]
    return [0, ...cuts].flatMap((from, index) => {
      const to = cuts[index] ?? last
      if (from === last) return []
      const text = inline.text.slice(from, to)
      const saved = index < cuts.length ? inline.fontSize / 2 : 0
      const ends = to === last ? {} : { noNewLine: true, trailingCut: 0 }
      return [{ ...inline, ...ends, text, width: this.widthOfText(text, inline) - saved, squeezed: saved > 0 }]
    })
  }
}

/** Lines at one distance: a sign of another face, which is made with more room above and below, is no reason for a taller line. */
function even(inlines: Inline[]): Inline[] {
  const letters = new Map<Inline['font'], number>()
  for (const { font, text } of inlines) letters.set(font, (letters.get(font) ?? 0) + text.length)
  if (letters.size < 2) return inlines
  const [[most] = []] = [...letters].sort(([, a], [, b]) => b - a)
  const main = inlines.find(({ font }) => font === most)
  if (!main) return inlines
  for (const inline of inlines)
    if (inline.font !== most) inline.height = Math.min(inline.height, (main.height / main.fontSize) * inline.fontSize)
  return inlines
}

/**
 * A run again that takes the room of a drawing of that width, height above and depth below the baseline, in points.
 * The line puts its baseline where the highest ascender of its fonts asks for it.
 */
export function room(inline: Inline, width: number, ascent: number, depth: number): Inline {
  const { font, fontSize, height } = inline
  const textAscent = (font.ascender / 1000) * fontSize
  return {
    ...inline,
    width,
    trailingCut: 0,
    leadingCut: 0,
    height: Math.max(ascent, textAscent) + Math.max(depth, height - textAscent),
    font: {
      font: font.font,
      ascender: Math.max((ascent / fontSize) * 1000, font.ascender),
      descender: font.descender,
      lineHeight: size => font.lineHeight(size),
      widthOfString: () => width
    }
  }
}
