import { z } from 'zod'

/** The formats `qti-2.1` and `qti-3.0` have no options yet. */
export type QtiOptions = Record<string, never>

export const qtiOptions: z.ZodType<QtiOptions> = z.strictObject({})
