import type { Formula } from '../formula.ts'
import type { PdfDocument } from './pdfkit.ts'
import { drawSvg } from './pdfmake.ts'

/** Draws a formula's outlines with its baseline at a height. Points, from the page's upper left corner. */
export function drawFormula(
  document: PdfDocument,
  formula: Formula,
  x: number,
  baseline: number,
  fontSize: number,
  color: string
): void {
  drawSvg(document, formula.svg.replaceAll('currentColor', color), x, baseline - formula.ascent * fontSize, {
    width: formula.width * fontSize,
    height: (formula.ascent + formula.depth) * fontSize,
    assumePt: true
  })
}
