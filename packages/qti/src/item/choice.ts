import { type Choice, parts } from '@curricle/model'
import { expressions, response } from './expressions.ts'
import type { Asked, Question, Scoring } from './question.ts'

/** single-choice, multiple-choice and true-false as `choiceInteraction`. */
export function choice(asked: Asked): Question {
  const { item, scope, scored, shuffle, write, identifier } = asked
  const { make, declare, chosen } = expressions(scope.binding)
  const cardinality = item.interaction === 'multiple-choice' ? 'multiple' : 'single'
  const isTruth = item.interaction === 'true-false'
  const choices = parts(item, 'choice').map(each => ({
    ...each,
    key: isTruth ? truthKey(each) : identifier('c', each.id)
  }))
  const correct = choices.filter(each => each.correct).map(each => each.key)
  const mapped = cardinality === 'multiple' || choices.some(each => each.credit !== (each.correct ? 1 : 0))
  const pairs = mapped ? choices.map(({ key, credit }) => ({ key, share: credit })) : []
  const words = ({ truth, children }: Choice) =>
    isTruth ? [truth ? scope.words.true : scope.words.false] : write.short(children)
  return {
    declarations: [declare(response, { cardinality, baseType: 'identifier' }, scored ? { correct, pairs } : {})],
    answer: [
      make(
        'choiceInteraction',
        {
          responseIdentifier: response,
          shuffle: String(shuffle && !isTruth),
          maxChoices: cardinality === 'single' ? 1 : 0,
          ...(item.required ? { minChoices: 1 } : {})
        },
        choices.map(each => make('simpleChoice', { identifier: each.key }, words(each)))
      )
    ],
    scoring: scored ? choiceScoring(mapped) : { by: 'nothing' },
    said: choices
      .filter(each => each.feedback.length > 0)
      .map(each => ({
        identifier: identifier('f', each.id),
        when: chosen(each.key, cardinality),
        text: write.content(each.feedback)
      }))
  }
}

/** The template that suits a key with or without mapping. */
export function choiceScoring(mapped: boolean): Scoring {
  return { by: 'template', template: mapped ? 'map_response' : 'match_correct' }
}

const truthKey = ({ truth }: Choice): string => String(truth ?? false)
