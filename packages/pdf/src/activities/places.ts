import type { Shape } from '@curricle/model'

/** In points, from the picture's upper left corner. */
export interface Frame {
  left: number
  top: number
  right: number
  bottom: number
}

interface Size {
  width: number
  height: number
}

/** A place of a picture as an element of SVG. */
export function drawn({ kind, coordinates }: Shape, size: Size, look: string): string {
  const [a = 0, b = 0, c = 0] = coordinates
  const { left, top, right, bottom } = frame({ kind, coordinates }, size)
  if (kind === 'circle') return `<circle cx="${x(a, size)}" cy="${y(b, size)}" r="${x(c, size)}" ${look}/>`
  if (kind === 'rect') return `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" ${look}/>`
  const points = pairs(coordinates).map(([across, down]) => `${x(across, size)},${y(down, size)}`)
  return `<polygon points="${points.join(' ')}" ${look}/>`
}

/** What a place takes up. */
export function frame({ kind, coordinates }: Shape, size: Size): Frame {
  const [a = 0, b = 0, c = 0] = coordinates
  const corners: readonly (readonly [number, number])[] = kind === 'circle' ? [[a, b]] : pairs(coordinates)
  const reach = kind === 'circle' ? x(c, size) : 0
  const across = corners.map(([each]) => x(each, size))
  const down = corners.map(([, each]) => y(each, size))
  return {
    left: Math.min(...across) - reach,
    top: Math.min(...down) - reach,
    right: Math.max(...across) + reach,
    bottom: Math.max(...down) + reach
  }
}

/**
 * The middle of a disc for each place: on a corner of a large one, beside a small one, which it would hide; never over
 * another place or disc, as long as there is room.
 */
export function besides(frames: readonly Frame[], size: Size, radius: number): [number, number][] {
  const discs: Frame[] = []
  return frames.map(place => {
    const isLarge = Math.min(place.right - place.left, place.bottom - place.top) > radius * 4
    const spots = sides(place, isLarge ? 0 : radius * 0.75).map((spot): [number, number] => inside(spot, size, radius))
    const taken = [...frames.filter(each => each !== place || !isLarge), ...discs]
    const isFree = (spot: [number, number]): boolean => !taken.some(each => overlap(disc(spot, radius * 0.7), each))
    const chosen = spots.find(isFree) ?? spots[0] ?? [radius, radius]
    discs.push(disc(chosen, radius))
    return chosen
  })
}

/** Corners first, then the middles of sides. */
function sides({ left, top, right, bottom }: Frame, gap: number): [number, number][] {
  const [middle, center] = [(left + right) / 2, (top + bottom) / 2]
  const across = [left - gap, right + gap] as const
  const down = [top - gap, bottom + gap] as const
  return [
    [across[0], down[0]],
    [across[1], down[0]],
    [across[0], down[1]],
    [across[1], down[1]],
    [middle, down[0] - gap / 2],
    [middle, down[1] + gap / 2],
    [across[0] - gap / 2, center],
    [across[1] + gap / 2, center]
  ]
}

const disc = ([across, down]: readonly [number, number], radius: number): Frame => ({
  left: across - radius,
  top: down - radius,
  right: across + radius,
  bottom: down + radius
})
const overlap = (one: Frame, other: Frame): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
const inside = (
  [across, down]: readonly [number, number],
  { width, height }: Size,
  radius: number
): [number, number] => [
  Math.min(Math.max(across, radius), width - radius),
  Math.min(Math.max(down, radius), height - radius)
]
const pairs = (coordinates: readonly number[]): [number, number][] =>
  coordinates.flatMap((each, index) => (index % 2 === 0 ? [[each, coordinates[index + 1] ?? 0]] : []))
const x = (share: number, { width }: Size): number => rounded((share / 100) * width)
const y = (share: number, { height }: Size): number => rounded((share / 100) * height)
const rounded = (value: number): number => Math.round(value * 10) / 10
