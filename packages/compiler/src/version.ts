import { readFileSync } from 'node:fs'

/** Our version, as in the metadata of packages. */
export const version: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version
