import { type Module, slug, text, visit } from '@curricle/model'
import type { Stage } from './stage.ts'

/**
 * Gives every heading an id that is unique in its module: the author's, else the slug of its words, numbered from 2 where
 * that is taken. (Ids that authors give are compared by the reader.)
 */
export function identifiers({ course }: Stage): void {
  for (const module of course.children) headings(module)
}

function headings(module: Module): void {
  const taken = new Set<string>()
  visit(module, node => {
    const { id } = node as { id?: string }
    if (id !== undefined) taken.add(id)
  })
  visit(module, node => {
    if (node.type !== 'heading' || node.id !== undefined) return
    node.id = free(slug(text(node)) || 'section', taken)
    taken.add(node.id)
  })
}

function free(id: string, taken: ReadonlySet<string>): string {
  let candidate = id
  for (let number = 2; taken.has(candidate); number++) candidate = `${id}-${number}`
  return candidate
}
