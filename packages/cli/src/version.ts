import { readFileSync } from 'node:fs'

/** Our version, without waiting for the compiler to be loaded. */
export const version: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version
