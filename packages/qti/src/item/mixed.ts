/**
 * Things in an order that says nothing of the key, the same in each build and never the given one: by their identifiers. Not
 * every reader shuffles where `shuffle` says so.
 */
export function mixed<Thing extends { key: string }>(things: readonly Thing[]): Thing[] {
  const sorted = [...things].sort((a, b) => (a.key < b.key ? -1 : 1))
  const [first, ...rest] = sorted
  const isSame = sorted.every((each, index) => each === things[index])
  return first !== undefined && isSame ? [...rest, first] : sorted
}
