export { stripForbidden } from './character.ts'
export { type Attributes, element, type XmlChild, type XmlElement } from './element.ts'
export { serialize } from './serialize.ts'
