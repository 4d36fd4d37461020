import { type PhrasingContent, text } from '@curricle/model'
import { formulaKey } from './handlers/math.ts'
import type { Writing } from './writing.ts'

/** A title where only text can stand, as in bookmarks and running heads: formulas are said in signs. */
export const titleWords = (title: readonly PhrasingContent[], { formulas }: Pick<Writing, 'formulas'>): string =>
  text(
    title.map(function inWords(node): PhrasingContent {
      if (node.type === 'inlineMath')
        return { type: 'text', value: formulas.get(formulaKey(node))?.words ?? node.value }
      return 'children' in node
        ? ({ ...node, children: (node.children as PhrasingContent[]).map(inWords) } as PhrasingContent)
        : node
    })
  )
