import { childElements, textOf, type XmlElement } from '@curricle/xml'
import { named, plainName, value } from './names.ts'

/** So many right answers are listed. */
const listed = 12

/** The right answers of a response: words of choices, pairs as `left = right`, an order as `first → second`. */
export function keyOf(declaration: XmlElement, labels: ReadonlyMap<string, string>): string {
  const said = right(declaration).map(each => answer(each, declaration, labels))
  const shown = said.length > listed ? [...said.slice(0, listed), `… ${said.length - listed} more`] : said
  return shown.join(value(declaration, 'cardinality') === 'ordered' ? ' → ' : '; ')
}

/** What the key names that the question does not have. */
export function unknownAnswers(declaration: XmlElement, labels: ReadonlyMap<string, string>): string[] {
  const type = value(declaration, 'baseType') ?? ''
  if (!/^(identifier|pair|directedPair)$/.test(type)) return []
  return right(declaration)
    .flatMap(each => each.split(/\s+/))
    .filter(each => !labels.has(each))
}

/** Right is what the correct response says; without one, what the mapping gives points for. */
function right(declaration: XmlElement): string[] {
  const correct = childElements(declaration).find(each => plainName(each) === 'correctresponse')
  const values = correct ? named(correct, 'value').map(each => textOf(each).trim()) : []
  const mapped = named(declaration, 'mapentry')
    .filter(each => Number(value(each, 'mappedValue')) > 0)
    .map(each => value(each, 'mapKey') ?? '')
  const isTyped = value(declaration, 'baseType') === 'string'
  return values.length === 0 || isTyped ? [...new Set([...values, ...mapped])] : values
}

function answer(given: string, declaration: XmlElement, labels: ReadonlyMap<string, string>): string {
  const type = value(declaration, 'baseType') ?? ''
  if (type === 'identifier') return labels.get(given) ?? given
  if (!/pair$/i.test(type)) return given
  return given
    .split(/\s+/)
    .map(each => labels.get(each) ?? each)
    .join(' = ')
}
