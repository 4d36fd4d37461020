import { type NumericAnswer, parts } from '@curricle/model'
import { element, type XmlElement } from '@curricle/xml'
import { decimal, expressions, response } from './expressions.ts'
import type { Asked, Question } from './question.ts'

/**
 * numeric as `textEntryInteraction` of a number with its unit behind it. An engine takes nothing but a number, so only answers
 * in the unit that stands there count; others are reported as `unit-dropped`.
 */
export function numeric(asked: Asked): Question {
  const { item, scope, scored, write, identifier } = asked
  const { make, declare, set, value, cases } = expressions(scope.binding)
  const all = parts(item, 'numericAnswer')
  const unit = all.find(each => each.correct && each.unit)?.unit ?? all.find(each => each.unit)?.unit
  const answers = all.filter(each => each.unit === undefined || each.unit === unit)
  for (const dropped of all.filter(each => !answers.includes(each))) {
    scope.message(
      `“${item.title}” accepts ${unit} and nothing else in QTI, whose field takes a number alone: the answer in ${dropped.unit} is left out.`,
      {
        ruleId: 'unit-dropped',
        severity: 'notice',
        node: dropped,
        note: 'Say in the question in which unit the answer is to be given.'
      }
    )
  }
  const [first] = answers.filter(each => each.correct)
  const field = make('textEntryInteraction', {
    responseIdentifier: response,
    expectedLength: 15,
    ...scope.binding.label(scope.words.player.yourAnswer)
  })
  const keyed = answers.filter(each => each.credit !== 0)
  return {
    declarations: [
      declare(
        response,
        { cardinality: 'single', baseType: 'float' },
        scored && first ? { correct: [decimal(first.value)] } : {}
      )
    ],
    answer: [element('p', {}, field, unit === undefined ? undefined : `\u00A0${unit}`)],
    scoring: scored
      ? {
          by: 'conditions',
          conditions:
            keyed.length > 0
              ? [
                  cases(
                    keyed.map(each => ({
                      when: given(each, asked),
                      result: set('SCORE', value('float', decimal(each.credit)))
                    }))
                  )
                ]
              : []
        }
      : { by: 'nothing' },
    said: answers
      .filter(each => each.feedback.length > 0)
      .map(each => ({
        identifier: identifier('f', each.id),
        when: given(each, asked),
        text: write.content(each.feedback)
      }))
  }
}

/** That the response is this number within its tolerance, or within this range. */
function given({ value: middle, tolerance, range }: NumericAnswer, { scope }: Asked): XmlElement {
  const { make, variable, value } = expressions(scope.binding)
  const bound = (number: number): XmlElement => value('float', decimal(number))
  if (range) {
    return make(
      'and',
      {},
      make('gte', {}, variable(response), bound(middle - tolerance)),
      make('lte', {}, variable(response), bound(middle + tolerance))
    )
  }
  const mode =
    tolerance === 0
      ? { toleranceMode: 'exact' }
      : { toleranceMode: 'absolute', tolerance: `${decimal(tolerance)} ${decimal(tolerance)}` }
  return make('equal', mode, variable(response), bound(middle))
}
