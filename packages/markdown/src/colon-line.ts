import { nearest } from '@curricle/model'
import { type DirectiveName, directiveNames, directives } from './directives.ts'
import type { RuleId } from './rules.ts'

/** What a line of colons opens. */
export interface Understood {
  /** `unknown`: in no vocabulary; what it holds is checked as if it were not there. */
  name: DirectiveName | 'unknown'
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
  /** As what the rest of the file is checked: what was most likely meant. Undefined when the line opens nothing. */
  meant?: Understood
}

const space = '[\\s\\u00a0\\u202f]*'
const named = new RegExp(`^${space}([A-Za-z][\\w-]*)${space}`)
const braced = new RegExp(`^(${space})(\\{.*\\})${space}$`)

/**
 * Reads what follows the colons: `name[Title]{#id key=value}`, spaces before each part or none.
 *
 * @param container whether there are three colons
 */
export function understand(rest: string, container: boolean): Understood | NotUnderstood {
  const mark = container ? ':::' : '::'
  const unclear: NotUnderstood = {
    ruleId: 'directive-not-understood',
    reason: `This line is not understood: \`${mark}${rest.trim()}\``,
    note: /[［］｛｝＝＃【】]/u.test(rest)
      ? 'Type plain brackets and signs: `[`, `]`, `{`, `}`, `=`, `#`.'
      : `Write \`${mark}name[Title]{#id key=value}\`, each part at most once and in this order.`
  }
  const found = named.exec(rest)
  const name = found?.[1] ?? ''
  if (!found) return unclear
  if (!isDirective(name)) {
    const near = others[name.toLowerCase()] ?? (nearest(name, directiveNames) as DirectiveName | undefined)
    const hidden = /^\p{Cf}/u.test(rest.slice(found[0].length))
    const note = hidden
      ? 'A character that cannot be seen stands behind it: delete it, and write the name anew.'
      : near
        ? `Did you mean \`${directives[near].form === 'leaf' ? '::' : ':::'}${near}\`?`
        : `The directives are: ${directiveNames.join(', ')}.`
    const isSame = near !== undefined && (directives[near].form === 'container') === container
    const meant: Understood = { ...guess(rest, found[0].length), name: isSame ? near : 'unknown' }
    return { ruleId: 'directive-unknown', reason: `There is no directive \`${mark}${name}\``, note, meant }
  }
  const read = parts(rest, found[0].length)
  const meant: Understood = { ...(read ?? guess(rest, found[0].length)), name }
  const { form } = directives[name]
  if ((form === 'container') !== container) {
    const [count, note] =
      form === 'leaf'
        ? ['two', `Write \`::${name}[Title]{…}\`: it is one line and needs no closing.`]
        : ['three', `Write \`:::${name}\` and close it by a line \`:::\`.`]
    return { ruleId: 'directive-not-understood', reason: `\`${name}\` takes ${count} colons`, note, meant }
  }
  return read ? meant : { ...unclear, meant }
}

type Parts = Omit<Understood, 'name'>

/** What other programs call ours. */
const others: Readonly<Record<string, DirectiveName>> = {
  note: 'box',
  tip: 'box',
  warning: 'box',
  caution: 'box',
  important: 'box',
  info: 'box',
  case: 'box',
  admonition: 'box'
}

/** The title and the braces; undefined when anything else stands there. */
function parts(rest: string, offset: number): Parts | undefined {
  const end = rest[offset] === '[' ? bracketEnd(rest, offset) : offset
  if (end === undefined) return undefined
  const label = rest.slice(offset, end)
  const after = rest.slice(end)
  const braces = braced.exec(after)
  if (braces) return { label, offset, braces: { text: braces[2] ?? '', at: end + (braces[1]?.length ?? 0) } }
  return after.trim() === '' ? { label, offset } : undefined
}

/** The same of a line that is out of order: the first braces, and the words outside them. */
function guess(rest: string, offset: number): Parts {
  const read = parts(rest, offset)
  if (read) return read
  const braces = /\{[^{}]*\}/.exec(rest.slice(offset))
  const words = rest
    .slice(offset)
    .replace(braces?.[0] ?? '', '')
    .replace(/[[\]]/g, '')
    .trim()
  return {
    label: words && `[${words}]`,
    offset,
    ...(braces && { braces: { text: braces[0], at: offset + braces.index } })
  }
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
