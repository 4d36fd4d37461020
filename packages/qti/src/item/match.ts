import { parts, text } from '@curricle/model'
import { choiceScoring } from './choice.ts'
import { expressions, response } from './expressions.ts'
import { mixed } from './mixed.ts'
import type { Asked, Question } from './question.ts'

/** match as `matchInteraction`: each left side goes with one right side; equal right sides are one. */
export function match({ item, scope, write, identifier }: Asked): Question {
  const { make, declare } = expressions(scope.binding)
  const pairs = parts(item, 'pair')
  const rights = new Map<string, { key: string; node: (typeof pairs)[number]['right'] }>()
  for (const { id, right } of pairs) {
    const words = JSON.stringify(right, withoutPosition)
    if (!rights.has(words)) rights.set(words, { key: identifier('r', id), node: right })
  }
  const rows = pairs.flatMap(({ id, left, right }) => {
    const option = rights.get(JSON.stringify(right, withoutPosition))
    return left && option ? [{ key: identifier('l', id), left, pair: `${identifier('l', id)} ${option.key}` }] : []
  })
  const correct = rows.map(each => each.pair)
  const [first = [], second = []] = item.columns ?? []
  const heads = [text(first), text(second)].filter(each => each !== '')
  return {
    declarations: [
      declare(
        response,
        { cardinality: 'multiple', baseType: 'directedPair' },
        { correct, pairs: correct.map(key => ({ key, share: 1 / rows.length })) }
      )
    ],
    answer: [
      make(
        'matchInteraction',
        { responseIdentifier: response, shuffle: 'true', maxAssociations: rows.length },
        heads.length > 0 ? make('prompt', {}, heads.join(' – ')) : undefined,
        make(
          'simpleMatchSet',
          {},
          rows.map(({ key, left }) =>
            make('simpleAssociableChoice', { identifier: key, matchMax: 1 }, write.line(left))
          )
        ),
        make(
          'simpleMatchSet',
          {},
          mixed([...rights.values()]).map(({ key, node }) =>
            make('simpleAssociableChoice', { identifier: key, matchMax: 0 }, write.line(node))
          )
        )
      )
    ],
    scoring: choiceScoring(true),
    said: []
  }
}

const withoutPosition = (key: string, value: unknown): unknown => (key === 'position' ? undefined : value)
