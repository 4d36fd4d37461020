import { parts } from '@curricle/model'
import { expressions, response } from './expressions.ts'
import type { Asked, Question } from './question.ts'

/** likert as `matchInteraction`: each statement goes with one step of the scale. */
export function likert({ item, scope, write, identifier }: Asked): Question {
  const { make, declare } = expressions(scope.binding)
  const statements = parts(item, 'statement')
  const sides = [
    statements.map(({ id, children }) =>
      make(
        'simpleAssociableChoice',
        { identifier: identifier('l', id), matchMax: 1, ...(item.required ? { matchMin: 1 } : {}) },
        write.line(children)
      )
    ),
    (item.scale ?? []).map((label, index) =>
      make('simpleAssociableChoice', { identifier: identifier('r', String(index + 1)), matchMax: 0 }, label)
    )
  ]
  return {
    declarations: [declare(response, { cardinality: 'multiple', baseType: 'directedPair' })],
    answer: [
      make(
        'matchInteraction',
        {
          responseIdentifier: response,
          shuffle: 'false',
          maxAssociations: statements.length,
          ...(item.required ? { minAssociations: statements.length } : {})
        },
        sides.map(side => make('simpleMatchSet', {}, side))
      )
    ],
    scoring: { by: 'nothing' },
    said: []
  }
}
