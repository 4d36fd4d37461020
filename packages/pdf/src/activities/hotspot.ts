import { type Hotspot, type Item, part, type Shape } from '@curricle/model'
import { image } from '../handlers/image.ts'
import { letter } from '../order.ts'
import { type Block, svgOptions } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

/** Radius of the disc behind a letter, in points. */
const radius = 9

/** A picture to mark, a letter at each of its places. */
export function hotspot(node: Item, writing: Writing): Block[] {
  const spot = part(node, 'hotspot')
  if (!spot) return []
  const [picture] = image(spot.image, writing)
  if (!picture) return []
  const { width, height } = picture as { width?: unknown; height?: unknown }
  const margin: Block['margin'] = [0, 2, 0, 8]
  if (!isLettered(spot) || typeof width !== 'number' || typeof height !== 'number') return [{ ...picture, margin }]
  const { language } = writing.course
  const letters = spot.children.map((_, index) => letter(index, language))
  const overlay: Block = {
    svg: discs(spot, letters, width, height, writing),
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

function discs(spot: Hotspot, letters: readonly string[], width: number, height: number, { theme }: Writing): string {
  const signs = spot.children.map(({ shape }, index) => {
    const [x, y] = middle(shape).map((share, axis) => ((share / 100) * (axis === 0 ? width : height)).toFixed(1))
    const disc = `<circle cx="${x}" cy="${y}" r="${radius}" fill="#ffffff" stroke="${theme.ink}"/>`
    const place = `x="${x}" y="${(Number(y) + radius * 0.4).toFixed(1)}" text-anchor="middle"`
    return `${disc}<text ${place} font-size="${radius * 1.2}" font-weight="bold" fill="${theme.ink}">${letters[index]}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${signs.join('')}</svg>`
}

/** The middle of a shape, in per cent. */
function middle({ kind, coordinates }: Shape): [number, number] {
  if (kind === 'circle') return [coordinates[0] ?? 50, coordinates[1] ?? 50]
  const along = (axis: 0 | 1): number => {
    const all = coordinates.filter((_, index) => index % 2 === axis)
    return all.reduce((sum, each) => sum + each, 0) / Math.max(all.length, 1)
  }
  return [along(0), along(1)]
}
