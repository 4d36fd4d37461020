export { stripForbidden } from './character.ts'
export { type Attributes, element, type XmlChild, type XmlElement } from './element.ts'
export { attribute, childElements, find, findAll, localName, type ParseLimits, parse, textOf } from './parse.ts'
export { serialize } from './serialize.ts'
