import { fault, type Manuscript, source } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

/**
 * What a learner types for an answer to be accepted. HTML is text here: nobody types in bold. Marks of Markdown may be
 * meant or not, so those that would vanish are reported.
 */
export function typedWords(manuscript: Manuscript, line: readonly Parsed[]): string {
  const words = folded(line.map(read).join(''))
  const [first] = line
  if (first && line.some(node => vanishes(manuscript, node))) {
    const place = { start: first.position.start, end: (line.at(-1) ?? first).position.end }
    const written = folded(source(manuscript, { position: place }))
    const note = `Write it as code if a learner types every sign of it: \`\` \`${written}\` \`\`. If not, write its words alone.`
    fault(manuscript, 'key-malformed', `\`${written}\` would be accepted as “${words}”`, place, note)
  }
  return words
}

function read({ type, value = '', children = [] }: Parsed): string {
  return type === 'break' ? ' ' : value + children.map(read).join('')
}

/** Whether something that the author wrote is not in what would be accepted. */
function vanishes(manuscript: Manuscript, node: Parsed): boolean {
  if (verbatim.has(node.type)) return false
  return folded(unescaped(source(manuscript, node))) !== folded(read(node))
}

const verbatim: ReadonlySet<string> = new Set(['html', 'inlineCode', 'inlineMath', 'break'])

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Without the backslashes that make signs text. */
export const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
