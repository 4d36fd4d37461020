import { type Area, type Hotspot, type Item, part } from '@curricle/model'
import { image } from '../handlers/image.ts'
import { letter, shuffled } from '../order.ts'
import { type Block, svgOptions } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { besides, drawn, frame } from './places.ts'

/** Radius of the disc behind a letter, in points. */
const radius = 9

/** A picture to mark, a letter at each of its places. */
export function hotspot(node: Item, writing: Writing, seed: readonly string[], mixed: boolean): Block[] {
  const spot = part(node, 'hotspot')
  if (!spot) return []
  const [picture] = image(spot.image, writing)
  if (!picture) return []
  const { width, height } = picture as { width?: unknown; height?: unknown }
  const margin: Block['margin'] = [0, 2, 0, 8]
  if (!isLettered(spot) || typeof width !== 'number' || typeof height !== 'number') return [{ ...picture, margin }]
  const { language } = writing.course
  const areas = areasOf(spot, seed, mixed)
  const letters = areas.map((_, index) => letter(index, language))
  const overlay: Block = {
    svg: discs(areas, letters, width, height, writing),
    font: writing.theme.display,
    width,
    height,
    alignment: 'center',
    relativePosition: { x: 0, y: -height },
    options: svgOptions,
    tag: { role: 'Artifact' }
  }
  const alt = `${spot.image.alt} (${letters.join(', ')})`
  return [{ stack: [{ ...picture, tag: { alt } }, overlay], unbreakable: true, margin }]
}

/** Whether places have letters: not where all are right, which the letters would tell. */
export const isLettered = (spot: Hotspot): boolean => spot.children.some(({ correct }) => !correct)

/** Its places in the order of their letters: the first of the author's is often the right one. */
export const areasOf = (spot: Hotspot, seed: readonly string[], mixed: boolean): Area[] =>
  mixed ? shuffled(spot.children, ...seed) : spot.children

/** An outline around each place, and a disc with its letter beside it. */
function discs(
  areas: readonly Area[],
  letters: readonly string[],
  width: number,
  height: number,
  { theme }: Writing
): string {
  const size = { width, height }
  const outlines = areas.map(
    ({ shape }) =>
      drawn(shape, size, 'fill="none" stroke="#ffffff" stroke-width="2.5"') +
      drawn(shape, size, `fill="none" stroke="${theme.ink}" stroke-width="1" stroke-dasharray="4 2.5"`)
  )
  const frames = areas.map(({ shape }) => frame(shape, size))
  const signs = besides(frames, size, radius).map(([x, y], index) => {
    const disc = `<circle cx="${x}" cy="${y}" r="${radius}" fill="#ffffff" stroke="${theme.ink}"/>`
    const place = `x="${x}" y="${y + radius * 0.4}" text-anchor="middle"`
    return `${disc}<text ${place} font-size="${radius * 1.2}" font-weight="bold" fill="${theme.ink}">${letters[index]}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${outlines.join('')}${signs.join('')}</svg>`
}
