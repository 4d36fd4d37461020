import { type BuiltInlines, type Inline, TextInlinesBase } from './pdfmake.ts'

/** Points that a column is given at least for its longest word. */
const widestWord = 72

/** pdfmake's measuring of runs, where a formula takes the room that it needs instead of that of its placeholder. */
export class FormulaInlines extends TextInlinesBase {
  /** Columns need not be as wide as their longest word: our lines cut a word that is too long. */
  override buildInlines(text: unknown, styles: unknown): BuiltInlines {
    const built = super.buildInlines(text, styles)
    return { ...built, minWidth: Math.min(built.minWidth, widestWord) }
  }

  override measure(inlines: Inline[], styles: unknown): Inline[] {
    for (const inline of super.measure(inlines, styles)) {
      const formula = inline.tag?.formula
      if (!formula) continue
      const { font, fontSize, height } = inline
      const ascent = formula.ascent * fontSize
      const textAscent = (font.ascender / 1000) * fontSize
      inline.width = formula.width * fontSize
      inline.trailingCut = 0
      inline.leadingCut = 0
      inline.height = Math.max(ascent, textAscent) + Math.max(formula.depth * fontSize, height - textAscent)
      // The line puts its baseline where the highest ascender of its fonts asks for it.
      inline.font = {
        font: font.font,
        ascender: (ascent / fontSize) * 1000,
        descender: font.descender,
        lineHeight: size => font.lineHeight(size),
        widthOfString: (_text, size) => formula.width * size
      }
    }
    return inlines
  }
}
