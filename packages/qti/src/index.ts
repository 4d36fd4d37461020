export { inspectQti } from './inspect/inspect.ts'
export type { QtiOptions } from './options.ts'
export { qti21, qti30 } from './qti.ts'
