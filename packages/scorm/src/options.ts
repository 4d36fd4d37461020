import { z } from 'zod'

/** Options of the format `scorm-1.2`. */
export interface ScormOptions {
  /** Whether the XML schemas lie beside the manifest, for checkers; no LMS reads them. Default true. */
  schemas: boolean
}

export const scormOptions: z.ZodType<ScormOptions> = z.strictObject({ schemas: z.boolean().default(true) })

/** Options of the format `scorm-2004`. */
export interface Scorm2004Options extends ScormOptions {
  /** Default `4th`; `3rd` for an LMS that has not caught up. */
  edition: '3rd' | '4th'
}

export const scorm2004Options: z.ZodType<Scorm2004Options> = z.strictObject({
  schemas: z.boolean().default(true),
  edition: z.enum(['3rd', '4th']).default('4th')
})

/** The format `web` has no options. */
export const webOptions: z.ZodType<Record<string, never>> = z.strictObject({})
