import { fill, words } from '@curricle/locale'
import { type Assessment, type Exporter, type Module, paperFit, part, type ResolvedCourse } from '@curricle/model'
import { z } from 'zod'
import { factsOf, questions } from './activities/assessment.ts'
import { key } from './activities/key.ts'
import { version } from './activities/version.ts'
import { carriesOnly } from './carries.ts'
import { factLine } from './fact-line.ts'
import { type Handout, handouts } from './handout.ts'
import { fields, type PdfOptions } from './options.ts'
import { letter } from './order.ts'
import { pictureTypes } from './pictures.ts'
import { headingOf } from './title.ts'

/** Options of `paper`. */
export interface PaperOptions extends PdfOptions {
  /** How many versions of each quiz, whose questions and choices stand in different orders. 1 to 26, default 1. */
  versions: number
  /** Another word makes other orders. Default none. */
  seed: string
}

/** Every quiz as an exam paper; in the teacher's edition each with its answer key, as a file of its own. */
export const paper: Exporter<PaperOptions> = {
  name: 'paper',
  description: 'Quizzes as exam papers, with answer keys for teachers, accessible (PDF/UA-1)',
  extension: '.zip',
  container: 'zip',
  carries: carriesOnly(
    [
      'quiz',
      'practice',
      'mastery',
      'time-limit',
      'shuffle',
      'pool',
      'single-choice',
      'multiple-choice',
      'true-false',
      'text-entry',
      'numeric',
      'unit',
      'match',
      'order',
      'cloze',
      'gap-match',
      'hotspot',
      'extended-text',
      'hint',
      'feedback',
      'choice-feedback',
      'rubric',
      'template'
    ],
    'only quizzes are in it'
  ),
  holds: place => place.type === 'assessment' && place.purpose !== 'survey',
  media: pictureTypes,
  fits: () => ({ usual: paperFit }),
  options: z.strictObject({
    ...fields,
    versions: z.int().min(1).max(26).default(1).describe('papers with their questions and answers in different orders'),
    seed: z.string().default('').describe('any word: another one gives other orders')
  }),
  guide: {
    steps: ['Unpack the file.', 'Print the papers; keep the files that end in `key.pdf` to yourself.'],
    again: 'A new build of the same questions makes the same papers, so old keys stay valid.'
  },
  async *write(course, context) {
    const { versions, seed } = context.options
    const all = quizzesOf(course).flatMap(({ module, quiz }) =>
      Array.from({ length: versions }, (_, index) =>
        papers(course, module, quiz, versions > 1 ? letter(index) : undefined, seed)
      ).flat()
    )
    yield* handouts(course, context, all)
  }
}

interface Quiz {
  module: Module
  quiz: Assessment
}

const quizzesOf = (course: ResolvedCourse): Quiz[] =>
  course.children.flatMap(module =>
    module.children
      .filter((place): place is Assessment => place.type === 'assessment' && place.purpose !== 'survey')
      .map(quiz => ({ module, quiz }))
  )

/** A version of a quiz, and its key when the edition has one. */
function papers(
  course: ResolvedCourse,
  module: Module,
  quiz: Assessment,
  name: string | undefined,
  seed: string
): Handout[] {
  const own = words(course.language)
  const printed = name === undefined ? quiz : version(quiz, [seed, course.id, module.id, quiz.id, name])
  const named = name === undefined ? [] : [fill(own.pdf.versionOf, { letter: name })]
  const place = [module.id, quiz.id, ...(name === undefined ? [] : [seed, name])]
  const file = [module.id, quiz.id, ...(name === undefined ? [] : [name])].join('.')
  const introduction = part(quiz, 'introduction')?.children ?? []
  const exam: Handout = {
    name: file,
    title: quiz.title,
    heading: headingOf(quiz),
    kind: [own.pdf.paper, ...named].join(' · '),
    place,
    parts: [printed],
    named: true,
    content: writing => [
      ...factLine(factsOf(printed, writing), writing),
      ...writing.blocks(introduction, writing),
      ...questions(printed, writing)
    ]
  }
  if (course.edition !== 'teacher') return [exam]
  const answers: Handout = {
    name: `${file}.key`,
    title: quiz.title,
    heading: headingOf(quiz),
    kind: [own.answerKey, ...named].join(' · '),
    place,
    parts: [printed],
    content: writing => [...key(printed, writing)]
  }
  return [exam, answers]
}
