import type { Response } from './data.ts'
import { place } from './report.ts'

/** How one version of SCORM writes responses and right ones. */
export interface Dialect {
  /** Between the parts of a response. */
  comma: string
  /** Between the two sides of a pair. */
  dot: string
  yes: string
  no: string
}

/** SCORM 1.2 run-time environment, 3.4.7: `CMIFeedback`. */
export const dialect12: Dialect = { comma: ',', dot: '.', yes: 't', no: 'f' }

/** SCORM 2004 run-time environment, 4.2.9.1: reserved delimiters. */
export const dialect2004: Dialect = { comma: '[,]', dot: '[.]', yes: 'true', no: 'false' }

/** A pair for each row that has an answer: its place and the code of its right side. */
export function pairs(codes: Response, { comma, dot }: Dialect): string {
  return codes.flatMap((code, index) => (code ? [`${place(index)}${dot}${code}`] : [])).join(comma)
}

/** A text without the signs that separate parts, at most 255 characters: what `CMIString255` takes. */
export function bare(text: string): string {
  return text.replace(/\[[,.:]\]/g, ' ').slice(0, 255)
}

/** A number in digits alone, with seven behind the point at most (`real(10,7)`), floating-point dust removed. */
export function digits(value: number): string {
  return value.toFixed(7).replace(/\.?0+$/, '')
}
