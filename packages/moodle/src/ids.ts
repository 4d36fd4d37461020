import { uuid } from '@curricle/model'

/**
 * Numbers for the rows of a backup, all from one counter. They begin far above those of a fresh site: some steps of restore update rows by old id in
 * the table that they have just filled.
 */
export function counter(first = 900_000): () => number {
  let last = first
  return () => ++last
}

/** Moodle's identity of categories and questions on the target site, from the authors' ids: at most 255 characters. */
export function stamp(...path: readonly string[]): string {
  return `curricle+${uuid(...path)}`
}

/** An idnumber, at most 100 characters: the authors' ids joined by `/`, or a UUID of them when they are longer. */
export function idnumber(...path: readonly string[]): string {
  const whole = path.join('/')
  return [...whole].length <= 100 ? whole : uuid(...path)
}
