/**
 * Labels of all pages: small Roman numbers before the body, which begins with 1.
 *
 * @param count how many pages there are
 * @param first page on which the body begins, from 1
 */
export function pageLabels(count: number, first: number): string[] {
  return Array.from({ length: count }, (_, index) => (index + 1 < first ? roman(index + 1) : String(index + 2 - first)))
}

const letters: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]

function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, letter] of letters) {
    for (; rest >= value; rest -= value) text += letter
  }
  return text
}
