import { type Fits, lowBandwidthFit, screenFit } from '@curricle/model'
import { z } from 'zod'

/** What all formats of the player may be asked for. */
interface PlayerOptions {
  /** Whether one more package is made, for slow lines. Default false. */
  'low-bandwidth': boolean
}

const lowBandwidth = {
  'low-bandwidth': z
    .boolean()
    .default(false)
    .describe('one more package, for slow lines: smaller pictures, transcripts in place of recordings')
}

/** Pictures for screens, and the package for slow lines where it is asked for. */
export const fits = (options: PlayerOptions): Fits => ({
  usual: screenFit,
  ...(options['low-bandwidth'] && { 'low-bandwidth': lowBandwidthFit })
})

/** Options of the format `scorm-1.2`. */
export interface ScormOptions extends PlayerOptions {
  /** Whether the XML schemas lie beside the manifest, for checkers; no LMS reads them. Default true. */
  schemas: boolean
}

const schemas = z
  .boolean()
  .default(true)
  .describe('the XML schemas beside the manifest, for checkers; no LMS reads them')

export const scormOptions: z.ZodType<ScormOptions> = z.strictObject({ schemas, ...lowBandwidth })

/** Options of the format `scorm-2004`. */
export interface Scorm2004Options extends ScormOptions {
  /** Default `4th`; `3rd` for an LMS that has not caught up. */
  edition: '3rd' | '4th'
}

export const scorm2004Options: z.ZodType<Scorm2004Options> = z.strictObject({
  schemas,
  edition: z.enum(['3rd', '4th']).default('4th').describe('of SCORM 2004; `3rd` for an LMS that has not caught up'),
  ...lowBandwidth
})

/** Options of the format `web`. */
export interface WebOptions extends PlayerOptions {
  /** Whether the files stand side by side in a folder, in place of a zip file. Default false. */
  folder: boolean
}

export const webOptions: z.ZodType<WebOptions> = z.strictObject({
  folder: z.boolean().default(false).describe('a folder with the files side by side, in place of a zip file'),
  ...lowBandwidth
})
