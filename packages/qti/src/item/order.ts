import { parts } from '@curricle/model'
import { expressions, response } from './expressions.ts'
import { mixed } from './mixed.ts'
import type { Asked, Question } from './question.ts'

/** order as `orderInteraction`; every element in its right place earns its share. */
export function order({ item, scope, write, identifier }: Asked): Question {
  const { make, declare, when, add, share, value, variable } = expressions(scope.binding)
  const elements = parts(item, 'choice').map(({ id, children }) => ({ key: identifier('c', id), children }))
  return {
    declarations: [
      declare(response, { cardinality: 'ordered', baseType: 'identifier' }, { correct: elements.map(each => each.key) })
    ],
    answer: [
      make(
        'orderInteraction',
        { responseIdentifier: response, shuffle: 'true' },
        mixed(elements).map(each => make('simpleChoice', { identifier: each.key }, write.short(each.children)))
      )
    ],
    scoring: {
      by: 'conditions',
      conditions: [
        ...elements.map(({ key }, index) =>
          when(
            make('match', {}, make('index', { n: index + 1 }, variable(response)), value('identifier', key)),
            add(value('float', '1'))
          )
        ),
        share(elements.length)
      ]
    },
    said: []
  }
}
