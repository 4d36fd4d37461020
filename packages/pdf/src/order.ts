import { number } from '@curricle/model'

/**
 * The same things in an order by chance that is the same in each build; of three or more never the given order, since
 * that may be the answer. Of two it would always be the other one, which tells as much.
 */
export function shuffled<Thing>(things: readonly Thing[], ...seed: readonly string[]): Thing[] {
  const drawn = things
    .map((thing, index) => ({ thing, index, key: number(...seed, String(index)) }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
  const same = drawn.every(({ index }, place) => index === place)
  const first = drawn[0]
  return (same && first && drawn.length > 2 ? [...drawn.slice(1), first] : drawn).map(({ thing }) => thing)
}

/** Alphabets by which choices are named where it is not the Latin one. */
const alphabets: Readonly<Record<string, readonly string[]>> = {
  ar: [...'أبجدهوزحطيكلمنسعفصقرشت'],
  ru: [...'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ']
}
const latin = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** A, B, … Z, AA, … for a place from 0, in the alphabet of a language. */
export function letter(place: number, language = 'en'): string {
  const alphabet = alphabets[language.split('-')[0] ?? ''] ?? latin
  const rest = Math.floor(place / alphabet.length)
  return (rest > 0 ? letter(rest - 1, language) : '') + (alphabet[place % alphabet.length] ?? '')
}

/** i, ii, iii, iv, … */
export function roman(number: number): string {
  const signs = [
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1]
  ] as const
  const [sign, value] = signs.find(([, each]) => each <= number) ?? ['', 0]
  return value === 0 ? '' : sign + roman(number - value)
}
