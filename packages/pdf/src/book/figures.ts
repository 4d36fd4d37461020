import { fill } from '@curricle/locale'
import { type Caption, type CourseNode, type Figure, part, visit } from '@curricle/model'
import { destination, figureName } from '../destinations.ts'
import type { Block } from '../tagged/index.ts'
import { said, title } from '../title.ts'
import type { Writing } from '../writing.ts'
import { type Entry, pageTable } from './contents.ts'

/** Fewest figures or tables that are worth a list. */
const fewest = 3

/** Lists of figures and of tables, below the table of contents; each only where there are several. */
export function figures(writing: Writing): Block[] {
  const { words } = writing
  return (['image', 'table'] as const).flatMap(kind => {
    const list = captioned(kind, writing)
    if (list.length < fewest) return []
    return [title(said(kind === 'image' ? words.pdf.figures : words.pdf.tables), 2, writing), pageTable(list, writing)]
  })
}

function captioned(kind: Figure['kind'], { course, words }: Writing): Entry[] {
  const found: Entry[] = []
  for (const module of course.children) {
    for (const place of module.children) {
      visit(place as CourseNode, node => {
        const caption: Caption | undefined =
          node.type === 'figure' && node.kind === kind ? part(node, 'caption') : undefined
        if (node.type !== 'figure' || !caption) return
        const name = figureName(node)
        if (name === undefined) return
        const label = fill(kind === 'table' ? words.table : words.figure, { number: node.number ?? '' })
        const lead = said(`${label}${words.colon} `)
        found.push({ words: [...lead, ...caption.children], goal: destination(module.id, place.id, name), level: 2 })
      })
    }
  }
  return found
}
