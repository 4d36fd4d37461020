import { slug } from '@curricle/model'
import type { Position } from 'unist'
import { fault, isSaid, type Manuscript } from './manuscript.ts'
import { alreadyTaken, type Taken } from './taken.ts'

/** Takes an id for one construct of the module; reports one that is taken. */
export function claim(manuscript: Manuscript, id: string, what: string, position: Position): void {
  const by = `by the ${what} in line ${position.start.line} of ${manuscript.path}`
  take(manuscript, manuscript.module.register.ids, { id, by }, position)
}

/** Takes an id that is unique in its parent alone. */
export function claimWithin(manuscript: Manuscript, taken: Taken, id: string, position: Position): void {
  take(manuscript, taken, { id, by: `in line ${position.start.line}` }, position)
}

function take(manuscript: Manuscript, taken: Taken, { id, by }: { id: string; by: string }, position: Position): void {
  const also = alreadyTaken(taken, id, by)
  if (also === undefined) return
  const reason = `The id \`${id}\` is taken twice, ${also}`
  fault(manuscript, 'id-duplicate', reason, position, 'Give one of them another id.')
}

/**
 * The id of a construct that must have one: the author's, else (reported) one made of its title, with which reading can
 * go on.
 */
export function identified(
  manuscript: Manuscript,
  id: string | undefined,
  what: string,
  title: string,
  position: Position
): string {
  if (id !== undefined) {
    claim(manuscript, id, what, position)
    return id
  }
  const made = slug(title, { ascii: true }).slice(0, 40).replace(/-+$/, '')
  const free = /^[a-z]/.test(made) ? made : `${what.replace(/\W/g, '-')}${made ? `-${made}` : ''}`
  const written = /[{([]\s*#([A-Za-z][\w-]*)\s*[})\]]/.exec(title)?.[1]
  const named = title ? ` “${title}”` : ''
  // Braces in the middle of the title are said in their place.
  if (written !== undefined && isSaid(manuscript, 'braces-misplaced', position)) return written
  fault(
    manuscript,
    'id-missing',
    `The ${what}${named} has no id`,
    position,
    written === undefined
      ? `Write \`{#${free}}\` after it, and keep it for good: learners’ results hang on it.`
      : `Write \`{#${written}}\`, in braces, as the last of its line.`
  )
  return written ?? free
}
