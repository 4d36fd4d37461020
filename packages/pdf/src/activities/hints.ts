import { type Assessment, type Item, parts } from '@curricle/model'
import { runs } from '../runs.ts'
import type { Block, Look, Run } from '../tagged/index.ts'
import { said, title } from '../title.ts'
import type { Writing } from '../writing.ts'
import { itemsOf } from './items.ts'

/** The hints to all questions by their numbers, small, after the questions: who wants none does not see them. */
export function hints(node: Assessment, writing: Writing): Block[] {
  const { words, theme } = writing
  const state: Writing = { ...writing, look: { ...writing.look, fontSize: theme.size * 0.85 } }
  const found = itemsOf(node).flatMap((item, index) => hintsOf(item, `${index + 1}. `, state))
  return found.length > 0 ? [title(said(words.pdf.hints), 3, writing), ...found] : []
}

/** The hints to one question, each after a name. */
export function hintsOf(item: Item, name: string, writing: Writing): Block[] {
  const look: Look = { ...writing.look, fontSize: writing.look.fontSize ?? writing.theme.size }
  const lead: Run[] = runs(name, { ...writing, divides: false }, { font: writing.theme.display, bold: true })
  return parts(item, 'hint').map((hint): Block => {
    const [first, ...rest] = writing.blocks(hint.children, writing)
    const opens = first && 'text' in first && typeof first.text !== 'string' ? first.text : undefined
    const others = opens || !first ? rest : [first, ...rest]
    return { stack: [{ text: [...lead, ...(opens ?? [])], margin: [0, 0, 0, 3] }, ...others], ...look }
  })
}
