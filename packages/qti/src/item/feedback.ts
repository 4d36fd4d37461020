import { type Feedback, type Item, parts } from '@curricle/model'
import type { XmlChild, XmlElement } from '@curricle/xml'
import { textHolder } from '../binding.ts'
import type { Scope } from '../scope.ts'
import { expressions } from './expressions.ts'
import type { Said } from './question.ts'
import type { Writer } from './writer.ts'

/** What is said after an answer, the conditions that say it, and the texts. */
export interface SaidAfter {
  conditions: XmlElement[]
  texts: XmlElement[]
}

/** By these names Canvas finds what is said in any case, to a right and to a wrong answer. */
const names = { always: 'general_fb', correct: 'correct_fb', partial: 'partial_fb', incorrect: 'incorrect_fb' } as const

/** The least SCORE that counts as all: sums of shares may stay a hair below 1. */
const full = '0.9999'

/** `modalFeedback`s of an item with the elements of response processing that show them, once SCORE is set. */
export function saidAfter(
  item: Item,
  said: readonly Said[],
  { scope, write, scored }: { scope: Scope; write: Writer; scored: boolean }
): SaidAfter {
  const { make, show, when, cases, variable, value } = expressions(scope.binding)
  const written = new Map<Feedback['when'], XmlChild[]>()
  for (const { when: kind, children } of parts(item, 'feedback')) {
    written.set(kind, [...(written.get(kind) ?? []), ...write.content(children)])
  }
  const score = (operator: 'gte' | 'gt' | 'lte', bound: string): XmlElement =>
    make(operator, {}, variable('SCORE'), value('float', bound))
  const outcomes: readonly (readonly [kind: Exclude<Feedback['when'], 'always'>, when: XmlElement])[] = [
    ['correct', score('gte', full)],
    ['partial', make('and', {}, score('gt', '0'), make('lt', {}, variable('SCORE'), value('float', full)))],
    ['incorrect', score('lte', '0')]
  ]
  const judged = scored ? outcomes.filter(([kind]) => written.has(kind)) : []
  return {
    conditions: [
      ...(written.has('always') ? [show(names.always)] : []),
      ...(judged.length > 0
        ? [cases(judged.map(([kind, condition]) => ({ when: condition, result: show(names[kind]) })))]
        : []),
      ...said.map(each => when(each.when, show(each.identifier)))
    ],
    texts: [
      ...[...written]
        .filter(([kind]) => kind === 'always' || judged.some(([each]) => each === kind))
        .map(([kind, text]) => modal(names[kind], text, scope)),
      ...said.map(({ identifier, text }) => modal(identifier, text, scope))
    ]
  }
}

function modal(identifier: string, text: readonly XmlChild[], { binding }: Scope): XmlElement {
  return textHolder(binding, 'modalFeedback', { outcomeIdentifier: 'FEEDBACK', showHide: 'show', identifier }, text)
}
