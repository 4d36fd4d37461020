import { z } from 'zod'

/** Options of the PDF formats, under `exports: pdf:` in `course.yaml`. */
export interface PdfOptions {
  /** Paper; default: the course's theme, else A4. */
  paper?: 'A4' | 'Letter' | undefined
  /** `ua`: PDF/UA-1. `a`: PDF/A-2a besides, for archives. Default `ua`. */
  standard: 'ua' | 'a'
  /** Size of running text in points, 8 to 16. Default 10.5 (12.5 in Arabic script). */
  fontSize?: number | undefined
}

export const options: z.ZodType<PdfOptions> = z.strictObject({
  paper: z.enum(['A4', 'Letter']).optional(),
  standard: z.enum(['ua', 'a']).default('ua'),
  fontSize: z.number().min(8).max(16).optional()
})
