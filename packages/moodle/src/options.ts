import { z } from 'zod'

/** What `exports: {moodle: {…}}` in `course.yaml` may say. */
export interface Options {
  /** `book`: pages that follow each other are chapters of one book. `page`: each is an activity of its own. Default `book`. */
  pages: 'book' | 'page'
  /** `pdf`: a deck is a page that shows it and a PDF file. `page`: the page alone. Default `pdf`. */
  slides: 'pdf' | 'page'
  /** A glossary activity beside the glossary chapter; its terms arrive only when someone who may restore user data restores. Default true. */
  glossary: boolean
  /** Objectives as outcomes that assignments, graded quizzes and discussions are judged by. Default true. */
  outcomes: boolean
  /** Links to the framework of competencies that the format `moodle-competencies` writes, if the site has it. Default false. */
  competencies: boolean
  /** Questions on one page of a quiz. Default 5. */
  questionsPerPage: number
}

export const options: z.ZodType<Options> = z.strictObject({
  pages: z
    .enum(['book', 'page'])
    .default('book')
    .describe('`book`: pages that follow each other are chapters of one book; `page`: each is an activity of its own'),
  slides: z
    .enum(['pdf', 'page'])
    .default('pdf')
    .describe('`pdf`: slides are a page that shows them, with a PDF file; `page`: the page alone'),
  glossary: z
    .boolean()
    .default(true)
    .describe(
      'a glossary activity beside the glossary chapter; its terms arrive only when someone who may restore user data restores'
    ),
  outcomes: z
    .boolean()
    .default(true)
    .describe('objectives as outcomes that assignments, graded quizzes and discussions are judged by'),
  competencies: z
    .boolean()
    .default(false)
    .describe('links to the competency framework that `moodle-competencies` writes, where the site has it'),
  questionsPerPage: z.int().min(1).max(50).default(5).describe('questions on one page of a quiz')
})
