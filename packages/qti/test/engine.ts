import { attribute, childElements, findAll, textOf, type XmlElement } from '@curricle/xml'

/** What a learner gave, by response: one value, or several (pairs as `a b`). */
export type Given = Readonly<Record<string, string | string[]>>

type Value = number | string | boolean | string[] | undefined

/**
 * Runs the response processing of an item as the standard says (QTI 2.1 Information Model, chapters 8 and 15; QTI 3 alike), as far
 * as our items need it: the share of the points, and the feedback that is shown.
 */
export function run(root: XmlElement, given: Given): { score: number; shown: string[] } {
  const machine: Machine = { root, given, outcomes: { SCORE: 0, FEEDBACK: [] } }
  const processing = childElements(root).find(each => name(each) === 'responseProcessing')
  if (processing) {
    const template = attribute(processing, 'template')
    if (template?.endsWith('match_correct'))
      machine.outcomes.SCORE = equal(response(machine, 'RESPONSE'), key(machine, 'RESPONSE')) ? 1 : 0
    else if (template?.endsWith('map_response')) machine.outcomes.SCORE = mapped(machine, 'RESPONSE')
    for (const step of childElements(processing)) perform(step, machine)
  }
  const shown = machine.outcomes.FEEDBACK as string[]
  return {
    score: machine.outcomes.SCORE as number,
    shown: childElements(root)
      .filter(each => name(each) === 'modalFeedback' && shown.includes(of(each, 'identifier')))
      .map(each => textOf(each).trim())
  }
}

interface Machine {
  root: XmlElement
  given: Given
  outcomes: Record<string, Value>
}

/** Names as 2.1 has them. */
const name = (element: XmlElement): string => camel(element.name.replace(/^qti-/, ''))
const camel = (text: string): string => text.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
const of = (element: XmlElement, wanted: string): string => {
  const found = Object.entries(element.attributes).find(([each]) => camel(each) === wanted)
  return String(found?.[1] ?? '')
}

function perform(step: XmlElement, machine: Machine): void {
  if (name(step) === 'setOutcomeValue') machine.outcomes[of(step, 'identifier')] = evaluate(first(step), machine)
  if (name(step) !== 'responseCondition') return
  for (const branch of childElements(step)) {
    const [condition, ...then] = childElements(branch)
    if (name(branch) !== 'responseElse' && evaluate(condition, machine) !== true) continue
    for (const each of then) perform(each, machine)
    return
  }
}

function evaluate(expression: XmlElement | undefined, machine: Machine): Value {
  if (!expression) throw new Error('an expression is missing')
  const parts = (): Value[] => childElements(expression).map(each => evaluate(each, machine))
  const numbers = (): number[] => parts().map(Number)
  const operators: Record<string, () => Value> = {
    baseValue: () => {
      const type = of(expression, 'baseType')
      return type === 'float' ? Number(textOf(expression)) : textOf(expression)
    },
    variable: () => {
      const wanted = of(expression, 'identifier')
      return wanted in machine.outcomes ? machine.outcomes[wanted] : response(machine, wanted)
    },
    correct: () => key(machine, of(expression, 'identifier')),
    mapResponse: () => mapped(machine, of(expression, 'identifier')),
    isNull: () => parts()[0] === undefined,
    not: () => !parts()[0],
    and: () => parts().every(each => each === true),
    match: () => equal(parts()[0], parts()[1]),
    member: () => (parts()[1] as string[] | undefined)?.includes(String(parts()[0])) ?? false,
    index: () => (parts()[0] as string[] | undefined)?.[Number(of(expression, 'n')) - 1],
    sum: () => numbers().reduce((a, b) => a + b, 0),
    product: () => numbers().reduce((a, b) => a * b, 1),
    divide: () => (numbers()[0] ?? 0) / (numbers()[1] ?? 1),
    gt: () => (numbers()[0] ?? 0) > (numbers()[1] ?? 0),
    gte: () => (numbers()[0] ?? 0) >= (numbers()[1] ?? 0),
    lt: () => (numbers()[0] ?? 0) < (numbers()[1] ?? 0),
    lte: () => (numbers()[0] ?? 0) <= (numbers()[1] ?? 0),
    multiple: () => parts().flatMap(each => (each === undefined ? [] : Array.isArray(each) ? each : [String(each)])),
    stringMatch: () => {
      const [a, b] = parts().map(each => String(each ?? ''))
      return of(expression, 'caseSensitive') === 'true' ? a === b : a?.toLowerCase() === b?.toLowerCase()
    },
    equal: () => {
      const [a, b] = parts()
      if (a === undefined) return false
      const [below = 0, above = below] = of(expression, 'tolerance').split(' ').map(Number)
      return Number(a) >= Number(b) - below && Number(a) <= Number(b) + above
    }
  }
  const operator = operators[name(expression)]
  if (!operator) throw new Error(`${expression.name} is no operator that our items need`)
  return operator()
}

