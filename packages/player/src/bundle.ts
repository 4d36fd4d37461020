import { readFileSync } from 'node:fs'
import type { Words } from '@curricle/locale'
import type { Runtime } from './data.ts'
import { spoken } from './said.ts'

const made = new Map<string, string>()

/**
 * The player of one run-time as one classic script, with the words of one language in it. Belongs at the end of a page that
 * `@curricle/scorm` wrote, with `ModuleData` in the element `data`.
 */
export function script(runtime: Runtime, words: Words): string {
  const said = spoken(words)
  const code = file(`${names[runtime]}.js`).replace(/\bwords_\w+/g, name => JSON.stringify(said.get(name) ?? name))
  return `${code}\n`
}

const names: Readonly<Record<Runtime, string>> = { '1.2': 'scorm-1.2', '2004': 'scorm-2004', web: 'web' }

/** The looks of the player's pages; colours are custom properties that a page may set after it. */
export function stylesheet(): string {
  return file('player.css')
}

/** `build.mjs` puts the browser's files beside `src` and `dist`. */
function file(name: string): string {
  const known = made.get(name)
  if (known !== undefined) return known
  const text = readFileSync(new URL(`../bundle/${name}`, import.meta.url), 'utf8')
  made.set(name, text)
  return text
}
