import { type HtmlContext, html } from '@curricle/html'
import { type Interaction, type Item, part } from '@curricle/model'
import { choice } from './choice.ts'
import { cloze } from './cloze.ts'
import { extendedText } from './extended-text.ts'
import { gapMatch } from './gap-match.ts'
import { hotspot } from './hotspot.ts'
import { likert } from './likert.ts'
import { match } from './match.ts'
import { order } from './order.ts'
import { numeric, textEntry } from './text-entry.ts'

/** An item's text, its controls, and its right answer in words (empty when there is none), as HTML. */
export interface Controls {
  prompt: string
  answer: string
  key: string
}

/** Writes one kind of interaction; `code` names its controls, unique in the module. */
export type Write = (item: Item, code: string, context: HtmlContext) => Partial<Controls>

/** The controls of a question, by its interaction. Parts are marked `data-part`, elements to order `data-place`. */
export function controls(item: Item, code: string, context: HtmlContext): Controls {
  const prompt = part(item, 'prompt')
  return {
    prompt: prompt && !inText.has(item.interaction) ? html(prompt.children, context) : '',
    answer: '',
    key: '',
    ...interactions[item.interaction](item, code, context)
  }
}

/** Their controls stand within the prompt. */
const inText = new Set<Interaction>(['cloze', 'gap-match'])

const interactions: Readonly<Record<Interaction, Write>> = {
  'single-choice': choice,
  'multiple-choice': choice,
  'true-false': choice,
  'text-entry': textEntry,
  numeric,
  match,
  order,
  cloze,
  'gap-match': gapMatch,
  hotspot,
  'extended-text': extendedText,
  likert
}
