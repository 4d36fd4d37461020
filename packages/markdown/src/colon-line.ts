import { nearest } from '@curricle/model'
import { type DirectiveName, directiveNames, directives } from './directives.ts'
import type { RuleId } from './rules.ts'

/** What a line of colons opens. */
export interface Understood {
  name: DirectiveName
  /** With its brackets, or nothing. */
  label: string
  /** Where the label begins, from the colons' end. */
  offset: number
  braces?: { text: string; at: number }
}
/** Why it opens nothing. */
export interface NotUnderstood {
  ruleId: RuleId
  reason: string
  note: string
  /** Whether it opens something. */
  name?: string
}

/**
 * Reads what follows the colons: `name[Title]{#id key=value}`, spaces before each part or none.
 *
 * @param container whether there are three colons
 */
export function understand(rest: string, container: boolean): Understood | NotUnderstood {
  const mark = container ? ':::' : '::'
  const named = /^[\s\u00a0\u202f]*([A-Za-z][\w-]*)([\s\u00a0\u202f]*)/.exec(rest)
  const form = `Write \`${mark}name[Title]{#id key=value}\`, each part at most once and in this order.`
  const unclear: NotUnderstood = {
    ruleId: 'directive-not-understood',
    reason: `This line is not understood: \`${mark}${rest.trim()}\``,
    note: form
  }
  if (!named) return unclear
  const name = named[1] ?? ''
  if (!isDirective(name)) {
    const near = nearest(name, directiveNames)
    return {
      ruleId: 'directive-unknown',
      reason: `There is no directive \`${mark}${name}\``,
      note: near ? `Did you mean \`${mark}${near}\`?` : `The directives are: ${directiveNames.join(', ')}.`,
      name
    }
  }
  const { form: wanted } = directives[name]
  if (wanted === 'leaf' && container)
    return {
      ruleId: 'directive-not-understood',
      reason: `\`${name}\` takes two colons`,
      note: `Write \`::${name}[Title]{…}\`: it is one line and needs no closing.`
    }
  if (wanted === 'container' && !container)
    return {
      ruleId: 'directive-not-understood',
      reason: `\`${name}\` takes three colons`,
      note: `Write \`:::${name}\` and close it by a line \`:::\`.`
    }
  let at = named[0].length
  const offset = at
  let label = ''
  if (rest[at] === '[') {
    const end = bracketEnd(rest, at)
    if (end === undefined) return { ...unclear, name }
    label = rest.slice(at, end)
    at = end
  }
  const after = rest.slice(at)
  const braces = /^([\s\u00a0\u202f]*)(\{.*\})[\s\u00a0\u202f]*$/.exec(after)
  if (braces) return { name, label, offset, braces: { text: braces[2] ?? '', at: at + (braces[1]?.length ?? 0) } }
  if (after.trim() === '') return { name, label, offset }
  return { ...unclear, name }
}

/** The place after the bracket that closes the one at `start`. */
function bracketEnd(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return at + 1
  }
  return undefined
}

function isDirective(name: string): name is DirectiveName {
  return Object.hasOwn(directives, name)
}
