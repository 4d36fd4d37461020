import { parts } from '@curricle/model'
import { element } from '@curricle/xml'
import { choiceScoring } from './choice.ts'
import { expressions, response } from './expressions.ts'
import type { Asked, Question } from './question.ts'

/** text-entry as `textEntryInteraction`: every accepted spelling is mapped to its share, what is expected wrongly has feedback. */
export function textEntry({ item, scope, scored, write, identifier }: Asked): Question {
  const { make, declare, variable, value } = expressions(scope.binding)
  const answers = parts(item, 'answer')
  const caseSensitive = item.caseSensitive ?? false
  const [first] = answers.filter(each => each.correct)
  const longest = Math.max(...answers.map(each => each.value.length), 15)
  return {
    declarations: [
      declare(
        response,
        { cardinality: 'single', baseType: 'string' },
        scored
          ? {
              correct: first ? [first.value] : [],
              pairs: answers.map(({ value: key, credit }) => ({ key, share: credit })),
              caseSensitive
            }
          : {}
      )
    ],
    answer: [
      element(
        'p',
        {},
        make('textEntryInteraction', {
          responseIdentifier: response,
          expectedLength: longest,
          ...scope.binding.label(scope.words.player.yourAnswer)
        })
      )
    ],
    scoring: scored ? choiceScoring(true) : { by: 'nothing' },
    said: answers
      .filter(each => each.feedback.length > 0)
      .map(each => ({
        identifier: identifier('f', each.id),
        when: make(
          'stringMatch',
          { caseSensitive: String(caseSensitive) },
          variable(response),
          value('string', each.value)
        ),
        text: write.content(each.feedback)
      }))
  }
}
