import { z } from 'zod'

/** The two quizzes of Canvas: they differ in what they can ask. */
export type Engine = 'classic' | 'new'

/** Options of the format `canvas`. */
export interface CanvasOptions {
  /** `classic` (default) for Classic Quizzes, `new` for New Quizzes. */
  engine: Engine
  /** `mathml` (default), or `tex` between `\(` and `\)` for accounts that run MathJax. */
  math: 'mathml' | 'tex'
}

export const canvasOptions: z.ZodType<CanvasOptions> = z.strictObject({
  engine: z
    .enum(['classic', 'new'])
    .default('classic')
    .describe('`classic` for Classic Quizzes, `new` for New Quizzes'),
  math: z
    .enum(['mathml', 'tex'])
    .default('mathml')
    .describe('`mathml`, or `tex` between \\( and \\) for accounts that run MathJax')
})
