import { z } from 'zod'

/** Options of every PDF format, under `exports:` and the format's name in `course.yaml`. */
export interface PdfOptions {
  /** Paper; default: the course's theme, else A4. */
  paper?: 'A4' | 'Letter' | undefined
  /** `ua`: PDF/UA-1. `a`: PDF/A-2a besides, for archives. Default `ua`. */
  standard: 'ua' | 'a'
  /** Size of running text in points, 8 to 16. Default 10.5 (13 in Arabic script). */
  fontSize?: number | undefined
  /** Running text in letters with serifs or without, in Latin, Greek and Cyrillic script. Default: the course's theme, else `serif`. */
  font?: 'serif' | 'sans' | undefined
}

/** The schema of each of them. */
export const fields: { readonly [Name in keyof PdfOptions]-?: z.ZodType<PdfOptions[Name]> } = {
  paper: z
    .enum(['A4', 'Letter'])
    .optional()
    .describe('size of the paper; without it the course’s theme says it, else A4'),
  standard: z
    .enum(['ua', 'a'])
    .default('ua')
    .describe('`ua`: PDF/UA-1, accessible; `a`: PDF/A-2a besides, for archives'),
  fontSize: z
    .number()
    .min(8)
    .max(16)
    .optional()
    .describe('running text in points; without it 10.5, in Arabic script 13'),
  font: z
    .enum(['serif', 'sans'])
    .optional()
    .describe(
      'letters of running text, with serifs or without, but not in Arabic or Chinese; without it the course’s theme says it, else with serifs'
    )
}

/** The schema of a format that has no others. */
export const options: z.ZodType<PdfOptions> = z.strictObject(fields)
