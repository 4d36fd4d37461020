import { expressions, response } from './expressions.ts'
import type { Asked, Question } from './question.ts'

/** extended-text as `extendedTextInteraction`; a person gives the points. */
export function extendedText({ item, scope, scored }: Asked): Question {
  const { make, declare } = expressions(scope.binding)
  const { words } = item
  // About six letters and a space a word, a dozen words a line.
  const size =
    words === undefined
      ? { expectedLines: 10 }
      : { expectedLength: words * 7, expectedLines: Math.ceil(words / 12) + 1 }
  return {
    declarations: [declare(response, { cardinality: 'single', baseType: 'string' })],
    answer: [
      make('extendedTextInteraction', {
        responseIdentifier: response,
        ...scope.binding.label(scope.words.player.yourAnswer),
        ...size,
        ...(item.required ? { minStrings: 1 } : {})
      })
    ],
    scoring: scored ? { by: 'person' } : { by: 'nothing' },
    said: []
  }
}
