import { fill, numeral } from '@curricle/locale'
import { type Exercise, part, parts } from '@curricle/model'
import { label } from '../handlers/label.ts'
import { insidePanel, panel } from '../panel.ts'
import type { Block } from '../tagged/index.ts'
import { addressed, teacherPanel } from '../teacher.ts'
import { said, title } from '../title.ts'
import type { Writing } from '../writing.ts'
import { opening } from './opening.ts'
import { rubric } from './rubric.ts'

/** An exercise: task, hints, a text to begin from, how it is assessed, and for teachers the solution. */
export function exercise(node: Exercise, writing: Writing): Block[] {
  const { words, theme } = writing
  const grading = part(node, 'rubric')
  const section = (name: string): Block => title(said(name), 3, writing)
  return [
    ...opening(node, words.exercise, factsOf(node, writing), writing),
    ...parts(node, 'task').flatMap(task => writing.blocks(task.children, writing)),
    ...parts(node, 'hint').flatMap(hint =>
      addressed(hint, writing, state => {
        const inner = insidePanel(state)
        return [panel([label(words.hint, theme.accent, inner), ...inner.blocks(hint.children, inner)], state)]
      })
    ),
    ...parts(node, 'template').flatMap(template => [
      section(words.template),
      ...addressed(template, writing, state => {
        const inner = insidePanel(state)
        return [panel(inner.blocks(template.children, inner), state, { ground: '#ffffff', edge: theme.rule })]
      })
    ]),
    ...(grading ? [section(words.rubric), ...addressed(grading, writing, inner => rubric(grading, inner))] : []),
    ...parts(node, 'solution').flatMap(solution => [
      section(words.solution),
      teacherPanel(inner => inner.blocks(solution.children, inner), writing)
    ])
  ]
}

/** With whom, how long, for how many points, and what is handed in. */
export function factsOf(node: Exercise, { words }: Writing): (string | undefined)[] {
  const handIn = node.submit.map(way => (way === 'text' ? words.handInText : words.handInFile)).join(', ')
  return [
    words.exerciseKinds[node.kind],
    node.durationMinutes === undefined ? undefined : fill(words.minutes, { count: node.durationMinutes }),
    node.maxScore > 0 ? fill(words.points, { count: numeral(node.maxScore, words) }) : undefined,
    handIn ? `${words.handIn}${words.colon} ${handIn}` : undefined
  ]
}
