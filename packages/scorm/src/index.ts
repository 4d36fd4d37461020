export type { Scorm2004Options, ScormOptions } from './options.ts'
export { scorm12 } from './scorm12.ts'
export { scorm2004 } from './scorm2004.ts'
export { web } from './web.ts'
