/** Ids that were taken, by their small letters: systems and disks that take capitals for small letters would mix two up. */
export type Taken = Map<string, { id: string; by: string }>

/**
 * Takes an id.
 *
 * @param by who takes it, such as `in line 7`
 * @returns nothing, or who took it before, such as `also in line 3`
 */
export function alreadyTaken(taken: Taken, id: string, by: string): string | undefined {
  const other = taken.get(id.toLowerCase())
  if (!other) {
    taken.set(id.toLowerCase(), { id, by })
    return undefined
  }
  return other.id === id
    ? `also ${other.by}`
    : `also ${other.by} as \`${other.id}\`, and capitals do not tell ids apart`
}
