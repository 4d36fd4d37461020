import type { Interaction } from '@curricle/model'
import { choice } from './choice.ts'
import { extendedText } from './extended-text.ts'
import { cloze, gapMatch } from './gaps.ts'
import { hotspot } from './hotspot.ts'
import { likert } from './likert.ts'
import { match } from './match.ts'
import { numeric } from './numeric.ts'
import { order } from './order.ts'
import type { Asked, Question } from './question.ts'
import { textEntry } from './text-entry.ts'

/** How each interaction is asked and scored. */
export const interactions: Readonly<Record<Interaction, (asked: Asked) => Question>> = {
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
