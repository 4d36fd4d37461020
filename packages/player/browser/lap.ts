let last = Date.now()

/** Seconds since it was asked before: how long the learner was busy with what has just been answered, or seen. */
export function lap(): number {
  const before = last
  last = Date.now()
  return (last - before) / 1000
}
