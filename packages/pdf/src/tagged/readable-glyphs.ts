import type { EmbeddedFont } from './pdfkit.ts'

/** ZERO WIDTH JOINER: what a stroke that only joins two letters stands for. */
const joiner = 0x200d
/** Readers of text take a wider gap for a space. Thousandths of an em. */
const widestGap = 90

/**
 * Has a font give the glyphs of words from right to left in a form that readers of text understand: every glyph has a code
 * point (ISO 14289-1, 7.21.7), also a stroke that only joins two letters, and no kerning within a word is as wide as a space.
 */
export function readable(font: EmbeddedFont): EmbeddedFont {
  const { layoutRun } = font
  font.layoutRun = (text, features) => {
    const run = layoutRun.call(font, text, features)
    if (run.direction !== 'rtl') return run
    for (const { codePoints } of run.glyphs) if (codePoints.length === 0) codePoints.push(joiner)
    for (const position of run.positions) {
      const spare = position.xOffset - widestGap
      if (position.xAdvance === 0 || spare <= 0) continue
      position.xOffset -= spare
      position.xAdvance -= spare
    }
    return run
  }
  return font
}
