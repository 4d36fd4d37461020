import { element, serialize, type XmlElement } from '@curricle/xml'
import { cutName } from '../content/sturdy.ts'

const namespace = 'http://canvas.instructure.com/xsd/cccv1p0'
const schema = 'https://canvas.instructure.com/xsd/cccv1p0.xsd'

/** A document of Canvas's extension, as text. */
export function canvasDocument(
  name: string,
  identifier: string | undefined,
  ...children: Parameters<typeof element>[2][]
): string {
  const attributes = {
    identifier,
    xmlns: namespace,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${namespace} ${schema}`
  }
  return serialize(element(name, attributes, ...children))
}

/** Characters that Canvas holds of a name (`maximum_string_length` of its models): of what has a longer one it makes nothing. */
export const canvasRoom = 255

/** A name as long as Canvas takes it. */
export const canvasName = (name: string): string => cutName(name, canvasRoom)

/**
 * Elements with a text each, in the order given; undefined ones are left out. Booleans are the words that Canvas looks for, titles as
 * long as it takes them.
 */
export function fields(values: Readonly<Record<string, string | number | boolean | undefined>>): XmlElement[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => element(name, {}, name === 'title' ? canvasName(String(value)) : String(value)))
}
