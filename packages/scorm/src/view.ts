import type { Words } from '@curricle/locale'
import {
  type Activity,
  type BibliographyEntry,
  type Module,
  type Page,
  type ResolvedCourse,
  visit
} from '@curricle/model'
import { codes } from '@curricle/player'

/** What the player shows at one time. */
export interface View {
  /** Two characters, from the id: its name in the page's addresses and in the saved state. */
  code: string
  title: string
  content: Page | Activity | Opening | Bibliography
}

/** First page of a module whose text begins with a `##`. */
export interface Opening {
  type: 'opening'
}

/** Works that the module cites. */
export interface Bibliography {
  type: 'bibliography'
  entries: BibliographyEntry[]
}

/** The views of a module in their order: it always opens with its title, and ends with the works that it cites. */
export function views(module: Module, course: ResolvedCourse, words: Words): View[] {
  const shown: { id: string; title: string; content: View['content'] }[] = module.children.map(content => ({
    id: content.id,
    title: content.title,
    content
  }))
  const first = module.children[0]
  if (first?.type !== 'page' || !isOpening(first, module)) {
    shown.unshift({ id: ' opening', title: module.title, content: { type: 'opening' } })
  }
  const entries = cited(module, course)
  if (entries.length > 0) {
    shown.push({ id: ' references', title: words.references, content: { type: 'bibliography', entries } })
  }
  const names = codes(
    shown.map(({ id }) => id),
    2
  )
  return shown.map(({ title, content }, index) => ({ code: names[index] ?? '', title, content }))
}

/** The page before the first `##`, which is called as its module. */
export function isOpening(page: Page, module: Module): boolean {
  return module.children[0] === page && page.title === module.title
}

function cited(module: Module, { bibliography }: ResolvedCourse): BibliographyEntry[] {
  const keys = new Set<string>()
  visit(module, node => {
    if (node.type === 'citation') for (const { key } of node.items) keys.add(key)
  })
  return bibliography.filter(({ key }) => keys.has(key))
}
