import { fill } from '@curricle/locale'
import { type CourseNode, type Finding, type Recommendation, visit } from '@curricle/model'
import { destination } from '../destinations.ts'
import { runs } from '../runs.ts'
import type { Block } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { backTitle } from './bibliography.ts'

/** All findings or recommendations of the course, with the page on which each stands and its id. */
export function collection(type: 'finding' | 'recommendation', writing: Writing): Block[] {
  const found: { node: Finding | Recommendation; goal: string }[] = []
  for (const module of writing.course.children) {
    for (const place of module.children) {
      visit(place as CourseNode, node => {
        if (node.type === type) found.push({ node, goal: destination(module.id, place.id, node.id) })
      })
    }
  }
  if (found.length === 0) return []
  const { words } = writing
  const name = type === 'finding' ? words.pdf.findings : words.pdf.recommendations
  return [backTitle(name, `${type}s`, writing), ...found.flatMap(({ node, goal }) => entry(node, goal, writing))]
}

function entry(node: Finding | Recommendation, goal: string, writing: Writing): Block[] {
  const { words, theme } = writing
  const state = { ...writing, divides: false, place: ['collection'] }
  const isRightToLeft = words.direction === 'rtl'
  const whom = node.type === 'recommendation' && node.to ? fill(words.to, { whom: node.to }) : undefined
  const name = [node.title ?? node.id, whom].filter(part => part !== undefined).join(' · ')
  const label: Block = {
    text: runs(name, state, { bold: true, font: theme.display, color: theme.accent, linkToDestination: goal }),
    width: '*'
  }
  const page: Block = {
    text: '',
    pageReference: goal,
    font: theme.signs,
    noWrap: true,
    alignment: isRightToLeft ? 'left' : 'right',
    color: theme.quiet,
    width: 30
  }
  return [
    { columns: isRightToLeft ? [page, label] : [label, page], margin: [0, 6, 0, 1], tag: { keepWithNext: true } },
    ...writing.blocks(node.children, { ...writing, place: ['collection'], notes: undefined })
  ]
}
