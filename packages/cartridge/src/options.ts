import { z } from 'zod'

/** Options of the format `cartridge`. */
export interface CartridgeOptions {
  /** `1.1` (default), which everybody reads, or `1.3`, in which exercises are assignments and objectives curriculum standards; Moodle (4.5) does not read it. */
  version: '1.1' | '1.3'
  /** `mathml` (default), or `tex` between `\(` and `\)` for an LMS that runs MathJax. */
  math: 'mathml' | 'tex'
}

export const cartridgeOptions: z.ZodType<CartridgeOptions> = z.strictObject({
  // YAML reads 1.3 as a number.
  version: z.coerce
    .string()
    .pipe(z.enum(['1.1', '1.3']))
    .default('1.1')
    .describe(
      '`1.1`, which everybody reads, or `1.3`, in which exercises are assignments; Moodle (4.5) does not read it'
    ),
  math: z
    .enum(['mathml', 'tex'])
    .default('mathml')
    .describe('`mathml`, or `tex` between \\( and \\) for an LMS that runs MathJax')
})
