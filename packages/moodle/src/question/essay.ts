import { fill } from '@curricle/locale'
import { part } from '@curricle/model'
import { cleanedText, escapeHtml, joined, noText, richText } from '../rich-text.ts'
import { rubricTable } from '../rubric-table.ts'
import { isForAll } from '../teacher.ts'
import { combinedFeedback, labelled } from './feedback.ts'
import type { Maker } from './maker.ts'
import { prompt } from './prompt.ts'

/** A free text, graded by a person: the template stands in its field, whose editor knows no MathML, the rubric is the grader's information and, unless it is for teachers, below the question. */
export const essay: Maker = (item, setting) => {
  const { words, rendering } = setting
  const rubric = part(item, 'rubric')
  const table = rubric ? richText([rubricTable(rubric, words)], rendering) : noText
  const length = item.words
    ? { html: `<p>${escapeHtml(fill(words.moodle.expectedWords, { count: item.words }))}</p>`, files: [] }
    : noText
  return {
    type: 'essay',
    text: joined(prompt(item, setting), length, rubric && isForAll(rubric) ? table : noText),
    template: cleanedText(part(item, 'template')?.children ?? [], rendering),
    graderInfo: joined(table, labelled(combinedFeedback(item, setting), words)),
    lines: Math.min(40, Math.max(5, Math.ceil((item.words ?? 120) / 12)))
  }
}
