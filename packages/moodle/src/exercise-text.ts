import { fill, type Words } from '@curricle/locale'
import { type Exercise, type FlowContent, parts } from '@curricle/model'
import { escapeHtml, joined, noText, type Rendering, type RichText, richText } from './rich-text.ts'
import { rubricTable } from './rubric-table.ts'

/** All that a learner reads of an exercise: how it is done, the task, the text to begin from, folded hints and, unless Moodle shows it itself, the rubric. */
export function exerciseText(
  exercise: Exercise,
  { rendering, words }: { rendering: Rendering; words: Words },
  { withRubric }: { withRubric: boolean }
): RichText {
  const templates = parts(exercise, 'template').map<FlowContent>(({ children }) => ({ type: 'blockquote', children }))
  const rubrics = withRubric ? parts(exercise, 'rubric') : []
  return joined(
    { html: `<p><em>${escapeHtml(manner(exercise, words))}</em></p>`, files: [] },
    richText(
      parts(exercise, 'task').flatMap(task => task.children),
      rendering
    ),
    templates.length > 0 ? joined(heading(words.template), richText(templates, rendering)) : noText,
    hints(exercise, rendering, words),
    ...rubrics.map(rubric => joined(heading(words.rubric), richText([rubricTable(rubric, words)], rendering)))
  )
}

const heading = (words: string): RichText => ({ html: `<h4 class="h5">${escapeHtml(words)}</h4>`, files: [] })

function manner({ kind, durationMinutes }: Exercise, words: Words): string {
  const said = [words.exerciseKinds[kind]]
  if (durationMinutes) said.push(fill(words.minutes, { count: durationMinutes }))
  return said.join(' · ')
}

function hints(exercise: Exercise, rendering: Rendering, words: Words): RichText {
  return folded(
    parts(exercise, 'hint').map(hint => richText(hint.children, rendering)),
    words
  )
}

/** Hints that open one by one. */
export function folded(hints: readonly RichText[], words: Words): RichText {
  if (hints.length === 0) return noText
  return joined(
    ...hints.map(({ html, files }, index) => {
      const label = hints.length > 1 ? `${words.hint} ${index + 1}` : words.hint
      return { html: `<details class="mb-3"><summary>${escapeHtml(label)}</summary>\n${html}\n</details>`, files }
    })
  )
}
