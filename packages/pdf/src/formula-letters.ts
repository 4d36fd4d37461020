import type { Coverage } from './fonts.ts'
import type { Formula } from './formula.ts'
import type { TaggedDocument } from './tagged/index.ts'

/** A font that gives its glyphs as outlines. Lengths in units of the font. */
interface Outlines {
  unitsPerEm: number
  layout(text: string): {
    glyphs: { path: { toSVG(): string } }[]
    positions: { xAdvance: number; xOffset: number; yOffset: number }[]
    advanceWidth: number
  }
}

/**
 * Draws the letters of a formula that MathJax leaves to another font (Arabic, Chinese, Hebrew …), as outlines like the
 * rest of it: in the middle of the room that MathJax keeps for them, narrower where they would not fit. `missing` is told
 * the letters that no font has.
 */
export function withLetters(
  formula: Formula,
  document: TaggedDocument,
  coverage: Coverage,
  missing: (letters: string) => void
): Formula {
  const svg = formula.svg.replace(
    /<text transform="([^"]*)" font-size="([\d.]+)px"[^>]*>([^<]*)<\/text>/g,
    (_whole, place: string, size: string, letters: string) => {
      const laid = coverage.pieces(letters, 'serif', false, false).flatMap(({ text, family }) => {
        if (family === undefined) {
          missing(text)
          return []
        }
        const font = document.provideFont(family, false, false).font as unknown as Outlines
        return [{ run: font.layout(text), em: font.unitsPerEm }]
      })
      const width = laid.reduce((sum, { run, em }) => sum + run.advanceWidth / em, 0)
      const room = roomFor(letters)
      const scale = width > 0 ? Math.min(Number(size), room / width) : 0
      let x = (room - width * scale) / 2
      const drawn = laid.flatMap(({ run, em }) =>
        run.glyphs.map(({ path }, index) => {
          const { xAdvance, xOffset, yOffset } = run.positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 }
          const unit = scale / em
          const at = `translate(${rounded(x + xOffset * unit)},${rounded(yOffset * unit)}) scale(${rounded(unit)})`
          x += xAdvance * unit
          return `<path transform="${at}" d="${path.toSVG()}"/>`
        })
      )
      // Text is upside down in the drawing, outlines are not.
      return `<g transform="${place} scale(1,-1)">${drawn.join('')}</g>`
    }
  )
  return { ...formula, svg }
}

/** What MathJax keeps for letters that it has not measured: an em for each Chinese one, 0.6 for any other. */
function roomFor(letters: string): number {
  const wide = [...letters].filter(letter =>
    /[\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]/.test(letter)
  )
  return wide.length * 1000 + ([...letters].length - wide.length) * 600
}

const rounded = (length: number): number => Math.round(length * 10_000) / 10_000
