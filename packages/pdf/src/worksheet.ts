import { words } from '@curricle/locale'
import { type Exercise, type Exporter, type Module, paperFit, part, parts, type ResolvedCourse } from '@curricle/model'
import { factsOf } from './activities/exercise.ts'
import { rubric } from './activities/rubric.ts'
import { writingLines } from './activities/writing-space.ts'
import { carriesOnly } from './carries.ts'
import { factLine } from './fact-line.ts'
import { label } from './handlers/label.ts'
import { type Handout, handouts } from './handout.ts'
import { options, type PdfOptions } from './options.ts'
import { insidePanel, panel } from './panel.ts'
import { pictureTypes } from './pictures.ts'
import type { Block } from './tagged/index.ts'
import { teacherPanel } from './teacher.ts'
import { headingOf, said, title } from './title.ts'
import type { Writing } from './writing.ts'

/** Lines to write on when an exercise has no text to begin from, and below each paragraph of one that has. */
const lines = { free: 14, between: 3 }

/** Every exercise as a sheet to write on; in the teacher's edition with its solution. */
export const worksheet: Exporter<PdfOptions> = {
  name: 'worksheet',
  description: 'Exercises as sheets to write on, accessible (PDF/UA-1)',
  extension: '.zip',
  container: 'zip',
  carries: carriesOnly(['exercise', 'hand-in', 'hint', 'solution', 'rubric', 'template'], 'only exercises are in it'),
  holds: place => place.type === 'exercise',
  media: pictureTypes,
  fits: () => ({ usual: paperFit }),
  options,
  guide: { steps: ['Unpack the file and print the sheets.'], again: 'A new build replaces the old sheets.' },
  async *write(course, context) {
    yield* handouts(course, context, sheets(course))
  }
}

const sheets = (course: ResolvedCourse): Handout[] =>
  course.children.flatMap(module =>
    module.children
      .filter((place): place is Exercise => place.type === 'exercise')
      .map(each => sheet(course, module, each))
  )

function sheet(course: ResolvedCourse, module: Module, node: Exercise): Handout {
  return {
    name: `${module.id}.${node.id}`,
    title: node.title,
    heading: headingOf(node),
    kind: words(course.language).pdf.worksheet,
    place: [module.id, node.id],
    parts: [node],
    named: true,
    content: writing => [
      ...factLine(factsOf(node, writing), writing),
      ...parts(node, 'task').flatMap(task => writing.blocks(task.children, writing)),
      ...parts(node, 'hint').map(hint => hintPanel(hint.children, writing)),
      ...space(node, writing),
      ...grading(node, writing),
      ...parts(node, 'solution').flatMap(solution => [
        title(said(writing.words.solution), 2, writing),
        teacherPanel(inner => inner.blocks(solution.children, inner), writing)
      ])
    ]
  }
}

function hintPanel(children: Parameters<Writing['blocks']>[0], writing: Writing): Block {
  const inner = insidePanel(writing)
  return panel([label(writing.words.hint, writing.theme.accent, inner), ...inner.blocks(children, inner)], writing)
}

/** The text to begin from with lines below each of its blocks, or lines alone. */
function space(node: Exercise, writing: Writing): Block[] {
  const head = title(said(writing.words.pdf.yourAnswer), 2, writing)
  const begun = parts(node, 'template').flatMap(template => template.children)
  if (begun.length === 0) return node.submit.length > 0 ? [head, ...writingLines(lines.free, writing)] : []
  return [head, ...begun.flatMap(each => [...writing.blocks([each], writing), ...writingLines(lines.between, writing)])]
}

function grading(node: Exercise, writing: Writing): Block[] {
  const found = part(node, 'rubric')
  return found ? [title(said(writing.words.rubric), 2, writing), ...rubric(found, writing)] : []
}
