import { z } from 'zod'

/** Options of the format `cartridge`. */
export interface CartridgeOptions {
  /** `mathml` (default), or `tex` between `\(` and `\)` for an LMS that runs MathJax. */
  math: 'mathml' | 'tex'
}

export const cartridgeOptions: z.ZodType<CartridgeOptions> = z.strictObject({
  math: z.enum(['mathml', 'tex']).default('mathml')
})
