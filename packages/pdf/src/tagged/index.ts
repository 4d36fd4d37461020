export type * from './definition.ts'
export { type Faces, TaggedDocument } from './document.ts'
export { print } from './print.ts'
export { svgOptions } from './svg-options.ts'