const first = (element: XmlElement): XmlElement | undefined => childElements(element)[0]

function declaration({ root }: Machine, identifier: string): XmlElement {
  const found = childElements(root).find(
    each => name(each) === 'responseDeclaration' && of(each, 'identifier') === identifier
  )
  if (!found) throw new Error(`the response ${identifier} is not declared`)
  return found
}

function response(machine: Machine, identifier: string): Value {
  const value = machine.given[identifier]
  const type = of(declaration(machine, identifier), 'baseType')
  return type === 'float' && value !== undefined ? Number(value) : value
}

function key(machine: Machine, identifier: string): Value {
  const declared = declaration(machine, identifier)
  const right = childElements(declared).find(each => name(each) === 'correctResponse')
  const values = right ? childElements(right).map(textOf) : []
  return of(declared, 'cardinality') === 'single' ? values[0] : values
}

function mapped(machine: Machine, identifier: string): number {
  const mapping = childElements(declaration(machine, identifier)).find(each => name(each) === 'mapping')
  const value = response(machine, identifier)
  if (!mapping || value === undefined) return 0
  const entries = childElements(mapping)
  const worth = (each: string): number => {
    const found = entries.find(entry => {
      const isSame = of(entry, 'mapKey') === each
      return (
        isSame || (of(entry, 'caseSensitive') === 'false' && of(entry, 'mapKey').toLowerCase() === each.toLowerCase())
      )
    })
    return found ? Number(of(found, 'mappedValue')) : Number(of(mapping, 'defaultValue'))
  }
  const sum = [value].flat().reduce((total: number, each) => total + worth(String(each)), 0)
  return Math.min(Number(of(mapping, 'upperBound')), Math.max(Number(of(mapping, 'lowerBound')), sum))
}

/** Containers are the same whatever their order, unless they are ordered; ours are compared whole in single items alone. */
const equal = (a: Value, b: Value): boolean => a !== undefined && JSON.stringify(a) === JSON.stringify(b)

/** The identifier of the choice, word or area that shows these words. */
export function identifierOf(root: XmlElement, words: string): string {
  const kinds = ['simpleChoice', 'simpleAssociableChoice', 'inlineChoice', 'gapText', 'hotspotChoice']
  const all = kinds.flatMap(kind => [...findAll(root, kind), ...findAll(root, `qti-${kebab(kind)}`)])
  const found = all.find(each => textOf(each).trim() === words || of(each, 'hotspotLabel') === words)
  if (!found) throw new Error(`nothing to choose says “${words}”`)
  return of(found, 'identifier')
}

/** The identifiers of the gaps, in the order of the text. */
export function gapsOf(root: XmlElement): string[] {
  return [...findAll(root, 'gap'), ...findAll(root, 'qti-gap')].map(each => of(each, 'identifier'))
}

const kebab = (text: string): string => text.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** The expected answer of a response, as the item declares it. */
export function keyOf(root: XmlElement, identifier = 'RESPONSE'): Value {
  return key({ root, given: {}, outcomes: {} }, identifier)
}
