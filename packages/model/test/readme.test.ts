import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type CourseNode, interactions } from '../src/index.ts'

const readme = readFileSync(new URL('../readme.md', import.meta.url), 'utf8')

/** Every type of node; exhaustive by its own type. */
const types: Readonly<Record<CourseNode['type'], true>> = {
  agenda: true,
  answer: true,
  area: true,
  assessment: true,
  blockquote: true,
  box: true,
  break: true,
  caption: true,
  choice: true,
  citation: true,
  code: true,
  course: true,
  criterion: true,
  delete: true,
  discussion: true,
  emphasis: true,
  exercise: true,
  feedback: true,
  figure: true,
  finding: true,
  footnote: true,
  gap: true,
  heading: true,
  hint: true,
  hotspot: true,
  html: true,
  image: true,
  inlineCode: true,
  inlineMath: true,
  introduction: true,
  item: true,
  level: true,
  link: true,
  list: true,
  listItem: true,
  math: true,
  media: true,
  module: true,
  notes: true,
  numericAnswer: true,
  objective: true,
  only: true,
  page: true,
  pair: true,
  paragraph: true,
  pool: true,
  prompt: true,
  recommendation: true,
  reference: true,
  rubric: true,
  slide: true,
  slides: true,
  solution: true,
  statement: true,
  strong: true,
  table: true,
  tableCell: true,
  tableRow: true,
  task: true,
  template: true,
  term: true,
  text: true,
  thematicBreak: true,
  transcript: true
}

it('the specification names every node and every interaction', () => {
  const names = [...Object.keys(types), ...interactions]
  expect(names.filter(name => !readme.includes(`\`${name}\``))).toEqual([])
})
