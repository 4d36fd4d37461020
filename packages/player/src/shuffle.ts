import type { QuizData } from './data.ts'

/** The elements in an order that the seed alone decides: the same seed, the same order, so that it survives a resume. */
export function shuffle<Element>(elements: readonly Element[], seed: number): Element[] {
  const next = numbers(seed)
  const shuffled = [...elements]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1))
    const held = shuffled[last] as Element
    shuffled[last] = shuffled[other] as Element
    shuffled[other] = held
  }
  return shuffled
}

/** Shuffled, but never in the order given: for elements that stand in the order of their key. */
export function disorder<Element>(elements: readonly Element[], seed: number): Element[] {
  const shuffled = shuffle(elements, seed)
  const [first, ...rest] = shuffled
  return first !== undefined && shuffled.every((element, index) => element === elements[index])
    ? [...rest, first]
    : shuffled
}

/** Codes of the items that are asked, in their order: those of no pool, and of each pool as many as it draws. */
export function asked(quiz: QuizData, seed: number): string[] {
  const left = new Set(
    (quiz.pools ?? []).flatMap((pool, index) => shuffle(pool.items, seed + index + 1).slice(pool.draw))
  )
  const codes = quiz.items.map(item => item.code).filter(code => !left.has(code))
  return quiz.shuffle ? shuffle(codes, seed) : codes
}

/** A number from a text, for seeds that differ from item to item. */
export function seedOf(text: string, seed: number): number {
  let hash = seed | 0
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
  return hash
}

/** Numbers from 0 to below 1, evenly spread (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
