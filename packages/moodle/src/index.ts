export { inspectMoodle } from './inspect/index.ts'
export { moodle } from './moodle.ts'
export type { Options } from './options.ts'
