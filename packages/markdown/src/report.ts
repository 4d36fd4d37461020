import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type RuleId, rules } from './rules.ts'

/**
 * Puts a message on the file where its author can mend it.
 *
 * @param reason what is wrong, naming the thing, as a sentence without a full stop
 * @param note what to do
 */
export function report(
  file: VFile,
  ruleId: RuleId,
  reason: string,
  place: Node | Position | Point | undefined,
  note?: string
): VFileMessage {
  const message = file.message(`${reason}.`, {
    source: '@curricle/markdown',
    ruleId,
    ...(place && { place: spot(place) })
  })
  message.fatal = rules[ruleId] === 'error'
  if (note !== undefined) message.note = note
  return message
}

const plural: ReadonlySet<string> = new Set(['slides', 'objectives', 'notes'])

/** `a page`, `an exercise`, `slides`. */
export function one(noun: string): string {
  if (plural.has(noun)) return noun
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`
}

/** `A page`, `An exercise`. */
export function One(noun: string): string {
  const words = one(noun)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function spot(place: Node | Position | Point): Position | Point | undefined {
  return 'type' in place ? place.position : place
}
