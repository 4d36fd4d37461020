import type { XmlElement } from '@curricle/xml'
import type { Binding } from '../binding.ts'

/** The one response of most items, as the standard's templates call it. */
export const response = 'RESPONSE'

export interface Pair {
  key: string
  /** Share of the points. */
  share: number
}

/** The expressions and declarations of QTI that our items need (QTI 2.1 Information Model, chapters 8 and 15). */
export interface Expressions {
  make: Binding['make']
  value(baseType: string, text: string): XmlElement
  variable(identifier: string): XmlElement
  set(outcome: string, to: XmlElement): XmlElement
  when(condition: XmlElement, ...then: XmlElement[]): XmlElement
  /** The first condition that holds decides. */
  cases(list: readonly { when: XmlElement; result: XmlElement }[]): XmlElement
  /** That there is a response. */
  answered(identifier: string): XmlElement
  /** Adds to SCORE. */
  add(points: XmlElement): XmlElement
  /** Divides SCORE, counted in parts until then, by their number: exact where a sum of shares is not. */
  share(parts: number): XmlElement
  /** Adds a text to FEEDBACK, so that it is shown. */
  show(identifier: string): XmlElement
  /** That a choice is the response, or one of it. */
  chosen(key: string, cardinality: 'single' | 'multiple'): XmlElement
  declare(identifier: string, type: { cardinality: string; baseType: string }, key?: Key): XmlElement
}

export function expressions({ make }: Pick<Binding, 'make'>): Expressions {
  const value = (type: string, text: string): XmlElement => make('baseValue', { baseType: type }, text)
  const variable = (identifier: string): XmlElement => make('variable', { identifier })
  const set = (identifier: string, to: XmlElement): XmlElement => make('setOutcomeValue', { identifier }, to)
  const when = (condition: XmlElement, ...then: XmlElement[]): XmlElement =>
    make('responseCondition', {}, make('responseIf', {}, condition, then))
  const answered = (identifier: string): XmlElement => make('not', {}, make('isNull', {}, variable(identifier)))
  return {
    make,
    value,
    variable,
    set,
    when,
    answered,
    cases: list =>
      make(
        'responseCondition',
        {},
        list.map((each, index) => make(index === 0 ? 'responseIf' : 'responseElseIf', {}, each.when, each.result))
      ),
    add: points => set('SCORE', make('sum', {}, variable('SCORE'), points)),
    share: count => set('SCORE', make('divide', {}, variable('SCORE'), value('float', String(count)))),
    show: identifier => set('FEEDBACK', make('multiple', {}, variable('FEEDBACK'), value('identifier', identifier))),
    chosen: (key, cardinality) =>
      cardinality === 'single'
        ? make('match', {}, variable(response), value('identifier', key))
        : make('member', {}, value('identifier', key), variable(response)),
    declare: (identifier, { cardinality, baseType }, { correct = [], pairs = [], caseSensitive } = {}) =>
      make(
        'responseDeclaration',
        { identifier, cardinality, baseType },
        correct.length > 0
          ? make(
              'correctResponse',
              {},
              correct.map(each => make('value', {}, each))
            )
          : undefined,
        pairs.length > 0
          ? make(
              'mapping',
              { lowerBound: 0, upperBound: 1, defaultValue: 0 },
              pairs.map(({ key, share }) =>
                make('mapEntry', {
                  mapKey: key,
                  mappedValue: share12(share),
                  caseSensitive: caseSensitive === undefined ? undefined : String(caseSensitive)
                })
              )
            )
          : undefined
      )
  }
}

interface Key {
  correct?: readonly string[]
  /** Shares of the points; the sum is held between 0 and 1. */
  pairs?: readonly Pair[]
  caseSensitive?: boolean
}

/** A share, rounded up in its last digit: what the mapping's upper bound takes away again, thirds and sixths make up exactly. */
function share12(share: number): string {
  return decimal(Math.ceil(share * 1e12 - 1e-3) / 1e12)
}

/** A number without the noise of binary arithmetic, to twelve digits, as `xs:double` writes it. */
export function decimal(number: number): string {
  return String(Number(number.toPrecision(12)))
}
