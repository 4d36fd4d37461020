import { z } from 'zod'

/** Options of the format `scorm-1.2`. */
export interface ScormOptions {
  /** Whether the XML schemas lie beside the manifest, for checkers; no LMS reads them. Default true. */
  schemas: boolean
}

const schemas = z
  .boolean()
  .default(true)
  .describe('the XML schemas beside the manifest, for checkers; no LMS reads them')

export const scormOptions: z.ZodType<ScormOptions> = z.strictObject({ schemas })

/** Options of the format `scorm-2004`. */
export interface Scorm2004Options extends ScormOptions {
  /** Default `4th`; `3rd` for an LMS that has not caught up. */
  edition: '3rd' | '4th'
}

export const scorm2004Options: z.ZodType<Scorm2004Options> = z.strictObject({
  schemas,
  edition: z.enum(['3rd', '4th']).default('4th').describe('of SCORM 2004; `3rd` for an LMS that has not caught up')
})

/** The format `web` has no options. */
export const webOptions: z.ZodType<Record<string, never>> = z.strictObject({})
