import { number } from '@curricle/model'

/**
 * The same things in an order by chance that is the same in each build; never in the given order when there are two
 * or more different ones, since that may be the answer.
 */
export function shuffled<Thing>(things: readonly Thing[], ...seed: readonly string[]): Thing[] {
  const drawn = things
    .map((thing, index) => ({ thing, index, key: number(...seed, String(index)) }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
  const same = drawn.every(({ index }, place) => index === place)
  const first = drawn[0]
  return (same && first ? [...drawn.slice(1), first] : drawn).map(({ thing }) => thing)
}

/** A, B, … Z, AA, … for a place from 0. */
export function letter(place: number): string {
  const rest = Math.floor(place / 26)
  return (rest > 0 ? letter(rest - 1) : '') + String.fromCharCode(65 + (place % 26))
}
