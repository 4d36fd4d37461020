/**
 * Points as the whole numbers 1 to 99 that `cc_weighting` takes (rule 2c of the profile's Schematron), in the same proportion
 * to each other: `factor` times the author's. When no such factor exists, rounded, and `exact` is false.
 */
export function weights(points: readonly number[]): { weights: number[]; factor: number; exact: boolean } {
  for (let factor = 1; factor <= 60; factor++) {
    const scaled = points.map(each => each * factor)
    if (scaled.some(each => each > 99)) break
    if (scaled.every(each => Math.abs(each - Math.round(each)) < 1e-6)) {
      const whole = scaled.map(each => Math.max(1, Math.round(each)))
      return { weights: whole, factor, exact: scaled.every(each => each > 0) }
    }
  }
  return { weights: points.map(each => Math.min(99, Math.max(1, Math.round(each)))), factor: 1, exact: false }
}
