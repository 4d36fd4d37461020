import { type CourseNode, type Module, type Term, visit } from '@curricle/model'
import { destination } from '../destinations.ts'
import { runs } from '../runs.ts'
import type { Block, Cell } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { backTitle } from './bibliography.ts'

/** A term and where it is defined. */
export interface Defined {
  term: Term
  goal: string
}

/** All terms of a course, in the order of their code units when case and accents are left aside. */
export function terms(modules: readonly Module[]): Defined[] {
  const found: Defined[] = []
  for (const module of modules) {
    for (const place of module.children) {
      visit(place as CourseNode, node => {
        if (node.type === 'term') found.push({ term: node, goal: destination(module.id, place.id, node.id) })
      })
    }
  }
  return found.sort((a, b) => (sortKey(a.term.term) < sortKey(b.term.term) ? -1 : 1))
}

const sortKey = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Room for the number of a page, in points, and how many of them stand beside each other. */
const number = { width: 26, most: 4 }

/** Every term with its definition and the pages on which the text defines it and speaks of it. */
export function glossary(list: readonly Defined[], writing: Writing): Block[] {
  if (list.length === 0) return []
  const { words, theme, uses } = writing
  const isRightToLeft = words.direction === 'rtl'
  const inner = { ...writing, width: writing.width - 14, notes: undefined }
  const entries = list.flatMap(({ term, goal }): Block[] => {
    const name: Cell = {
      text: runs(
        term.term,
        { ...writing, divides: false },
        { bold: true, linkToDestination: goal, color: theme.accent }
      ),
      tag: { role: 'P' }
    }
    const goals = [goal, ...(uses.get(goal) ?? [])]
    const page: Cell = {
      text: [{ text: '000', font: theme.signs, tag: { pagesOf: goals } }],
      alignment: isRightToLeft ? 'left' : 'right',
      color: theme.quiet,
      tag: { role: 'P', direction: 'ltr' }
    }
    const width = number.width * Math.min(goals.length, number.most) + 4
    const columns = isRightToLeft
      ? [
          { ...page, width },
          { ...name, width: '*' as const }
        ]
      : [
          { ...name, width: '*' as const },
          { ...page, width }
        ]
    return [
      { columns, tag: { keepWithNext: true }, margin: [0, 4, 0, 1] },
      { stack: writing.blocks(term.children, inner), margin: isRightToLeft ? [0, 0, 14, 4] : [14, 0, 0, 4] }
    ]
  })
  return [backTitle(words.glossary, 'glossary', writing), ...entries]
}
