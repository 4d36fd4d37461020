import { describe, expect, it } from 'vitest'
import { besides, type Frame } from '../src/activities/places.ts'

const size = { width: 400, height: 300 }
const radius = 9
const frame = (left: number, top: number, right: number, bottom: number): Frame => ({ left, top, right, bottom })
const gap = ([x, y]: [number, number], { left, top, right, bottom }: Frame): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))

describe('the letters of places on a picture', () => {
  it('hide neither a tiny place nor its neighbours', () => {
    const tiny = [frame(100, 100, 108, 108), frame(118, 100, 126, 108), frame(2, 2, 9, 9), frame(390, 290, 398, 298)]
    const middles = besides(tiny, size, radius)
    for (const [x, y] of middles) {
      expect(Math.min(x, y, size.width - x, size.height - y)).toBeGreaterThanOrEqual(radius)
    }
    for (const middle of middles.slice(0, 2)) {
      for (const place of tiny) expect(gap(middle, place)).toBeGreaterThan(radius * 0.7)
    }
    expect(new Set(middles.map(String)).size).toBe(4)
  })

  it('stand on a corner of a large place, and leave its middle free', () => {
    expect(besides([frame(50, 50, 200, 150)], size, radius)).toEqual([[50, 50]])
  })
})
