export type { ExitCode, Outside } from './outside.ts'
export { run } from './run.ts'
